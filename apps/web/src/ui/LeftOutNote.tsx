import { type RefObject, useLayoutEffect, useRef } from 'react';
import styles from './LeftOutNote.module.css';
import { placeNear } from './placeNear.ts';
import { useLeftOut } from './useLeftOut.ts';

/** Px kept free beneath the note where the field reaches out of the window. */
const ROOM = 56;

/** Says beneath a field that has no place for words of its own that something didn't fit in; in px of the screen. */
export function LeftOutNote({ of }: { readonly of: RefObject<HTMLElement | null> }) {
  const surface = useRef<HTMLDivElement>(null);
  const said = useLeftOut(of);

  useLayoutEffect(() => {
    const note = surface.current;
    if (!note || said === undefined) return;
    let frame = 0;
    // The field grows, and the canvas moves with it.
    const follow = () => {
      const field = of.current?.getBoundingClientRect();
      if (field) {
        const y = Math.max(0, Math.min(field.bottom, window.innerHeight - ROOM));
        placeNear(note, { x: field.left + field.width / 2, y }, 'below');
      }
      frame = requestAnimationFrame(follow);
    };
    note.showPopover();
    follow();
    return () => {
      cancelAnimationFrame(frame);
      note.hidePopover();
    };
  }, [said, of]);

  return (
    <div ref={surface} popover="manual" role="alert" className={styles.note}>
      {said}
    </div>
  );
}
