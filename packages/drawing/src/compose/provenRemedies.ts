import type { ExportOptions } from '@milepost/schema/exporting';
import type { Finding, Remedy } from './findings.ts';
import { TooManySheetsError } from './pages/tooManySheetsError.ts';

/**
 * Findings with those remedies alone that take them away, by trying each: first those that bring no other finding with them. A remedy
 * that goes further than one before it, as it changes the same and more, is no remedy more.
 *
 * @param findAfter what is found in the export with other options; it may wait, that others get their turn
 */
export async function provenRemedies(
  found: readonly Finding[],
  options: ExportOptions,
  findAfter: (options: ExportOptions) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const before = new Set(found.map(({ kind }) => kind));
  const proven: Finding[] = [];
  for (const finding of found) {
    const clean: Remedy[] = [];
    const others: Remedy[] = [];
    for (const remedy of finding.remedies) {
      if ([...clean, ...others].some((known) => goesFurther(remedy, known))) continue;
      const after = await foundOrNot(findAfter, { ...options, ...remedy });
      if (!after || after.some(({ kind }) => kind === finding.kind)) continue;
      (after.every(({ kind }) => before.has(kind)) ? clean : others).push(remedy);
    }
    proven.push({ ...finding, remedies: [...clean, ...others] });
  }
  return proven;
}

/** Whether one leaves out what another leaves out, too, and more. */
function goesFurther({ without }: Remedy, { without: less }: Remedy): boolean {
  return without ? (less?.every((part) => without.includes(part)) ?? false) : false;
}

async function foundOrNot(findAfter: (options: ExportOptions) => Promise<readonly Finding[]>, options: ExportOptions) {
  try {
    return await findAfter(options);
  } catch (error) {
    if (error instanceof TooManySheetsError) return undefined;
    throw error;
  }
}
