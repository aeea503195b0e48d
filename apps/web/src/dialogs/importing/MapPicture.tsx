import type { JourneyMap } from '@milepost/schema';
import { useEffect, useRef, useState } from 'react';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import styles from './MapPicture.module.css';

/** px around the drawing, as in the stylesheet. */
const PADDING = 14;

/** A map that is on no server yet, drawn here by the same code that draws all others. */
export function MapPicture({ map }: { readonly map: JourneyMap }) {
  const text = dialogMessages.importing;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');

  useEffect(() => {
    let current = true;
    const draw = async () => {
      const { drawMapOnCanvas } = await import('./drawMapOnCanvas.ts');
      const target = canvas.current;
      const box = frame.current;
      if (!current || !target || !box) return;
      const width = box.clientWidth - 2 * PADDING;
      await drawMapOnCanvas(target, map, { width, height: width / 2 });
    };
    setState('drawing');
    draw().then(
      () => current && setState('drawn'),
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  }, [map]);

  return (
    <div ref={frame} className={styles.frame} aria-busy={state === 'drawing'}>
      <canvas ref={canvas} role="img" aria-label={text.picture} hidden={state !== 'drawn'} className={styles.canvas} />
      {state === 'drawing' ? <Spinner size={24} /> : null}
      {state === 'failed' ? <p className={styles.failed}>{text.pictureFailed}</p> : null}
    </div>
  );
}
