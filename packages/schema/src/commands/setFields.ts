import type { Change, SetFields } from '../changes.ts';
import type { Collection } from '../journeyMap.ts';
import type { MapRecord } from '../records/map.ts';
import type { Command } from './command.ts';

type FieldsOf<C extends Collection> = Extract<SetFields, { in: C }>['fields'];

/** Sets fields of a record: a new name, colour, text, score. A field set to null is taken away. */
export const setFields: Command<
  | { [C in Collection]: { in: C; id: string; fields: FieldsOf<C> } }[Collection]
  | { in: 'map'; fields: Partial<MapRecord> | { [K in keyof MapRecord]?: MapRecord[K] | null } }
> = (map, args) => {
  if (args.in === 'map') return [{ op: 'set', in: 'map', fields: args.fields }];
  if (!Object.hasOwn(map[args.in], args.id)) return [];
  return [{ op: 'set', ...args } as Change];
};
