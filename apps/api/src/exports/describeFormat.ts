import type { DrawnFormat } from '@milepost/schema/exporting';

const NAMES = { png: 'a PNG', jpeg: 'a JPEG', webp: 'a WebP', pdf: 'a PDF', svg: 'an SVG' } as const;
/** The drawing's own limits in words: its code is for the worker threads alone. */
const LIMITS = {
  png: '200 megapixels, with 65,535 pixels on a side at most',
  jpeg: '40 megapixels, with 65,500 pixels on a side at most',
  webp: '40 megapixels, with 16,383 pixels on a side at most',
} as const;

/** The API's words for a drawing of `subject`. */
export function describeFormat(subject: string, format: DrawnFormat): { summary: string; description: string } {
  return { summary: `${subject} as ${NAMES[format]}`, description: aboutSize(format) };
}

function aboutSize(format: DrawnFormat): string {
  switch (format) {
    case 'pdf':
      return 'Vectors, text that reads back as it was typed, links. A page may have 5,080 mm on a side: a larger one is refused, never shrunk.';
    case 'svg':
      return 'With all that it needs inside.';
    default:
      return `By \`scale\` (2 when absent) or by \`width\` in pixels. Up to ${LIMITS[format]}: what is larger is refused with the largest that can be made, never shrunk.`;
  }
}
