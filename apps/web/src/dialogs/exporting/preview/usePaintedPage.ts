import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { deviceDensity } from './deviceDensity.ts';
import type { Drafter, DraftPage, PagePart, PaintedPart } from './draft.ts';
import type { ShownLook } from './useDraft.ts';

/** How far beyond what is seen is painted too, as a share of it, so that scrolling shows no bare ground. */
const AROUND = 0.5;
/** By how much a picture's scale may differ from what it should be before anybody sees it. */
const ALIKE = 0.02;

interface Painted {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly drafter: Drafter;
  readonly look: ShownLook;
  readonly index: number;
  /** CSS px to a px of the page. */
  readonly css: number;
  /** At its true size, and not as large as there is room. */
  readonly close: boolean;
}

/** Paints a page, anew whenever what is seen of it changes: at once with the picture that the look has, then as sharp as it can be. */
export function usePaintedPage({ frame, canvas, drafter, look, index, css, close }: Painted): void {
  const { picture, draft, request } = look;
  const page = draft.pages[index] as DraftPage;
  const usable = !close && picture?.page === index ? picture : undefined;

  useLayoutEffect(() => {
    if (usable && canvas.current) put(canvas.current, page, usable);
  }, [canvas, page, usable]);

  useEffect(() => {
    const box = frame.current;
    if (!box || css === 0) return;
    const scale = css * deviceDensity();
    if (usable && Math.abs(usable.scale / scale - 1) < ALIKE) return;
    let current = true;
    const show = async () => {
      const part = close ? partInSight(box, page) : { x: 0, y: 0, w: page.width, h: page.height };
      const asked = { page: index, scale, ...part };
      const bitmap = await drafter.paint(request, asked);
      if (bitmap && current && canvas.current) put(canvas.current, page, { ...asked, bitmap });
      bitmap?.close();
    };
    const tryShow = () => void show().catch(console.warn);
    tryShow();
    box.addEventListener('scroll', tryShow, { passive: true });
    return () => {
      current = false;
      box.removeEventListener('scroll', tryShow);
    };
  }, [frame, canvas, drafter, request, page, index, close, css, usable]);
}

/** Shows a part of a page in its place: as shares of the sheet, so that it follows when the sheet is resized before it is painted anew. */
function put(canvas: HTMLCanvasElement, page: DraftPage, { bitmap, x, y, w, h }: PaintedPart): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const { style } = canvas;
  style.left = `${(100 * x) / page.width}%`;
  style.top = `${(100 * y) / page.height}%`;
  style.width = `${(100 * w) / page.width}%`;
  style.height = `${(100 * h) / page.height}%`;
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
