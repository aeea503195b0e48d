import { useEffect, useSyncExternalStore } from 'react';
import type { OpenMap } from '../collab/connection.ts';
import { useEditor } from '../store/EditorContext.tsx';
import { FollowFrame } from './FollowFrame.tsx';
import { markPlaces, placesOf } from './markPlaces.ts';
import { othersOn } from './Others.ts';
import { tellOthers } from './tellOthers.ts';

/** What others have selected and type in, marked in the table; and the frame around it while it follows one of them. */
export function TableOthers({ open }: { readonly open: OpenMap }) {
  const editor = useEditor();
  const others = othersOn(open);
  const follows = useSyncExternalStore(others.subscribe, () => others.followed?.id);

  useEffect(() => {
    const root = document.querySelector<HTMLElement>('[data-table]');
    if (!root) return;
    let frame = 0;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        markPlaces(root, others);
      });
    };
    // Cards are drawn as a whole only when they come in sight.
    root.addEventListener('scroll', soon, { passive: true });
    const ends = [
      tellOthers(editor, others),
      others.onChange(soon),
      others.subscribe(soon),
      editor.store.subscribe((state, before) => state.map !== before.map && soon()),
    ];
    soon();
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener('scroll', soon);
      for (const end of ends) end();
    };
  }, [editor, others]);

  // They may see a canvas: here it goes where they work.
  useEffect(() => {
    if (follows === undefined) return;
    let last = '';
    const follow = () => {
      const said = others.presenceOf(follows);
      const [place] = said ? placesOf(said) : [];
      const key = JSON.stringify(place);
      if (place && key !== last) editor.view.reveal(place);
      last = key;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) others.follow(undefined);
    };
    follow();
    const stop = others.onChange(follow);
    window.addEventListener('keydown', onKey);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey);
    };
  }, [follows, others, editor]);

  return <FollowFrame others={others} />;
}
