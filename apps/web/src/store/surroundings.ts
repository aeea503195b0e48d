import type { Grid } from '@milepost/formats/sheets';
import type { CellPlace } from '@milepost/schema/clip';
import type { PictureGoal } from '../editor/pictures/goal.ts';
import type { Cargo, Target } from './mode.ts';
import type { Place } from './place.ts';

/** What the editor asks of the canvas, or the table, that it is shown on. */
export interface CanvasView {
  /** Scrolls no more than needed for the place to be in sight. */
  reveal(place: Place): void;
  /** Puts the keyboard's focus on the canvas, where the place is. */
  takeFocus(): void;
  zoomBy(factor: number): void;
  /** 1 is 100 %. */
  zoomTo(zoom: number): void;
  fit(what: 'map' | 'selection'): void;
  /** The point of the layout beneath a point of the window, in px of each. */
  toLayout(clientX: number, clientY: number): { x: number; y: number };
  /** The point of the window where a point of the layout is shown. */
  toClient(x: number, y: number): { x: number; y: number };
  /** Tells of every change of the viewport and of the canvas's width, now and within the frame in which it is shown. */
  onViewport(listener: (x: number, y: number, zoom: number, width: number) => void): () => void;
  /** Where something would go if it were let go at a point of the window; absent where the layout tells. */
  targetAt?(cargo: Cargo, clientX: number, clientY: number): Target | undefined;
  /** Whether a point of the window lies on the canvas. */
  holds(clientX: number, clientY: number): boolean;
  /** Whether a point of the window is near the canvas's edge, or outside. */
  isAtEdge(clientX: number, clientY: number): boolean;
  /** Scrolls the canvas while a drag is near its edge, along one axis or both; once a frame. Returns whether it scrolled. */
  scrollAtEdge(clientX: number, clientY: number, along?: 'x' | 'y' | 'both'): boolean;
  /** Where something that was dragged is now, as px of the layout from where it was; undefined when nothing is. */
  carry(offset: { x: number; y: number } | undefined): void;
}

/** A table that lies on the clipboard, and the cell from which on it would go. */
export interface PasteRequest {
  readonly grid: Grid;
  readonly place: CellPlace;
}

/** What the editor asks of the page around it. */
export interface Page {
  /** The id of the map on this server. */
  readonly mapId?: string | undefined;
  /** Whether a link opened it, which opens no other map and none of their pictures. */
  readonly byLink?: boolean;
  openExport(): void;
  openShare(): void;
  openShortcuts(): void;
  openCommands(): void;
  openHistory(): void;
  /** Opens the menu of what is selected, at its place on the canvas. */
  openMenu(): void;
  /** Shows for a while that something happened, or why it didn't. Gives the function that takes the words back. */
  notify(message: string, action?: { label: string; run(): void }): () => void;
  /** Says whether everything is saved. */
  confirmSaved(): void;
  /** Puts the keyboard's focus into the bar in which is sought, or into what the map is filtered by. */
  focusFinding(part: 'find' | 'filter'): void;
  /** Shows the map stage by stage on the whole screen. */
  present(): void;
  /** Begins a comment: on what is selected, or on what is chosen next. Where comments are on their way, once they have come. */
  comment(): void;
  /** Shows what a table from the clipboard would become, to be pasted or not. */
  previewPaste(request: PasteRequest): void;
  /** Opens the threads about a place. */
  openThreads(place: Place): void;
  /** Puts the keyboard's focus into the inspector, opened if need be. */
  focusInspector(): void;
  /** Lets somebody choose pictures. To be called while a key or a button is being pressed: browsers ask for that. */
  choosePictures(goal: PictureGoal | undefined): void;
  /** Uploads pictures and puts them where they are meant to go. */
  takePictures(files: readonly File[], goal: PictureGoal | undefined): void;
}

const nothing = () => {};

/** For an editor that isn't on a screen (yet). */
export const NO_VIEW: CanvasView = {
  reveal: nothing,
  takeFocus: nothing,
  zoomBy: nothing,
  zoomTo: nothing,
  fit: nothing,
  toLayout: (x, y) => ({ x, y }),
  toClient: (x, y) => ({ x, y }),
  onViewport: () => nothing,
  holds: () => true,
  isAtEdge: () => false,
  scrollAtEdge: () => false,
  carry: nothing,
};

export const NO_PAGE: Page = {
  openExport: nothing,
  openShare: nothing,
  openShortcuts: nothing,
  openCommands: nothing,
  openHistory: nothing,
  openMenu: nothing,
  notify: () => nothing,
  confirmSaved: nothing,
  focusFinding: nothing,
  present: nothing,
  comment: nothing,
  previewPaste: nothing,
  openThreads: nothing,
  focusInspector: nothing,
  choosePictures: nothing,
  takePictures: nothing,
};
