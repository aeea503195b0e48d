import type { Card, Connection, JourneyMap, Lane, Stage, Step } from '@milepost/schema';
import type { FaceLevel } from '../icons/faces.ts';
import type { IconName } from '../icons/icons.ts';
import type { MeasureText } from '../text/measureText.ts';
import type { TextDirection } from '../text/textDirection.ts';
import type { Measures } from '../theme/measures.ts';
import type { TextRole } from '../theme/typeScale.ts';
import type { CardContext } from './cardContext.ts';
import type { KnownParts } from './layoutMemo.ts';
import type { LayoutOptions } from './layoutOptions.ts';
import type { MetricTrack } from './metricTrack.ts';

/** A rectangle in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** One line as it is printed; `x` is its left edge whatever its direction, `y` its baseline, `w` its measured width. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  /** Font size in px: that of the text's role, but for a single character too wide for its box. */
  readonly size: number;
  readonly direction: TextDirection;
}

/** A wrapped text. All its lines lie within its box. */
export interface TextBlock extends Box {
  readonly role: TextRole;
  /** What it says, unbroken: lines end within words too. */
  readonly text: string;
  readonly lines: readonly TextLine[];
}

export interface PlacedIcon {
  readonly name: IconName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export type ChipKind =
  | 'channel'
  | 'initiator'
  | 'severity'
  | 'rating'
  | 'status'
  | 'measured'
  | 'confidence'
  | 'evidence'
  | 'owner'
  | 'link'
  | 'connection';

/** A pill with an icon or not, and words that wrap within it. */
export interface ChipBox extends Box {
  readonly kind: ChipKind;
  /** Without a ground of its own, its icon in line with the card's words. */
  readonly quiet: boolean;
  readonly icon?: PlacedIcon;
  /** Severity: so many of three marks are filled. */
  readonly marks?: { readonly x: number; readonly y: number; readonly filled: number };
  readonly text: TextBlock;
}

/** The pieces of a card, relative to its top left corner. Which there are depends on its kind. */
export interface CardContent {
  readonly w: number;
  readonly h: number;
  readonly icon?: PlacedIcon;
  /** The filled star of a moment of truth. */
  readonly star?: PlacedIcon;
  readonly title?: TextBlock;
  readonly body?: TextBlock;
  /** A metric's number with its unit. */
  readonly value?: TextBlock;
  readonly trend?: PlacedIcon;
  /** Who says a quote, a metric's target, an image's alternative text. */
  readonly caption?: TextBlock;
  /** A metric's way from baseline to target, with these two and its value as shares (0..1) of the width. */
  readonly progress?: Box & MetricTrack;
  /** A metric's baseline where it has such a way: beneath the one end, as `caption` is beneath the other. */
  readonly from?: TextBlock;
  readonly picture?: Box;
  readonly chips: readonly ChipBox[];
}

/** A card in its place. `content` and the whole box keep their identity from layout to layout while nothing changes. */
export interface CardBox extends Box {
  readonly id: string;
  readonly card: Card;
  readonly content: CardContent;
  /** What of the rest of the map the content shows, to know when it must be laid out again. */
  readonly contextKey: string;
  /** Indices of the first and the last column covered. */
  readonly from: number;
  readonly to: number;
}

export interface StepBox {
  readonly id: string;
  readonly step: Step;
  readonly index: number;
  readonly x: number;
  readonly w: number;
  /** Its cell in the band beneath the stages; height 0 when no step has a name and they aren't shown empty. */
  readonly y: number;
  readonly h: number;
  readonly name: TextBlock;
}

/** A collapsed stage beneath its chevron: a slim column that stands for its cards, its words set from top to bottom. */
export interface StageSpine extends Box {
  readonly cardCount: number;
  /** In px along the column from its top (`x`) and across it from its right edge (`y`). Absent where they don't fit. */
  readonly name?: TextBlock;
  readonly count?: TextBlock;
}

/** A stage's chevron. Its columns go from `x` to `x + w`. */
export interface StageBox extends Box {
  readonly id: string;
  readonly stage: Stage;
  /** Its place in the whole map, from 0. Its number is one more. */
  readonly index: number;
  /** Middle and radius of the disc with the number. */
  readonly number: { readonly x: number; readonly y: number; readonly r: number; readonly text: TextBlock };
  readonly name: TextBlock;
  readonly duration?: TextBlock;
  readonly goal?: TextBlock;
  /** Px by which the chevron's point reaches past its right edge, and by which its left edge is notched. */
  readonly point: number;
  /** Whether the point ends at its right edge instead: that of the last on paper. */
  readonly flush: boolean;
  readonly notched: boolean;
  readonly stepIds: readonly string[];
  /** Where the stage is collapsed. It has no steps then, and its chevron no words. */
  readonly spine?: StageSpine;
}

export interface EmotionLabel extends Box {
  readonly text: TextBlock;
  /** Whether a curve or the line of no feeling runs beneath it, for want of a better place. */
  readonly crossed?: true;
}

/** A face on a curve. `x` and `y` are its middle. */
export interface EmotionPoint {
  readonly cardId: string;
  readonly card: Extract<Card, { kind: 'emotion' }>;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly score: number;
  readonly face: FaceLevel;
  /** Whether it is a peak or a valley of its curve; its label leads then. */
  readonly extreme: 'peak' | 'valley' | null;
  /** Whether the step has a moment of truth; the face is larger then. */
  readonly decisive: boolean;
  readonly label?: EmotionLabel;
}

/** The points of one persona, as it is or as it is meant to be. */
export interface EmotionCurve {
  readonly key: string;
  readonly personaId?: string;
  readonly personaName: string;
  readonly personaColour?: string;
  /** The place of its persona among the map's, from 0. */
  readonly personaIndex: number;
  /** Its place among the lane's curves; the first is drawn solid. */
  readonly index: number;
  readonly variant: 'as-is' | 'to-be';
  readonly points: readonly EmotionPoint[];
  /** SVG path data of the line, and of the areas between it and the baseline. */
  readonly line: string;
  readonly above: string;
  readonly below: string;
  /** The curve's name at its end, where a lane has several. */
  readonly name?: EmotionLabel;
}

export interface EmotionPlot extends Box {
  /** `y` of score 0. */
  readonly baseline: number;
  /** Px of one unit of score. */
  readonly unit: number;
  /** The scores at its upper and its lower end: 1 and -1, or on paper the best and the worst that occur. */
  readonly best: number;
  readonly worst: number;
  readonly curves: readonly EmotionCurve[];
}

export interface LaneBox extends Box {
  readonly id: string;
  readonly lane: Lane;
  readonly form: 'cards' | 'emotions' | 'divider' | 'collapsed';
  readonly icon: PlacedIcon;
  readonly name: TextBlock;
  /** The persona whose lane it is, the group where a map has several, or the number of cards when collapsed. */
  readonly note?: TextBlock;
  readonly cardCount: number;
  /** Px at its top, above its cards, that are kept for the words of connections. */
  readonly wordsRoom?: number;
  readonly plot?: EmotionPlot;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The words of a connection on a ground of their own. */
export interface ConnectionLabel extends Box {
  readonly text: TextBlock;
  /** Where it stands away from its line: the thin line that joins them. */
  readonly leader?: { readonly from: Point; readonly to: Point };
}

export interface ConnectionBox {
  readonly id: string;
  readonly connection: Connection;
  /** Where the line begins, turns and ends. */
  readonly points: readonly Point[];
  /** SVG path data of the line, with round corners. */
  readonly path: string;
  readonly label?: ConnectionLabel;
  /** Where the tip of its arrow is, the direction it points to in radians, and how long its wings are. */
  readonly arrow: { readonly x: number; readonly y: number; readonly angle: number; readonly size: number };
  /** Of the line with its arrow. */
  readonly bounds: Box;
}

/**
 * A map as boxes. One space of px with its origin at the timeline's top left corner: the rail with the lanes' names at
 * the left, the stages on top. Treat it as frozen.
 */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly measures: Measures;
  /** Where the lanes begin, beneath stages and steps. */
  readonly top: number;
  /** Where the first column begins, right of the rail. */
  readonly left: number;
  readonly stages: readonly StageBox[];
  readonly steps: readonly StepBox[];
  readonly lanes: readonly LaneBox[];
  /** Every card that is drawn as a card; emotion points are in their lane's `plot`. */
  readonly cards: readonly CardBox[];
  readonly cardById: ReadonlyMap<string, CardBox>;
  readonly pointById: ReadonlyMap<string, EmotionPoint>;
  readonly connections: readonly ConnectionBox[];
  /** The same object from one layout to the next while no box is elsewhere or of another size. */
  readonly places: object;
  /** With what it was made: a later layout takes over only what was made with the same. */
  readonly madeWith: {
    readonly map: JourneyMap;
    readonly contextOf: (cardId: string) => CardContext;
    readonly measure: MeasureText;
    readonly options: LayoutOptions;
    readonly parts: KnownParts;
  };
}
