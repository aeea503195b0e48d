import { problem } from '@milepost/schema/http';
import * as z from 'zod';

/** Whether an id is one shows when it is looked up: what isn't an id is the id of no map. */
export const mapIdParams = z.object({ id: z.string().describe('The id of a map') });

export const ifMatchHeader = z.looseObject({
  'if-match': z.string().optional().describe('The ETag of the revision that the change is made for'),
});

export const ifNoneMatchHeader = z.looseObject({
  'if-none-match': z.string().optional().describe('The ETag of the revision that you have'),
});

/** The errors that a route answers with, for its description. */
export function problems<Status extends number>(...statuses: Status[]): Record<Status, typeof problem> {
  return Object.fromEntries(statuses.map((status) => [status, problem])) as Record<Status, typeof problem>;
}
