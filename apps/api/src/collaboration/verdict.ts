import type { Change } from '@milepost/schema';
import type { Refusal } from './shadow.ts';

/** What becomes of an update. */
export type Verdict =
  | { kind: 'kept' }
  | {
      kind: 'refused';
      refusal: Refusal;
      /** What takes the refused part out of the client's document. */
      restore: Change[];
      /** Whether the refusal was the work of loading the map again. */
      costly: boolean;
    };
