import * as z from 'zod/mini';
import { faultsOf, InvalidMapError } from '../fault.ts';
import { id } from '../ids.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { LIMITS } from '../limits.ts';
import { parseMap } from '../parseMap.ts';

/** What a clip holds: some cards as they stand to each other, or a whole stage, step or lane with its cards. */
export const CLIP_KINDS = ['cards', 'stage', 'step', 'lane'] as const;

/**
 * A part of a map that was copied. It is a valid map of its own, so that whatever holds for maps holds for it: the steps
 * and lanes in it are those that its cards stand in (between the outermost ones, so that distances are kept), or all
 * steps for a lane; personas and evidence are those that are named.
 */
export interface Clip {
  readonly kind: (typeof CLIP_KINDS)[number];
  readonly map: JourneyMap;
  /** The id of the map that it was copied in, where the server has one: its pictures are to be had there. */
  readonly from?: string | undefined;
}

const frame = z.strictObject({
  milepost: z.literal('clip'),
  kind: z.enum(CLIP_KINDS),
  map: z.unknown(),
  from: z.optional(id),
});

/** A clip as the text that goes on the clipboard. */
export function writeClip({ kind, map, from }: Clip): string {
  return JSON.stringify({ milepost: 'clip', kind, map, from });
}

/**
 * Reads what `writeClip` wrote, of this version or an older one. What lies on a clipboard can come from anywhere.
 *
 * @throws InvalidMapError with the path of each fault; the path is empty when the text isn't a clip at all
 */
export function readClip(text: string): Clip {
  if (text.length > LIMITS.documentBytes) refuse(`has ${text.length} characters; the limit is ${LIMITS.documentBytes}`);
  const { success, data, error } = frame.safeParse(parse(text));
  if (!success) throw new InvalidMapError(faultsOf(error));
  const map = parseMap(data.map);
  if (data.kind === 'cards' ? isEmpty(map.cards) : isEmpty(map[COLLECTION[data.kind]])) refuse('holds nothing');
  return data.from === undefined ? { kind: data.kind, map } : { kind: data.kind, map, from: data.from };
}

const COLLECTION = { stage: 'stages', step: 'steps', lane: 'lanes' } as const;

function isEmpty(records: object): boolean {
  return Object.keys(records).length === 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('is not JSON');
  }
}

function refuse(message: string): never {
  throw new InvalidMapError([{ path: '', message }]);
}

/** The pictures that a clip's cards and personas show, by the ids of their files. */
export function picturesOf({ map }: Clip): string[] {
  const shown = [
    ...Object.values(map.cards).flatMap((card) => (card.kind === 'image' && card.asset) || []),
    ...Object.values(map.personas).flatMap(({ portrait }) => portrait ?? []),
  ];
  return [...new Set(shown)];
}
