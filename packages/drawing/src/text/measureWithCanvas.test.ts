import { expect, it } from 'vitest';
import { measureWithCanvas } from './measureWithCanvas.ts';
import type { TextContext } from './prepareContext.ts';

/** A context that says how it was asked. */
function recordingContext(): TextContext & { asked: string[] } {
  return {
    asked: [],
    font: '',
    direction: 'inherit',
    textRendering: 'auto',
    textBaseline: 'top',
    textAlign: 'center',
    lang: '',
    measureText(text) {
      this.asked.push(`${this.font.split(' "')[0]} ${this.direction} ${this.lang} ${this.textRendering} ${text}`);
      return { width: text.length };
    },
  };
}

it('asks with the style’s font and direction and the map’s language', () => {
  const context = recordingContext();
  const measure = measureWithCanvas(context, 'ja');
  measure('a', { size: 13, weight: 400 });
  measure('a', { size: 13.5, weight: 600 });
  measure('a', { size: 13, weight: 400, direction: 'rtl' });
  expect(context.asked).toEqual([
    '400 13px ltr ja geometricPrecision a',
    '600 13.5px ltr ja geometricPrecision a',
    '400 13px rtl ja geometricPrecision a',
  ]);
});

it('asks once for what it was asked before', () => {
  const context = recordingContext();
  const measure = measureWithCanvas(context);
  for (let round = 0; round < 3; round++) {
    expect(measure('abc', { size: 13, weight: 400 })).toBe(3);
    expect(measure('', { size: 13, weight: 400 })).toBe(0);
  }
  expect(context.asked).toHaveLength(1);
});

it('forgets what was not asked for lately, so that it does not grow without end', () => {
  const context = recordingContext();
  const measure = measureWithCanvas(context);
  const style = { size: 13, weight: 400 } as const;
  measure('kept', style);
  measure('lost', style);
  for (let index = 0; index < 300; index++) {
    measure(`${index}${'x'.repeat(10_000)}`, style);
    measure('kept', style);
  }
  context.asked.length = 0;
  measure('kept', style);
  expect(context.asked).toHaveLength(0);
  measure('lost', style);
  expect(context.asked).toHaveLength(1);
});
