import type { Presence } from '@milepost/schema/collab';
import type { CanvasController } from '../canvas/viewport/CanvasController.ts';
import { headerInsets } from '../canvas/viewport/headerInsets.ts';
import type { Editor } from '../store/createEditor.ts';
import { drawMarks } from './marks.ts';
import type { Other, Others } from './Others.ts';
import styles from './PresenceLayer.module.css';
import { partOfWay, prefersStill } from './towards.ts';

/** What is on the screen of one other. */
interface Shown {
  readonly cursor: HTMLElement;
  readonly marks: HTMLElement;
  /** Where the cursor is just now, in px of the layout. */
  at: { x: number; y: number } | undefined;
  /** What the marks were drawn from. */
  drawn: string;
  layout: unknown;
}

const ARROW =
  '<svg width="18" height="20" viewBox="0 0 18 20"><path d="M2 1.5v15l4-3.6 2.7 5.8 2.7-1.3-2.6-5.6 5.4-.5z"/></svg>';

/**
 * Draws the others over the canvas, past React: cursors that glide from word to word, and marks on what they have
 * selected, type in or drag. It draws only in frames in which something of that changes.
 */
export class OthersPainter {
  readonly #editor: Editor;
  readonly #canvas: CanvasController;
  readonly #others: Others;
  readonly #layer: HTMLElement;
  readonly #marks = document.createElement('div');
  readonly #clip = document.createElement('div');
  readonly #shown = new Map<number, Shown>();
  readonly #ends: Array<() => void>;
  #frame = 0;
  #last = 0;

  constructor(editor: Editor, canvas: CanvasController, layer: HTMLElement, others: Others) {
    this.#editor = editor;
    this.#canvas = canvas;
    this.#others = others;
    this.#layer = layer;
    this.#clip.className = styles.clip ?? '';
    this.#marks.className = styles.marks ?? '';
    this.#clip.append(this.#marks);
    layer.append(this.#clip);
    const draw = () => this.#soon();
    this.#ends = [
      others.onChange(draw),
      others.subscribe(draw),
      editor.store.subscribe((state, before) => state.layout !== before.layout && draw()),
      // In the same frame as the map, or the marks would swim on it.
      canvas.onViewport(() => this.#draw(performance.now())),
    ];
    draw();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    for (const end of this.#ends) end();
    this.#layer.replaceChildren();
  }

  #soon(): void {
    this.#frame ||= requestAnimationFrame((now) => {
      this.#frame = 0;
      this.#draw(now);
    });
  }

  #draw(now: number): void {
    if (this.#others.people.length === 0 && this.#shown.size === 0) return;
    const { x, y, zoom, width } = this.#canvas.viewport;
    const { layout } = this.#editor.state;
    const insets = headerInsets(layout, zoom, width);
    this.#clip.style.clipPath = `inset(${insets.top}px 0 0 ${insets.left}px)`;
    this.#marks.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    this.#marks.style.setProperty('--unzoomed', String(1 / zoom));
    const part = prefersStill() ? 1 : partOfWay(Math.min(100, now - this.#last));
    this.#last = now;
    let isMoving = false;
    const gone = new Set(this.#shown.keys());
    for (const other of this.#others.people) {
      gone.delete(other.id);
      const said = this.#others.presenceOf(other.id) ?? {};
      const shown = this.#shown.get(other.id) ?? this.#show(other);
      this.#mark(shown, other, said);
      isMoving = this.#move(shown, said, part) || isMoving;
    }
    for (const id of gone) this.#hide(id);
    if (isMoving) this.#soon();
  }

  #mark(shown: Shown, other: Other, { selection, typing, drag }: Presence): void {
    const { layout } = this.#editor.state;
    const drawn = JSON.stringify([other, selection, typing, drag]);
    if (drawn === shown.drawn && layout === shown.layout) return;
    shown.drawn = drawn;
    shown.layout = layout;
    drawMarks(shown.marks, other, { selection, typing, drag } as Presence, layout);
    label(shown.cursor, other);
  }

  /** Moves a cursor a part of its way; gives whether it is still on it. */
  #move(shown: Shown, { pointer }: Presence, part: number): boolean {
    shown.cursor.hidden = !pointer;
    if (!pointer) {
      shown.at = undefined;
      return false;
    }
    const { x, y, zoom } = this.#canvas.viewport;
    const to = { x: pointer.x + this.#editor.state.layout.measures.rail, y: pointer.y };
    const from = shown.at ?? to;
    const left = { x: to.x - from.x, y: to.y - from.y };
    const isThere = Math.hypot(left.x, left.y) * zoom < 0.5;
    shown.at = isThere ? to : { x: from.x + left.x * part, y: from.y + left.y * part };
    shown.cursor.style.transform = `translate(${x + shown.at.x * zoom}px, ${y + shown.at.y * zoom}px)`;
    return !isThere;
  }

  #show(other: Other): Shown {
    const cursor = document.createElement('div');
    cursor.className = styles.cursor ?? '';
    cursor.innerHTML = ARROW;
    cursor.append(document.createElement('span'));
    const marks = document.createElement('div');
    this.#layer.append(cursor);
    this.#marks.append(marks);
    const shown: Shown = { cursor, marks, at: undefined, drawn: '', layout: undefined };
    this.#shown.set(other.id, shown);
    return shown;
  }

  #hide(id: number): void {
    const shown = this.#shown.get(id);
    shown?.cursor.remove();
    shown?.marks.remove();
    this.#shown.delete(id);
  }
}

function label(cursor: HTMLElement, { name, colour }: Other): void {
  cursor.style.setProperty('--person', colour);
  const words = cursor.querySelector('span');
  if (words) words.textContent = name;
}
