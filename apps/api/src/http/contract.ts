import { PROBLEM_TYPE, problem } from '@milepost/schema/http';
import * as z from 'zod';
import { TITLES } from './problemError.ts';

/** Whether an id is one shows when it is looked up: what isn't an id is the id of no map. */
export const mapIdParams = z.object({ id: z.string().describe('The id of a map') });

export const ifMatchHeader = z.looseObject({
  'if-match': z.string().optional().describe('The ETag of the revision that the change is made for'),
});

export const ifNoneMatchHeader = z.looseObject({
  'if-none-match': z.string().optional().describe('The ETag of the revision that you have'),
});

/** The errors that a route answers with, for its description. */
export function problems(...statuses: number[]): Record<number, ProblemAnswer> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: TITLES[status] ?? 'Error', content: { [PROBLEM_TYPE]: { schema: problem } } },
    ]),
  );
}

interface ProblemAnswer {
  description: string;
  content: Record<string, { schema: typeof problem }>;
}
