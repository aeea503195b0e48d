import { type Box, lightTheme } from '@milepost/drawing';
import type { ReactFlowState, Viewport } from '@xyflow/react';
import type { Editor } from '../../store/createEditor.ts';
import { type Place, placeKey } from '../../store/place.ts';
import type { CanvasView } from '../../store/surroundings.ts';
import { mapHead } from '../ground/mapHead.ts';
import { boxOfPlace } from './boxOfPlace.ts';
import { boxOf } from './cardIndex.ts';
import { edgeSpeed, scrolledTo } from './edgeScroll.ts';
import { glide } from './glide.ts';
import { headerInsets } from './headerInsets.ts';
import { FAR, FIRST_ZOOM, MAX_ZOOM, MIN_ZOOM } from './zooms.ts';

/** Px kept free between what is shown and the canvas's edges. */
const MARGIN = 24;
/** Px that the button which adds a stage takes after the last one. */
const ADD_STAGE = 48;

interface FlowStore {
  getState(): ReactFlowState;
  subscribe(listener: (state: ReactFlowState) => void): () => void;
}

/** The canvas as the editor sees it: moves the viewport and the focus. Knows React Flow's store, draws nothing. */
export class CanvasController implements CanvasView {
  private readonly editor: Editor;
  private readonly store: FlowStore;
  private readonly root: HTMLElement;
  private readonly carried = new Set<(offset: { x: number; y: number } | undefined) => void>();

  constructor(editor: Editor, store: FlowStore, root: HTMLElement) {
    this.editor = editor;
    this.store = store;
    this.root = root;
    for (const event of ['wheel', 'pointerdown'] as const) {
      root.addEventListener(event, () => this.stopGliding(), { capture: true, passive: true });
    }
  }

  private get size(): { width: number; height: number } {
    return this.store.getState();
  }

  private setViewport(viewport: Viewport): void {
    void this.store.getState().panZoom?.setViewport(viewport);
  }

  /** Moves the viewport in a few frames, unless hands take it elsewhere meanwhile. */
  private glideTo(viewport: Viewport): void {
    this.stopGliding();
    this.goal = viewport;
    this.endGlide = glide(this.viewport, viewport, (next) => {
      this.setViewport(next);
      if (next === viewport) this.goal = undefined;
    });
  }

  private stopGliding(): void {
    this.endGlide();
    this.goal = undefined;
  }

  private endGlide: () => void = () => {};

  /** Where the glide leads that goes on. What is asked for meanwhile starts there, so that quick presses count each. */
  private goal: Viewport | undefined;

  toLayout(clientX: number, clientY: number): { x: number; y: number } {
    const { left, top } = this.root.getBoundingClientRect();
    const [x, y, zoom] = this.store.getState().transform;
    return { x: (clientX - left - x) / zoom, y: (clientY - top - y) / zoom };
  }

  toClient(x: number, y: number): { x: number; y: number } {
    const { left, top } = this.root.getBoundingClientRect();
    const [tx, ty, zoom] = this.store.getState().transform;
    return { x: left + tx + x * zoom, y: top + ty + y * zoom };
  }

  holds(clientX: number, clientY: number): boolean {
    const { left, right, top, bottom } = this.root.getBoundingClientRect();
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  }

  /** The viewport, and the size (px) of the canvas. */
  get viewport(): Viewport & { width: number; height: number } {
    const { transform, width, height } = this.store.getState();
    const [x, y, zoom] = transform;
    return { x, y, zoom, width, height };
  }

  /** The part of the layout that is in sight. */
  get inSight(): Box {
    const { x, y, zoom, width, height } = this.viewport;
    return { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom };
  }

  /** Moves the viewport at once. */
  goTo(viewport: Viewport): void {
    this.stopGliding();
    this.setViewport(viewport);
  }

  get zoom(): number {
    return this.store.getState().transform[2];
  }

  reveal(place: Place): void {
    const from = this.goal ?? this.viewport;
    const to = this.showing(place, from);
    if (to && (to.x !== from.x || to.y !== from.y)) this.glideTo(to);
  }

