import { readFileSync } from 'node:fs';
import { contrast, darkTheme, lightTheme } from '@milepost/drawing';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Every colour that is one plain `#rrggbb`, or one for each scheme. */
function coloursOf(scheme: 'light' | 'dark'): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of css.matchAll(/--([\w-]+): ([^;]+);/g)) {
    const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value ?? '');
    const colour = pair ? pair[scheme === 'light' ? 1 : 2] : /^#[0-9a-f]{6}$/.exec(value ?? '')?.[0];
    if (name && colour) found[name] = colour;
  }
  return found;
}

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
] as const)('the %s interface', (scheme, theme) => {
  const colours = coloursOf(scheme);

  test('has the colours of maps where it shares their names', () => {
    const { ink, muted, canvas, surface, hairline, control, focus, accent } = theme;
    expect(colours).toMatchObject({ ink, muted, canvas, surface, hairline, control, focus, accent });
    expect(colours['on-accent']).toBe(theme.onAccent);
    for (const feeling of ['negative', 'neutral', 'positive'] as const) {
      expect(colours[feeling]).toBe(theme.emotion[feeling]);
    }
    for (const [at, { header, tint }] of theme.stages.entries()) {
      expect([colours[`stage-${at + 1}`], colours[`stage-${at + 1}-tint`]]).toEqual([header, tint]);
    }
  });

  test.each([
    ['ink', ['canvas', 'surface', 'raised', 'sunken', 'accent-tint', 'warning-tint']],
    ['muted', ['canvas', 'surface', 'raised', 'sunken']],
    ['on-accent', ['accent', 'accent-strong']],
    ['on-danger', ['danger', 'danger-strong']],
    ['accent-ink', ['canvas', 'surface', 'raised', 'accent-tint']],
    ['danger-ink', ['surface', 'raised', 'danger-tint']],
    ['warning-ink', ['warning-tint', 'surface', 'raised']],
    ['success-ink', ['success-tint']],
  ])('has words in %s that can be read', (words, grounds) => {
    for (const ground of grounds) {
      expect(contrast(colours[words] ?? '', colours[ground] ?? ''), `${words} on ${ground}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });

  test.each(['control', 'focus'])('has edges in %s that can be seen', (edge) => {
    for (const ground of ['canvas', 'surface', 'raised']) {
      expect(contrast(colours[edge] ?? '', colours[ground] ?? ''), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});
