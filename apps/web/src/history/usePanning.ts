import { type RefObject, useEffect } from 'react';
import type { FarView } from '../canvas/ground/FarPainter.ts';
import { zoomAt } from './viewport.ts';

const KEY_STEP = 60;
const ZOOM_STEP = 1.25;

const KEYS: Record<string, (view: FarView) => FarView> = {
  ArrowLeft: (view) => ({ ...view, x: view.x + KEY_STEP }),
  ArrowRight: (view) => ({ ...view, x: view.x - KEY_STEP }),
  ArrowUp: (view) => ({ ...view, y: view.y + KEY_STEP }),
  ArrowDown: (view) => ({ ...view, y: view.y - KEY_STEP }),
};

/** Moves and zooms a view as people do it elsewhere: drag, pinch, wheel, Ctrl and wheel, arrows, plus and minus. */
export function usePanning(
  ref: RefObject<HTMLElement | null>,
  change: (next: (view: FarView) => FarView) => void,
): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const pointers = new Map<number, { x: number; y: number }>();
    const at = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const middle = () => {
      const all = [...pointers.values()];
      const sum = all.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
      const centre = { x: sum.x / all.length, y: sum.y / all.length };
      const spread = all.reduce((total, { x, y }) => total + Math.hypot(x - centre.x, y - centre.y), 0) / all.length;
      return { ...centre, spread };
    };

    const onDown = (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, at(event));
    };
    const onMove = (event: PointerEvent) => {
      if (!pointers.has(event.pointerId)) return;
      const before = middle();
      pointers.set(event.pointerId, at(event));
      const after = middle();
      const factor = pointers.size > 1 && before.spread > 0 ? after.spread / before.spread : 1;
      change((view) =>
        zoomAt({ ...view, x: view.x + after.x - before.x, y: view.y + after.y - before.y }, factor, after),
      );
    };
    const onUp = (event: PointerEvent) => pointers.delete(event.pointerId);
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
      const zooms = event.ctrlKey || event.metaKey;
      change((view) =>
        zooms ? zoomAt(view, Math.exp(-dy / 300), at(event)) : { ...view, x: view.x - dx, y: view.y - dy },
      );
    };
    const onKey = (event: KeyboardEvent) => {
      const { clientWidth: w, clientHeight: h } = element;
      const zoomKey = event.key === '+' || event.key === '=' ? ZOOM_STEP : event.key === '-' ? 1 / ZOOM_STEP : 0;
      const next = zoomKey ? (view: FarView) => zoomAt(view, zoomKey, { x: w / 2, y: h / 2 }) : KEYS[event.key];
      if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      change(next);
    };

    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('keydown', onKey);
    };
  }, [ref, change]);
}
