import * as z from 'zod/mini';
import type { Fault } from './fault.ts';
import { InvalidMapError, MOST_FAULTS } from './fault.ts';
import { faultWords } from './faultWords.ts';
import { faultsInKeys } from './invariants/faultsInKeys.ts';
import { faultsInSize } from './invariants/faultsInSize.ts';
import { INVARIANTS } from './invariants/invariants.ts';
import type { JourneyMap } from './journeyMap.ts';
import { migrate } from './migrations/migrate.ts';
import { parseForm } from './parseForm.ts';

// Before the words of any language that zod comes with.
z.config({ customError: faultWords });

/**
 * The one way in for a document from anywhere: migrates it to the current version, checks its form, then the rules
 * across its records.
 *
 * @throws InvalidMapError with the path of each fault
 */
export function parseMap(input: unknown): JourneyMap {
  const migrated = migrate(input);
  refuse(faultsInSize(migrated));
  refuse(faultsInKeys(migrated));
  const map = parseForm(migrated);
  refuse(brokenRules(map));
  return map;
}

function brokenRules(map: JourneyMap): Fault[] {
  const faults: Fault[] = [];
  for (const invariant of INVARIANTS) {
    for (const fault of invariant.check(map)) {
      if (faults.push(fault) >= MOST_FAULTS) return faults;
    }
  }
  return faults;
}

function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw new InvalidMapError(faults);
}
