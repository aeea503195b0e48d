import { TEMPLATES } from '@milepost/schema/templates';
import { expect, it } from 'vitest';
import type { DrawJob } from './drawJob.ts';
import { leave, newTask } from './drawTask.ts';
import { draw } from './drawWorker.ts';

const document = JSON.stringify(TEMPLATES[0]?.in('en').build());
const jobAt = (scale: number): DrawJob => ({
  form: 'png',
  options: { scale },
  document,
  date: '2026-11-26',
  address: 'http://localhost',
});

it('leaves a large picture for when nothing else that is heavy is drawn', async () => {
  expect(await draw(newTask(jobAt(6), false))).toBe('heavy');
});

it('ends between two bands what nobody waits for any more', async () => {
  const task = newTask(jobAt(6), true);
  const drawn = draw(task);
  leave(task);
  expect(await drawn).toBe('left');
});

it('does not begin what nobody waits for any more', async () => {
  const task = newTask({ ...jobAt(1), document: 'is not even read' }, false);
  leave(task);
  expect(await draw(task)).toBe('left');
});
