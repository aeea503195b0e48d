import type { CardKind, CardOf } from '../records/card.ts';
import type { Connection } from '../records/connection.ts';
import type { Evidence } from '../records/evidence.ts';
import type { Lane } from '../records/lane.ts';
import type { MapRecord } from '../records/map.ts';
import type { Persona } from '../records/persona.ts';
import type { Stage } from '../records/stage.ts';

/**
 * A template as its author writes it: keyed by readable ids that become the records' own, in the order in which it is
 * written, each lane beside its cells. The compiler holds every cell, evidence and persona to ids that exist.
 */
export interface TemplateSource<Stages extends StageSources, PersonaId extends string, EvidenceId extends string> {
  id: string;
  /** What the gallery calls the template. The map's own title is the customer's goal. */
  title: string;
  /** One line for the gallery. */
  description: string;
  map: MapRecord;
  personas: Readonly<Record<PersonaId, Omit<Persona, 'id' | 'order'>>>;
  evidence: Readonly<Record<EvidenceId, Omit<Evidence, 'id'>>>;
  stages: Stages;
  lanes: Readonly<Record<string, LaneSource<StepIdOf<Stages>, NoInfer<PersonaId>, NoInfer<EvidenceId>>>>;
  connections: readonly ConnectionSource[];
}

/** Stages by id, each with the names of its steps by id. */
export type StageSources = Readonly<
  Record<string, Omit<Stage, 'id' | 'order'> & { steps: Readonly<Record<string, string>> }>
>;

export type StepIdOf<Stages extends StageSources> = {
  [StageId in keyof Stages]: keyof Stages[StageId]['steps'];
}[keyof Stages] &
  string;

export type LaneSource<StepId extends string, PersonaId extends string, EvidenceId extends string> = {
  name: string;
  /** `customer` when absent. */
  group?: Lane['group'];
  persona?: PersonaId;
} & (
  | CellsOf<'touchpoints', StepId, CardSource<'touchpoint', EvidenceId>>
  | CellsOf<'notes', StepId, string | CardSource<'note', EvidenceId>>
  | CellsOf<'quotes', StepId, CardSource<'quote', EvidenceId>>
  | CellsOf<'pains', StepId, CardSource<'pain', EvidenceId>>
  | CellsOf<'opportunities', StepId, CardSource<'opportunity', EvidenceId>>
  | CellsOf<'metrics', StepId, CardSource<'metric', EvidenceId>>
  | { kind: 'emotions'; curves: readonly CurveSource<StepId, PersonaId>[] }
  | { kind: 'divider'; line: NonNullable<Lane['line']> }
);

interface CellsOf<Kind extends Lane['kind'], StepId extends string, Source> {
  kind: Kind;
  /** A cell holds one card or a list from top to bottom. */
  cells: { readonly [Step in StepId]?: Source | readonly Source[] };
}

/** A card without what its place in the source says. */
export type CardSource<Kind extends CardKind, EvidenceId extends string> = Omit<
  CardOf<Kind>,
  'id' | 'kind' | 'laneId' | 'stepId' | 'order' | 'span' | 'evidenceIds'
> & { span?: number; evidence?: readonly EvidenceId[] };

/** How one persona feels, at every step. */
export interface CurveSource<StepId extends string, PersonaId extends string> {
  persona: PersonaId;
  variant: CardOf<'emotion'>['variant'];
  /** The score, -1..1; with a label at peaks and valleys. */
  points: Readonly<Record<StepId, number | readonly [score: number, label: string]>>;
}

/** From card to card, by the ids that `buildTemplate` gives: lane, step and place in the cell, `touch-search-1`. */
export interface ConnectionSource extends Pick<Connection, 'kind' | 'label'> {
  from: string;
  to: string;
}
