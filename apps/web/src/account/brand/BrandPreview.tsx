import { exportFace, type FontFace, type Theme } from '@milepost/drawing';
import type { Brand, JourneyMap } from '@milepost/schema';
import { useEffect, useMemo, useRef, useState } from 'react';
import { workspaceUrl } from '../../api/workspaces.ts';
import { brandMessages as text } from '../../i18n/brandMessages.ts';
import { picturesOf } from '../../pictures/Pictures.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './Brand.module.css';
import { composePreview, loadPreviewMap, paintPreview } from './preview.ts';

const SCHEMES = (['light', 'dark'] as const).map((value) => ({ value, label: text.grounds[value] }));

/** A map of a template in a brand's colours, drawn by the same code as a file. */
export function BrandPreview({ workspaceId, brand }: { readonly workspaceId: string; readonly brand: Brand }) {
  const face = exportFace({ theme: 'brand' }, brand);
  const canvas = useRef<HTMLCanvasElement>(null);
  // With the face that the page had fonts of when it was loaded: until it has those of another, that one is shown.
  const [loaded, setLoaded] = useState<{ map: JourneyMap; face: FontFace | undefined } | 'failed'>();
  const [scheme, setScheme] = useState<Theme['scheme']>('light');
  const { map, face: shownFace } = loaded && loaded !== 'failed' ? loaded : {};
  const drawing = useMemo(
    () => (map ? composePreview(map, { ...brand, face: shownFace }, scheme) : undefined),
    [map, shownFace, brand, scheme],
  );

  useEffect(() => {
    let isShown = true;
    loadPreviewMap(face).then(
      (arrived) => isShown && setLoaded({ map: arrived, face }),
      () => isShown && setLoaded('failed'),
    );
    return () => {
      isShown = false;
    };
  }, [face]);

  useEffect(() => {
    const shown = canvas.current;
    if (!shown || !drawing) return;
    const pictures = picturesOf(workspaceUrl(workspaceId));
    const show = () => paintPreview(shown, drawing, shown.clientWidth, pictures.find);
    const observer = new ResizeObserver(show);
    observer.observe(shown);
    const stop = pictures.subscribe(show);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [drawing, workspaceId]);

  return (
    <div className={styles.preview}>
      {loaded === 'failed' ? (
        <p className={styles.hint}>{text.previewFailed}</p>
      ) : (
        <canvas
          ref={canvas}
          role="img"
          aria-label={map ? text.previewOf(map.map.title) : text.preview}
          className={styles.drawing}
        />
      )}
      <SegmentedControl label={text.ground} hidesLabel value={scheme} options={SCHEMES} onChange={setScheme} />
    </div>
  );
}
