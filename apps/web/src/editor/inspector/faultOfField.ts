import { type Collection, faultWords, type JourneyMap, recordSchemas } from '@milepost/schema';

/** Why a field of a record can't have this value, by the same schema that the server goes by; undefined when it can. */
export function faultOfField(
  map: JourneyMap,
  collection: Collection,
  id: string,
  field: string,
  value: unknown,
): string | undefined {
  const record = map[collection][id];
  if (!record) return undefined;
  const parsed = recordSchemas[collection].safeParse({ ...record, [field]: value }, { error: faultWords });
  if (parsed.success) return undefined;
  return parsed.error.issues.find((issue) => issue.path[0] === field)?.message;
}
