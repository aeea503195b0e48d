import { useEffect, useState } from 'react';
import { useEditorState } from '../../store/EditorContext.tsx';

/** Long enough (ms) for a held arrow key to say only where it ended. */
const REST = 120;

/** What happens on the canvas, for those who can't see it. The editor's only live region. */
export function Announcer() {
  const announcement = useEditorState((state) => state.announcement);
  const [said, setSaid] = useState(announcement);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(announcement), REST);
    return () => clearTimeout(timer);
  }, [announcement]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {/* The same words twice in a row are another text to a screen reader only with something added. */}
      {said.text}
      {said.count % 2 ? ' ' : ''}
    </div>
  );
}
