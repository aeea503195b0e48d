import { inOrder, type JourneyMap, lanesOf } from '@milepost/schema';
import { LEFT_OUT, type LeftOut } from '@milepost/schema/exporting';
import type { ExportChoice } from './exportChoice.ts';

/** A lane or a persona that an export can have. */
export interface IncludablePart {
  readonly id: string;
  readonly name: string;
  /** Whether exports have it where nothing else is asked for. */
  readonly usual: boolean;
}

export function includableLanes(map: JourneyMap): readonly IncludablePart[] {
  return lanesOf(map).map(({ id, name, visible }) => ({ id, name, usual: visible }));
}

export function includablePersonas(map: JourneyMap): readonly IncludablePart[] {
  return inOrder(map.personas).map(({ id, name, hidden }) => ({ id, name, usual: !hidden }));
}

/** The ids to ask for when one is put in or taken out; undefined where that comes to the usual ones. */
export function withPart(
  parts: readonly IncludablePart[],
  chosen: readonly string[] | undefined,
  id: string,
  isIn: boolean,
): readonly string[] | undefined {
  const next = parts.filter((part) => (part.id === id ? isIn : isIncluded(part, chosen)));
  const isUsual = parts.every((part) => part.usual === next.includes(part));
  return isUsual ? undefined : next.map((part) => part.id);
}

export function isIncluded({ id, usual }: IncludablePart, chosen: readonly string[] | undefined): boolean {
  return chosen?.includes(id) ?? usual;
}

/** What is left out when one part more is, or is no longer. */
export function leavingOut(without: readonly LeftOut[], part: string, isOut: boolean): readonly LeftOut[] {
  return LEFT_OUT.filter((each) => (each === part ? isOut : without.includes(each)));
}

/** A choice without lanes and personas that the map no longer has. */
export function forMap(choice: ExportChoice, map: JourneyMap | undefined): ExportChoice {
  if (!map || !(choice.lanes || choice.personas)) return choice;
  return { ...choice, lanes: there(choice.lanes, map.lanes), personas: there(choice.personas, map.personas) };
}

function there(ids: readonly string[] | undefined, records: Readonly<Record<string, unknown>>) {
  const kept = ids?.filter((id) => Object.hasOwn(records, id));
  return kept?.length ? kept : undefined;
}
