import { lightTheme } from '@milepost/drawing';
import { type Brand, newId } from '@milepost/schema';
import type { BrandBody } from '@milepost/schema/http';

/** A stage's colour as it is typed. Its id stays with it when it moves. */
export interface DraftStage {
  readonly id: string;
  readonly colour: string;
}

/** A brand while somebody changes it: what they typed, whether or not it is a colour yet. */
export interface BrandDraft {
  readonly accent: string;
  readonly stages: readonly DraftStage[];
  readonly face: string | undefined;
}

/** The colours of a workspace that has none of its own. */
export const USUAL: BrandBody = { accent: lightTheme.accent, palette: lightTheme.stages.map(({ header }) => header) };

/** What there is to change of a brand; the usual colours where there is none. */
export function draftOf(brand: Brand | null): BrandDraft {
  const { accent, palette, face } = brand ?? USUAL;
  return { accent, stages: palette.map(newStage), face };
}

export function newStage(colour: string): DraftStage {
  return { id: newId(), colour };
}

/** The colour that a text means, as #rrggbb: also without its mark, and in the short form. */
export function colourIn(text: string): string | undefined {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  return /^[0-9a-f]{3}$/.test(digits) ? `#${digits.replace(/./g, '$&$&')}` : undefined;
}

/** What is to be saved; undefined while something in it is no colour. */
export function bodyOf({ accent: typed, stages, face }: BrandDraft): BrandBody | undefined {
  const accent = colourIn(typed);
  const palette = stages.flatMap(({ colour }) => colourIn(colour) ?? []);
  if (accent === undefined || palette.length < stages.length) return undefined;
  return { accent, palette, ...(face !== undefined && { face }) };
}

/** The stages with the one at `from` at `to`. */
export function moveStage(stages: readonly DraftStage[], from: number, to: number): readonly DraftStage[] {
  const moved = stages[from];
  return moved ? stages.toSpliced(from, 1).toSpliced(to, 0, moved) : stages;
}