  /** A viewport scrolled as little as needed for a place to be in sight, clear of the headers. */
  private showing(place: Place, { x, y, zoom }: Viewport): Viewport | undefined {
    const { kind } = place;
    const box = boxOfPlace(this.editor.state, place);
    const { width, height } = this.size;
    if (!box || width === 0) return undefined;
    const insets = headerInsets(this.editor.state.layout, zoom, width);
    const isColumnHeader = kind === 'stage' || kind === 'step';
    const left = kind === 'lane' ? 0 : insets.left + 8;
    const top = isColumnHeader ? 0 : Math.max(insets.top, this.barEnd) + 8;
    const dx = kind === 'lane' ? 0 : shiftInto(x + box.x * zoom, box.w * zoom, left, width - MARGIN);
    const overview = this.root.querySelector(':scope > [data-overview]')?.getBoundingClientRect();
    const { left: rootLeft, top: rootTop } = this.root.getBoundingClientRect();
    const isOver = overview && overview.width > 0 && rootLeft + x + dx + (box.x + box.w) * zoom > overview.left;
    const bottom = isOver ? overview.top - rootTop - 8 : height - MARGIN;
    const dy = isColumnHeader ? 0 : shiftInto(y + box.y * zoom, box.h * zoom, top, bottom);
    return { x: x + dx, y: y + dy, zoom };
  }

  /** Px from the canvas's top to the end of the bar in which something is sought, which lies over it. */
  private get barEnd(): number {
    const bar = this.root.parentElement?.querySelector(':scope > search');
    return bar ? bar.getBoundingClientRect().bottom - this.root.getBoundingClientRect().top : 0;
  }

  takeFocus(): void {
    const key = placeKey(this.editor.state.place);
    this.root.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }

  zoomBy(factor: number): void {
    this.zoomTo((this.goal ?? this.viewport).zoom * factor);
  }

