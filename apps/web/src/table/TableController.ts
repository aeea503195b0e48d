import { edgeSpeed } from '../canvas/viewport/edgeScroll.ts';
import type { Editor } from '../store/createEditor.ts';
import type { Cargo, Target } from '../store/mode.ts';
import { type Place, placeKey } from '../store/place.ts';
import { type CanvasView, NO_VIEW } from '../store/surroundings.ts';
import { targetUnder } from './targetUnder.ts';

/**
 * What stands for a place may come into the page some frames after it was gone to; and what is drawn as a whole once it is
 * near is higher than its words were, and pushes it on.
 */
const FRAMES = 10;

/** The table as the editor sees it: scrolls, and moves the focus. What is where, the page itself tells. */
export class TableController implements CanvasView {
  readonly #editor: Editor;
  readonly #root: HTMLElement;
  #frame = 0;

  constructor(editor: Editor, root: HTMLElement) {
    this.#editor = editor;
    this.#root = root;
  }

  /** The element of a place. */
  find(place: Place): HTMLElement | undefined {
    return this.#root.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey(place))}"]`) ?? undefined;
  }

  reveal(place: Place): void {
    cancelAnimationFrame(this.#frame);
    const scroll = (left: number) => {
      this.find(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (left > 0) this.#frame = requestAnimationFrame(() => scroll(left - 1));
    };
    this.#frame = requestAnimationFrame(() => scroll(FRAMES));
  }

  approach(place: Place): void {
    this.reveal(place);
  }

  takeFocus(): void {
    this.find(this.#editor.state.place)?.focus({ preventScroll: true });
  }

  targetAt(cargo: Cargo, clientX: number, clientY: number): Target | undefined {
    return targetUnder(this.#editor.state.map, cargo, this.#root, clientX, clientY);
  }

  holds(clientX: number, clientY: number): boolean {
    const { left, right, top, bottom } = this.#root.getBoundingClientRect();
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  }

  isAtEdge(clientX: number, clientY: number): boolean {
    const { left, right, top, bottom } = this.#root.getBoundingClientRect();
    return edgeSpeed(clientX, left, right) !== 0 || edgeSpeed(clientY, top, bottom) !== 0;
  }

  scrollAtEdge(clientX: number, clientY: number, along: 'x' | 'y' | 'both' = 'both'): boolean {
    const { left, right, top, bottom } = this.#root.getBoundingClientRect();
    const { scrollLeft, scrollTop } = this.#root;
    this.#root.scrollBy({
      left: along === 'y' ? 0 : -edgeSpeed(clientX, left, right),
      top: along === 'x' ? 0 : -edgeSpeed(clientY, top, bottom),
      behavior: 'instant',
    });
    return this.#root.scrollLeft !== scrollLeft || this.#root.scrollTop !== scrollTop;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  // There is one size, and nothing is drawn by the layout.
  readonly zoomBy = NO_VIEW.zoomBy;
  readonly zoomTo = NO_VIEW.zoomTo;
  readonly fit = NO_VIEW.fit;
  readonly toLayout = NO_VIEW.toLayout;
  readonly toClient = NO_VIEW.toClient;
  readonly onViewport = NO_VIEW.onViewport;
  readonly carry = NO_VIEW.carry;
}
