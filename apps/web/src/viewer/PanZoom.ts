import type { Drawing, Size, View } from './view.ts';
import { firstView, fitView, lookAt, moveBy, settle, zoomAt } from './view.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far (px of the screen) the arrow keys go. */
const STEP = 80;
/** Px that a finger may tremble and still tap. */
const TAP = 6;
/** A wheel that turns by lines turns so many px for each. */
const LINE = 18;
const ZOOM_STEP = 1.25;

/** Moves and zooms the view of a drawing as wheel, fingers, mouse and keys say. */
export class PanZoom {
  view: View = { x: 0, y: 0, zoom: 1 };
  /** Whether a plain wheel moves the drawing even before it was touched; in a frame that would hold up the page around it. */
  takesWheel = true;
  /** A tap or click at a point of the screen. */
  onTap: (point: Point) => void = () => {};
  readonly #followers = new Set<() => void>();
  readonly #element: HTMLElement;
  readonly #stop = new AbortController();
  readonly #pointers = new Map<number, Point>();
  #drawing: Drawing | undefined;
  /** Until somebody turns to it, the view follows the size of the screen. */
  #isFirst = true;
  #pressed: Point | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    const { signal } = this.#stop;
    element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false, signal });
    element.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    element.addEventListener('pointermove', (event) => this.#move(event), { signal });
    for (const type of ['pointerup', 'pointercancel'] as const) {
      element.addEventListener(type, (event) => this.#up(event), { signal });
    }
    element.addEventListener('keydown', (event) => this.#key(event), { signal });
    const resized = new ResizeObserver(() => this.#settle());
    resized.observe(element);
    signal.addEventListener('abort', () => resized.disconnect());
  }

  /** The drawing has this size from now on. */
  setDrawing(drawing: Drawing): void {
    this.#drawing = drawing;
    this.#settle();
  }

  fit(): void {
    this.#show((drawing, screen) => fitView(drawing, screen));
  }

  zoomBy(factor: number, point: Point = this.#middle()): void {
    this.#show((drawing, screen) => zoomAt(this.view, factor, point, drawing, screen));
  }

  /** Where a point of the screen lies in the drawing. */
  toDrawing({ x, y }: Point): Point {
    return { x: (x - this.view.x) / this.view.zoom, y: (y - this.view.y) / this.view.zoom };
  }

  /** Has all who follow show the view anew. */
  refresh(): void {
    this.#tell();
  }

  lookAt(part: Point & Size): void {
    this.#show((drawing, screen) => lookAt(this.view, part, drawing, screen));
  }

  /** Calls `follower` whenever the view has changed; gives what ends that. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  destroy(): void {
    this.#stop.abort();
  }

  get #screen(): Size {
    return { w: this.#element.clientWidth, h: this.#element.clientHeight };
  }

  #tell(): void {
    for (const follower of this.#followers) follower();
  }

  #middle(): Point {
    const { w, h } = this.#screen;
    return { x: w / 2, y: h / 2 };
  }

  #settle(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    this.view = this.#isFirst ? firstView(drawing, this.#screen) : settle(this.view, drawing, this.#screen);
    this.#tell();
  }

  #show(next: (drawing: Drawing, screen: Size) => View): void {
    if (!this.#drawing) return;
    this.#isFirst = false;
    this.view = next(this.#drawing, this.#screen);
    this.#tell();
  }

  #moveBy(dx: number, dy: number): void {
    this.#show((drawing, screen) => moveBy(this.view, dx, dy, drawing, screen));
  }

  #pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #wheel(event: WheelEvent): void {
    const zooms = event.ctrlKey || event.metaKey;
    if (!zooms && !this.takesWheel && !this.#element.contains(document.activeElement)) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    if (zooms) {
      this.zoomBy(Math.exp(-event.deltaY * unit * 0.01), this.#pointOf(event));
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    this.#moveBy(-(sideways ? event.deltaY : event.deltaX) * unit, sideways ? 0 : -event.deltaY * unit);
  }

  #down(event: PointerEvent): void {
    // What lies over the drawing, such as a pin, is pressed for itself.
    if (event.button !== 0 && event.button !== 1) return;
    if (event.target instanceof Element && event.target.closest('button, a')) return;
    this.#isFirst = false;
    this.#element.setPointerCapture(event.pointerId);
    const point = this.#pointOf(event);
    this.#pointers.set(event.pointerId, point);
    this.#pressed = this.#pointers.size === 1 ? point : undefined;
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = this.#pointOf(event);
    if (this.#pressed && Math.hypot(now.x - this.#pressed.x, now.y - this.#pressed.y) < TAP) return;
    this.#pressed = undefined;
    const others = [...this.#pointers].filter(([id]) => id !== event.pointerId);
    this.#pointers.set(event.pointerId, now);
    const other = others[0]?.[1];
    if (!other) {
      this.#moveBy(now.x - before.x, now.y - before.y);
      return;
    }
    // Two fingers: what is between them goes with them.
    const was = { x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 };
    const spread = Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
    this.#moveBy((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (Number.isFinite(spread) && spread > 0) {
      this.zoomBy(spread, { x: was.x + (now.x - before.x) / 2, y: was.y + (now.y - before.y) / 2 });
    }
  }

  #up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#pressed && event.type === 'pointerup') this.onTap(this.#pressed);
    this.#pressed = undefined;
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#element || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = this.#actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  #actionOf(key: string): (() => void) | undefined {
    switch (key) {
      case 'ArrowLeft':
        return () => this.#moveBy(STEP, 0);
      case 'ArrowRight':
        return () => this.#moveBy(-STEP, 0);
      case 'ArrowUp':
        return () => this.#moveBy(0, STEP);
      case 'ArrowDown':
        return () => this.#moveBy(0, -STEP);
      case '+':
      case '=':
        return () => this.zoomBy(ZOOM_STEP);
      case '-':
        return () => this.zoomBy(1 / ZOOM_STEP);
      case '0':
        return () => this.zoomBy(1 / this.view.zoom);
      case '1':
      case '!':
      case 'f':
        return () => this.fit();
      default:
        return undefined;
    }
  }
}
