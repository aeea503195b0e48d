import type { Fault } from '../fault.ts';
import type { JourneyMap } from '../journeyMap.ts';

/**
 * A rule across records, with its id in SPEC.md. `check` yields the faults; `repair` gives a map that keeps the rule,
 * and the very same map when there is nothing to mend. Repairs are deterministic: the same input gives the same output
 * on every machine, so that everyone who merged the same edits sees the same map.
 */
export interface Invariant {
  rule: string;
  check(map: JourneyMap): Iterable<Fault>;
  repair(map: JourneyMap): JourneyMap;
}
