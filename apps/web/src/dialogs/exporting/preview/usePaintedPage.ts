import { type RefObject, useEffect, useState } from 'react';
import type { Draft, Drafter, DraftPage, PagePart } from './draft.ts';

/** More device px to a CSS px than anybody sees. */
const MOST_DENSE = 2;
/** How far beyond what is seen is painted too, as a share of it, so that scrolling shows no bare ground. */
const AROUND = 0.5;

interface Painted {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly drafter: Drafter;
  readonly draft: Draft;
  readonly page: DraftPage;
  readonly index: number;
  /** At its true size, and not as large as there is room. */
  readonly close: boolean;
  readonly painting: number;
}

/** Paints a page, anew whenever what is seen of it changes. Returns CSS px to a px of the page. */
export function usePaintedPage({ frame, canvas, drafter, draft, page, index, close, painting }: Painted): number {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const css = close ? 1 : Math.min(room.width / page.width, room.height / page.height);

  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const measure = () => setRoom({ width: box.clientWidth, height: box.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [frame]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft or picture is painted in the same place.
  useEffect(() => {
    const box = frame.current;
    if (!box || css === 0) return;
    let current = true;
    const show = async () => {
      const part = close ? partInSight(box, page) : { x: 0, y: 0, w: page.width, h: page.height };
      const scale = css * Math.min(window.devicePixelRatio || 1, MOST_DENSE);
      const bitmap = await drafter.paint({ page: index, scale, ...part });
      if (!bitmap || !current || !canvas.current) return bitmap?.close();
      // As shares of the sheet, so that it follows when the sheet is resized before it is painted anew.
      const { style } = canvas.current;
      canvas.current.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
      style.left = `${(100 * part.x) / page.width}%`;
      style.top = `${(100 * part.y) / page.height}%`;
      style.width = `${(100 * part.w) / page.width}%`;
      style.height = `${(100 * part.h) / page.height}%`;
    };
    const tryShow = () => void show().catch(console.warn);
    tryShow();
    box.addEventListener('scroll', tryShow, { passive: true });
    return () => {
      current = false;
      box.removeEventListener('scroll', tryShow);
    };
  }, [frame, canvas, drafter, draft, page, index, close, css, painting]);

  return css;
}

/** What is seen of a page at its true size, and some around it. */
function partInSight(box: HTMLElement, page: DraftPage): Pick<PagePart, 'x' | 'y' | 'w' | 'h'> {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = box;
  const x = Math.max(0, scrollLeft - clientWidth * AROUND);
  const y = Math.max(0, scrollTop - clientHeight * AROUND);
  return {
    x,
    y,
    w: Math.min(page.width - x, clientWidth * (1 + 2 * AROUND)),
    h: Math.min(page.height - y, clientHeight * (1 + 2 * AROUND)),
  };
}
