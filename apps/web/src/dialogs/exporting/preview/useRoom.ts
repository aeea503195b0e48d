import { type RefObject, useEffect, useState } from 'react';

/** CSS px inside of an element, whenever they change; none before it was measured. */
export function useRoom(element: RefObject<HTMLElement | null>): { readonly w: number; readonly h: number } {
  const [room, setRoom] = useState({ w: 0, h: 0 });
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => setRoom({ w: box.clientWidth, h: box.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
