import type { ExportPreset } from '@milepost/schema/exporting';
import type { ReactNode } from 'react';

interface PresetSketch {
  /** Of the page, of 56 by 36. */
  readonly page: readonly [x: number, y: number, w: number, h: number];
  /** Its blocks, dark ones with 1. */
  readonly blocks: readonly (readonly [x: number, y: number, w: number, h: number, shade: number])[];
  /** The line of the feelings. */
  readonly curve?: string;
}

const SKETCHES: Readonly<Record<string, PresetSketch>> = {
  'whole-map': {
    page: [3, 6, 50, 24],
    blocks: [
      [6, 9, 13, 2, 1],
      ...[6, 17.5, 29, 40.5].map((x) => [x, 13, 9.5, 2.5, 0.7] as const),
      ...[23, 26.2].flatMap((y) => [6, 17.5, 29, 40.5].map((x) => [x, y, 9.5, 2, 0.3] as const)),
    ],
    curve: 'M7 20.5C13 15 18 23 25 20S37 15.5 49 19.5',
  },
  'one-pager': {
    page: [16, 1, 24, 34],
    blocks: [
      [19, 4, 11, 2, 1],
      [19, 8, 18, 3, 0.3],
      [19, 24, 8, 1.6, 0.7],
      [29, 24, 8, 1.6, 0.7],
      ...[27, 30].flatMap((y) => [[19, y, 8, 1.6, 0.3] as const, [29, y, 8, 1.6, 0.3] as const]),
    ],
    curve: 'M19.5 19C23 13 26 22 29 17.5S34 15 36.5 18',
  },
  slide: {
    page: [3, 4, 50, 28],
    blocks: [[6, 7, 18, 2.4, 1], [42, 7, 8, 4, 0.3], ...[6, 21.5, 37].map((x) => [x, 24.5, 13, 4.5, 0.3] as const)],
    curve: 'M7 18.5C15 11 21 22 29 17S42 13 49 17',
  },
  poster: {
    page: [2, 1, 52, 34],
    blocks: [
      [5, 4, 26, 4, 1],
      [43, 4, 8, 6, 0.3],
      ...[5, 17, 29, 41].map((x) => [x, 12, 10, 2.5, 0.7] as const),
      ...[25, 28, 31].flatMap((y) => [5, 17, 29, 41].map((x) => [x, y, 10, 1.7, 0.3] as const)),
    ],
    curve: 'M5.5 20.5C13 14 19 24 27 19.5S40 16 50.5 20',
  },
  social: {
    page: [3, 4, 50, 27],
    blocks: [
      [7, 8, 24, 4, 1],
      [7, 14, 16, 2, 0.3],
    ],
    curve: 'M7 25C16 18 22 27.5 31 22.5S42 17 49 21',
  },
};

/** A page with no more said of it, for a preset that has no sketch. */
const BLANK: PresetSketch = { page: [8, 4, 40, 28], blocks: [] };

/** How a preset spreads a map over its page, as a sketch in the colour of the words beside it. */
export function presetPicture(preset: ExportPreset): ReactNode {
  const { page, blocks, curve } = SKETCHES[preset] ?? BLANK;
  const [x, y, w, h] = page;
  return (
    <svg viewBox="0 0 56 36" fill="currentColor" aria-hidden="true">
      <rect x={x} y={y} width={w} height={h} rx="1.5" fill="var(--surface)" stroke="currentColor" strokeWidth="1" />
      {blocks.map(([bx, by, bw, bh, shade]) => (
        <rect key={`${bx} ${by}`} x={bx} y={by} width={bw} height={bh} rx="0.8" opacity={shade} />
      ))}
      {curve ? <path d={curve} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" /> : null}
    </svg>
  );
}
