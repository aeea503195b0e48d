import { useEffect, useRef, useState } from 'react';

/** Takes a file that is dropped anywhere on the page. Returns whether one hangs over it now. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const callback = useRef(onFile);
  useEffect(() => {
    callback.current = onFile;
  });

  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    // A dialog has a place of its own to drop on, and covers this one.
    const isMine = (event: DragEvent) => holdsFile(event) && !document.querySelector('dialog[open]');
    const onOver = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      // Otherwise the browser would leave the page and open the file.
      event.preventDefault();
      setOver(isMine(event));
    };
    const onLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file && isMine(event)) callback.current(file);
    };
    const listening = new AbortController();
    document.addEventListener('dragover', onOver, listening);
    document.addEventListener('dragleave', onLeave, listening);
    document.addEventListener('drop', onDrop, listening);
    return () => listening.abort();
  }, []);

  return over;
}
