import type { MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import type { ChosenCurves } from './curves.ts';
import type { Finding, MapFilter } from './finding.ts';
import type { Mode } from './mode.ts';
import type { Place } from './place.ts';
import type { Selection } from './selection.ts';

/** A cell of the map: where a lane and a step cross. */
export interface Cell {
  readonly laneId: string;
  readonly stepId: string;
}

/** Everything that the editor's views show, apart from the viewport, which changes with every frame. */
export interface EditorState {
  /** The map as it is now, with the draft of a gesture that is under way. Never changed in place. */
  readonly map: JourneyMap;
  /** How the map is shown: as the drawing that it is, or as a table in words. */
  readonly shownAs: 'canvas' | 'table';
  /** The map's boxes. Those that didn't change keep their identity. */
  readonly layout: MapLayout;
  readonly selection: Selection;
  readonly place: Place;
  readonly mode: Mode;
  /** What dragging on the canvas does: select and move, or move the view. */
  readonly tool: 'select' | 'hand';
  /** The cell under the pointer, for its "+". */
  readonly hover: Cell | undefined;
  /** How large the map is shown, to the hundredth; 1 is 100 %. */
  readonly zoom: number;
  /** Whether whoever looks at the map may change it. */
  readonly mayEdit: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly inspectorOpen: boolean;
  /** Whether the panel of comments is open, which takes the place of the other one. */
  readonly commentsOpen: boolean;
  /** Whether the whole map is shown as a small picture in the corner. */
  readonly overviewOpen: boolean;
  /** Whether the canvas shows where comments are. */
  readonly pinsShown: boolean;
  /** How many threads are open about each place, by its `placeKey`. */
  readonly threads: ReadonlyMap<string, number>;
  /** How many threads of comments have something new. */
  readonly unread: number;
  /** Whether whoever looks at the map may comment on it; undefined as long as nobody knows. */
  readonly mayComment: boolean | undefined;
  /** The curve that new points belong to, by emotion lane. */
  readonly curves: ChosenCurves;
  /** What is sought in the map; undefined while the bar for it is closed. */
  readonly finding: Finding | undefined;
  /** What lets other cards fade. */
  readonly filter: MapFilter;
  /** The cards that the filter leaves as they are; undefined without a filter. */
  readonly matching: ReadonlySet<string> | undefined;
  /** Whether shortcuts that are a single key, such as N, do anything. */
  readonly singleKeys: boolean;
  /** The last thing said to those who can't see the canvas. `count` tells the same words said twice apart. */
  readonly announcement: { readonly text: string; readonly count: number };
}
