import { useEffect, useRef } from 'react';
import { usePictures } from '../../pictures/PicturesContext.ts';
import { classNames } from '../../ui/classNames.ts';
import type { ChosenDrawing } from './chosenDrawing.ts';
import styles from './PicturePreview.module.css';

interface PicturePreviewProps {
  readonly drawing: ChosenDrawing;
  readonly label: string;
  /** What is shown is about to change. */
  readonly stale: boolean;
}

/** A drawing on its sheet, as large as there is room, painted anew when the room changes. */
export function PicturePreview({ drawing, label, stale }: PicturePreviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pictures = usePictures();

  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    let current = true;
    const show = () => {
      void import('./chosenDrawing.ts').then(({ paintChoice }) => {
        if (!current || !canvas.current || box.clientWidth === 0) return;
        const room = { width: box.clientWidth, height: box.clientHeight };
        paintChoice(canvas.current, drawing, room, pictures?.find);
      });
    };
    const observer = new ResizeObserver(show);
    observer.observe(box);
    const stopListening = pictures?.subscribe(show);
    return () => {
      current = false;
      observer.disconnect();
      stopListening?.();
    };
  }, [drawing, pictures]);

  return (
    <div ref={frame} className={styles.frame}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        width={1}
        height={1}
        data-stale={stale || undefined}
        className={classNames(styles.picture, !drawing.page.opaque && styles.transparent)}
      />
    </div>
  );
}
