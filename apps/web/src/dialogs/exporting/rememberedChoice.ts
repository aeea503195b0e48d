import {
  BACKGROUNDS,
  EXPORT_PRESETS,
  EXPORT_THEMES,
  LEFT_OUT,
  ORIENTATIONS,
  PAGINGS,
  SHEETS,
  TILE_SHEETS,
  WORD_LANGUAGES,
} from '@milepost/schema/exporting';
import type { ExportChoice } from './exportChoice.ts';
import { EXPORT_FORMATS, FIRST_CHOICE, OVERLAP_CHOICES, QUALITIES, SCALES } from './exportChoice.ts';

const keyOf = (mapId: string) => `milepost:export:${mapId}`;
/** For a map that was never exported: how the last one was. */
const LAST = keyOf('last');

/** More ids than a map has lanes or personas to choose from. */
const MOST_IDS = 200;

function known<Value, Otherwise = Value>(values: readonly Value[], value: unknown, otherwise: Otherwise) {
  return values.find((each) => each === value) ?? otherwise;
}

function knownOnes<Value>(values: readonly Value[], kept: unknown): readonly Value[] {
  return Array.isArray(kept) ? values.filter((each) => kept.includes(each)) : [];
}

function digits(kept: unknown, otherwise: string): string {
  return typeof kept === 'string' && /^\d{1,6}$/.test(kept) ? kept : otherwise;
}

function ids(kept: unknown): readonly string[] | undefined {
  if (!Array.isArray(kept) || kept.length === 0 || kept.length > MOST_IDS) return undefined;
  return kept.every((id) => typeof id === 'string') ? kept : undefined;
}

/** How this map was exported last on this device, field by field, since storage can hold anything. */
export function rememberedChoice(mapId: string): ExportChoice {
  let kept: Partial<Record<keyof ExportChoice, unknown>> = {};
  let isOwn = false;
  try {
    const own = localStorage.getItem(keyOf(mapId));
    isOwn = own !== null;
    const parsed: unknown = JSON.parse(own ?? localStorage.getItem(LAST) ?? 'null');
    if (typeof parsed === 'object' && parsed !== null) kept = parsed;
  } catch {
    // No storage, or something else in it: the first choice is a good one.
  }
  const first = FIRST_CHOICE;
  return {
    format: known(EXPORT_FORMATS, kept.format, first.format),
    preset: known(EXPORT_PRESETS, kept.preset, first.preset),
    theme: known(EXPORT_THEMES, kept.theme, undefined),
    // Another map has other ones, and others of its characters may have no font.
    lanes: isOwn ? ids(kept.lanes) : undefined,
    personas: isOwn ? ids(kept.personas) : undefined,
    without: knownOnes(LEFT_OUT, kept.without).filter((part) => isOwn || part !== 'unknown-characters'),
    language: known(WORD_LANGUAGES, kept.language, undefined),
    paper: known([...SHEETS, 'fit', 'own'] as const, kept.paper, undefined),
    ownWidth: digits(kept.ownWidth, first.ownWidth),
    ownHeight: digits(kept.ownHeight, first.ownHeight),
    orientation: known(ORIENTATIONS, kept.orientation, undefined),
    pages: known(PAGINGS, kept.pages, first.pages),
    sheet: known(TILE_SHEETS, kept.sheet, first.sheet),
    overlap: known(OVERLAP_CHOICES, kept.overlap, first.overlap),
    size: known(['scale', 'width'], kept.size, first.size),
    scale: known(SCALES, kept.scale, first.scale),
    width: digits(kept.width, first.width),
    background: known(BACKGROUNDS, kept.background, first.background),
    quality: known(QUALITIES, kept.quality, first.quality),
  };
}

export function rememberChoice(mapId: string, choice: ExportChoice): void {
  try {
    const text = JSON.stringify(choice);
    localStorage.setItem(keyOf(mapId), text);
    localStorage.setItem(LAST, text);
  } catch {
    // It is only a convenience.
  }
}
