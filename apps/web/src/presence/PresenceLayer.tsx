import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useCanvas } from '../canvas/CanvasContext.tsx';
import type { OpenMap } from '../collab/connection.ts';
import { useEditor } from '../store/EditorContext.tsx';
import { FollowFrame } from './FollowFrame.tsx';
import { followView } from './followView.ts';
import { othersOn } from './Others.ts';
import { OthersPainter } from './OthersPainter.ts';
import styles from './PresenceLayer.module.css';
import { tellOthers } from './tellOthers.ts';

/** What others do on the map, over the canvas; and the frame around it while the view follows one of them. */
export function PresenceLayer({ open }: { readonly open: OpenMap }) {
  const editor = useEditor();
  const canvas = useCanvas();
  const others = othersOn(open);
  const layer = useRef<HTMLDivElement>(null);
  const followed = useSyncExternalStore(others.subscribe, () => others.followed);

  useEffect(() => {
    const root = layer.current?.parentElement;
    if (!canvas || !layer.current || !root) return;
    const painter = new OthersPainter(editor, canvas, layer.current, others);
    const stopTelling = tellOthers(editor, others, { controller: canvas, root });
    return () => {
      stopTelling();
      painter.stop();
    };
  }, [editor, canvas, others]);

  const follows = followed?.id;
  useEffect(() => {
    const root = layer.current?.parentElement;
    if (follows === undefined || !canvas || !root) return;
    return followView(editor, canvas, root, others);
  }, [follows, editor, canvas, others]);

  return (
    <>
      <div ref={layer} className={styles.layer} data-presence="" aria-hidden="true" />
      <FollowFrame others={others} />
    </>
  );
}
