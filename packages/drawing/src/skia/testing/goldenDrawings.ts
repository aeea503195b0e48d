import { EXPORT_PRESETS, type ExportOptions } from '@milepost/schema/exporting';
import { TEMPLATES } from '@milepost/schema/templates';
import { summarise } from '../../testing/summarise.ts';
import { composeHere } from '../composeHere.ts';
import { renderPixels } from '../renderPixels.ts';

/** Where what is known of drawings lies. */
export const GOLDEN_FOLDER = new URL('golden/', import.meta.url);

const PRESETS = EXPORT_PRESETS;

/** Few, since a picture can't be reviewed line by line. */
const PICTURES = [
  ['classic', 'whole-map', 560],
  ['saas', 'one-pager', 320],
  ['patient', 'slide', 440],
] as const;

function compose(template: string, options: ExportOptions) {
  const map = TEMPLATES.find(({ id }) => id === template)
    ?.in('en')
    .build();
  if (!map) throw new Error(`There is no template ${template}`);
  return composeHere(map, 'png', options, { date: '2026-11-22', address: 'https://maps.example.org/maps/abc' })
    .pages[0];
}

/** What every template looks like by every way to tell of it: the name of its file, and its summary. */
export function goldenSummaries(): { readonly name: string; readonly make: () => string }[] {
  return TEMPLATES.flatMap(({ id }) =>
    PRESETS.map((preset) => ({ name: `${id}-${preset}.txt`, make: () => summarise(compose(id, { preset })) })),
  );
}

/** A few drawings as small pictures: the name of the file, and how to make it. */
export function goldenPictures(): { readonly name: string; readonly make: () => Promise<Buffer> }[] {
  return PICTURES.map(([template, preset, width]) => ({
    name: `${template}-${preset}.png`,
    make: () => renderPixels(compose(template, { preset }), { width }),
  }));
}
