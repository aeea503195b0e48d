import * as z from 'zod/mini';
import { BLANKS } from '../commands/addCard.ts';
import type { Collection, RecordOf } from '../journeyMap.ts';
import { recordSchemas } from '../journeyMap.ts';
import type { CardKind } from '../records/card.ts';
import { cardKinds } from '../records/card.ts';
import type { MapRecord } from '../records/map.ts';
import { mapRecord } from '../records/map.ts';

type Fields = Record<string, unknown>;

/** An id that no record has: what refers to it is taken in by the repair of references. */
const LOST = 'lost';

/** What a record is given where merging left a field out that it must have. */
const DEFAULTS: Record<Collection, Fields> = {
  personas: { order: 'a0', name: '', basis: 'assumed' },
  stages: { order: 'a0', name: '', kind: 'custom' },
  steps: { stageId: LOST, order: 'a0', name: '' },
  lanes: { order: 'a0', kind: 'notes', name: '', group: 'customer', visible: true, collapsed: false },
  cards: { laneId: LOST, stepId: LOST, order: 'a0', span: 1 },
  connections: { fromCardId: LOST, toCardId: LOST, kind: 'flow' },
  evidence: { kind: 'statistic', text: '' },
};

/**
 * A record as it came out of a merge, in a form that its schema accepts. Two people turning one note into a pain and
 * into a quote leave a record with the fields of both: those that its kind doesn't have go, those it lacks are filled.
 */
export function mendRecord<C extends Collection>(collection: C, id: string, raw: Fields): RecordOf<C> {
  const whole = { ...raw, id };
  const parsed = recordSchemas[collection].safeParse(whole);
  if (parsed.success) return parsed.data as RecordOf<C>;
  if (collection === 'cards') {
    const kind: CardKind = Object.hasOwn(cardKinds, String(raw.kind)) ? (raw.kind as CardKind) : 'note';
    return pick(cardKinds[kind], { ...whole, kind }, { ...DEFAULTS.cards, ...BLANKS[kind] }) as RecordOf<C>;
  }
  return pick(recordSchemas[collection] as z.ZodMiniObject, whole, DEFAULTS[collection]) as RecordOf<C>;
}

/** The same for the map's own fields. */
export function mendMapRecord(raw: Fields): MapRecord {
  const parsed = mapRecord.safeParse(raw);
  return parsed.success ? parsed.data : (pick(mapRecord, raw, { title: '', state: 'current' }) as MapRecord);
}

/** The fields that the schema knows and accepts, over the defaults. */
function pick(schema: z.ZodMiniObject, raw: Fields, defaults: Fields): Fields {
  const result = { ...defaults };
  for (const [field, fieldSchema] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(raw, field)) continue;
    const parsed = z.safeParse(fieldSchema as z.ZodMiniType, raw[field]);
    if (parsed.success && parsed.data !== undefined) result[field] = parsed.data;
  }
  return result;
}
