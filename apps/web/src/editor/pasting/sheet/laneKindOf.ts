import type { LaneKind } from '@milepost/schema';

/** Beginnings of words that name a kind of lane, in English and German; the first that is found counts. */
const WORDS: readonly (readonly [LaneKind, readonly string[]])[] = [
  ['pains', ['pain', 'problem', 'frustration', 'barrier', 'obstacle', 'schmerz', 'hürde', 'hindernis']],
  ['opportunities', ['opportunit', 'idea', 'improvement', 'solution', 'chance', 'idee', 'lösung', 'verbesserung']],
  ['metrics', ['metric', 'kpi', 'measure', 'kennzahl', 'messgröße', 'metrik']],
  ['emotions', ['emotion', 'feeling', 'mood', 'sentiment', 'gefühl', 'stimmung']],
  ['quotes', ['quote', 'verbatim', 'zitat']],
  ['touchpoints', ['touchpoint', 'touch point', 'channel', 'kontaktpunkt', 'berührungspunkt', 'kanal', 'kanäle']],
  ['notes', ['action', 'activit', 'doing', 'task', 'think', 'thought', 'question', 'goal', 'need', 'motivation']],
  ['notes', ['expectation', 'aktion', 'handlung', 'tätigkeit', 'aufgabe', 'gedanke', 'frage', 'ziel', 'bedürfnis']],
];

/** The kind of lane that a heading names ("Pain points", "KPIs", "Gefühle"); undefined when it is any other name. */
export function laneKindOf(heading: string): LaneKind | undefined {
  const words = ` ${heading.toLowerCase()}`;
  return WORDS.find(([, beginnings]) =>
    beginnings.some((word) => new RegExp(`[^\\p{L}]${word}`, 'u').test(words)),
  )?.[0];
}
