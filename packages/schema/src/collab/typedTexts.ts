import type { Collection } from '../journeyMap.ts';
import { sameValue } from './sameFields.ts';

/**
 * The fields that people type in. They are shared as Y.Text, so that two people typing in one keep both's words; every
 * other field is a plain value, of which the last one written stays.
 */
const TYPED_TEXTS: Record<Collection | 'map', ReadonlySet<string>> = {
  map: new Set(['title', 'scenario', 'goal']),
  personas: new Set(['name', 'role', 'quote']),
  stages: new Set(['name', 'goal']),
  steps: new Set(['name']),
  lanes: new Set(['name']),
  cards: new Set(['title', 'description', 'text', 'label', 'caption']),
  connections: new Set(['label']),
  evidence: new Set(['text']),
};

export function isTypedText(collection: Collection | 'map', field: string): boolean {
  return TYPED_TEXTS[collection].has(field);
}

/** Whether two values of a record are the same but for what people type in. A record that is new or gone is not. */
export function differInWordsOnly(collection: Collection | 'map', before: unknown, after: unknown): boolean {
  if (!isRecord(before) || !isRecord(after)) return false;
  return [...Object.keys(before), ...Object.keys(after)].every(
    (field) => isTypedText(collection, field) || sameValue(before[field], after[field]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
