import { iconOps } from '@milepost/drawing';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Ops } from './Ops.tsx';

test('lines end round, so that the dots of an icon are there to see', () => {
  const ops = iconOps({ name: 'other', x: 0, y: 0, size: 24 }, '#1b1f2a');
  expect(renderToStaticMarkup(<Ops ops={ops} />)).toContain('stroke-linecap="round" stroke-linejoin="round"');
});