  /** Zooms around the middle of what is in sight. */
  zoomTo(zoom: number): void {
    const { x, y, zoom: from } = this.goal ?? this.viewport;
    const { width, height } = this.size;
    const to = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom));
    const middle = { x: width / 2, y: height / 2 };
    this.glideTo({
      x: middle.x - ((middle.x - x) / from) * to,
      y: middle.y - ((middle.y - y) / from) * to,
      zoom: to,
    });
  }

  fit(what: 'map' | 'selection'): void {
    const { layout } = this.editor.state;
    const selected = what === 'selection' ? this.selectedBox() : undefined;
    const box = selected ?? this.wholeBox();
    const { width, height } = this.size;
    // The headers of the whole map lie in it; from far, those of the lanes need more room than they have there.
    const room = selected ? headerInsets(layout, 1, width) : { left: 0, top: 0 };
    const fitting = () => Math.min(1, free().w / box.w, free().h / box.h);
    const free = () => ({ w: width - room.left - 2 * MARGIN, h: height - room.top - 2 * MARGIN });
    const far = headerInsets(layout, MIN_ZOOM, width);
    if (!selected && fitting() < FAR) room.left = Math.max(0, far.left - layout.measures.rail * fitting());
    const zoom = Math.max(MIN_ZOOM, fitting());
    const x = room.left + MARGIN + Math.max(0, (free().w - box.w * zoom) / 2) - box.x * zoom;
    const y = room.top + MARGIN + Math.max(0, (free().h - box.h * zoom) / 2) - box.y * zoom;
    this.glideTo({ x, y, zoom });
  }

  /** Whether a part of the map worth looking at is in sight in a viewport. */
  showsMap({ x, y, zoom }: Viewport): boolean {
    const { width, height } = this.size;
    const box = this.wholeBox();
    const left = x + box.x * zoom;
    const top = y + box.y * zoom;
    return left < width - 100 && top < height - 100 && left + box.w * zoom > 100 && top + box.h * zoom > 100;
  }

  /** The timeline with the head over it, and room for what stands after the last stage. */
  private wholeBox(): Box {
    const { map, layout } = this.editor.state;
    const { y } = mapHead(map, layout, lightTheme);
    return { x: 0, y, w: layout.width + 24, h: layout.height - y };
  }

  private selectedBox(): Box | undefined {
    const { selection, layout } = this.editor.state;
    const boxes: Box[] = [];
    if (selection.kind === 'cards') {
      for (const id of selection.ids) {
        const card = layout.cardById.get(id);
        const point = layout.pointById.get(id);
        if (card) boxes.push(card);
        else if (point) boxes.push(boxOf({ point }));
      }
    } else if (selection.kind === 'connection') {
      const line = layout.connections.find(({ id }) => id === selection.id);
      if (line) boxes.push(line.bounds);
    } else if (selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'lane') {
      const box = boxOfPlace(this.editor.state, { kind: selection.kind, id: selection.id });
      if (box)
        boxes.push(selection.kind === 'lane' ? { ...box, w: layout.width } : { ...box, h: layout.height - box.y });
    }
    if (boxes.length === 0) return undefined;
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.w));
    const bottom = Math.max(...boxes.map((box) => box.y + box.h));
    return { x, y, w: right - x, h: bottom - y };
  }

  /** Where to begin: as much of the map as can be read, from its top left corner on. */
  firstViewport(): { x: number; y: number; zoom: number } {
    const { width, height } = this.size;
    const box = this.wholeBox();
    const across = width - ADD_STAGE;
    const fitting = Math.min((across - 2 * MARGIN) / box.w, (height - 2 * MARGIN) / box.h);
    const zoom = Math.max(FIRST_ZOOM.least, Math.min(FIRST_ZOOM.most, fitting));
    return { x: Math.max(MARGIN / 2, (across - box.w * zoom) / 2), y: MARGIN / 2 - box.y * zoom, zoom };
  }

  /** Goes near enough to read what is about to be typed in; it stays where it is on the screen, as far as it fits there. */
  approach(place: Place): void {
    const box = boxOfPlace(this.editor.state, place);
    if (this.zoom >= FAR || !box) return;
    const { x, y, zoom: from } = this.viewport;
    const zoom = FIRST_ZOOM.most;
    const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
    const near = { x: x + middle.x * (from - zoom), y: y + middle.y * (from - zoom), zoom };
    this.goTo(this.showing(place, near) ?? near);
  }

  isAtEdge(clientX: number, clientY: number): boolean {
    const { left, right, top, bottom } = this.root.getBoundingClientRect();
    return edgeSpeed(clientX, left, right) !== 0 || edgeSpeed(clientY, top, bottom) !== 0;
  }

  scrollAtEdge(clientX: number, clientY: number, along: 'x' | 'y' | 'both' = 'both'): boolean {
    const { left, right, top, bottom } = this.root.getBoundingClientRect();
    const viewport = this.viewport;
    const map = this.wholeBox();
    const stretch = (start: number, length: number) => ({
      start: start * viewport.zoom,
      length: length * viewport.zoom,
    });
    const toX = along === 'y' ? 0 : edgeSpeed(clientX, left, right);
    const toY = along === 'x' ? 0 : edgeSpeed(clientY, top, bottom);
    const x = scrolledTo(viewport.x, toX, stretch(map.x, map.w), right - left);
    const y = scrolledTo(viewport.y, toY, stretch(map.y, map.h), bottom - top);
    if (x === viewport.x && y === viewport.y) return false;
    this.setViewport({ ...viewport, x, y });
    return true;
  }

  carry(offset: { x: number; y: number } | undefined): void {
    for (const listener of this.carried) listener(offset);
  }

  /** Tells of where what is dragged is, in px of the layout from where it was. */
  onCarry(listener: (offset: { x: number; y: number } | undefined) => void): () => void {
    this.carried.add(listener);
    return () => this.carried.delete(listener);
  }

  onViewport(listener: (x: number, y: number, zoom: number, width: number) => void): () => void {
    let last: Pick<ReactFlowState, 'transform' | 'width' | 'height'> | undefined;
    const tell = (state: ReactFlowState) => {
      const { transform, width, height } = state;
      if (transform === last?.transform && width === last.width && height === last.height) return;
      last = state;
      listener(...transform, width);
    };
    tell(this.store.getState());
    return this.store.subscribe(tell);
  }
}

/** Px by which a stretch has to move to lie within bounds; what is larger than they are shows its beginning. */
function shiftInto(start: number, length: number, from: number, to: number): number {
  if (start < from || length > to - from) return start < from || start > to - Math.min(length, 80) ? from - start : 0;
  return start + length > to ? to - start - length : 0;
}
