import type { Place } from '../store/place.ts';

/** The place that an element stands for or lies in; undefined outside of all. */
export function placeOf(element: Element | null): Place | undefined {
  const holder = element?.closest<HTMLElement>('[data-place]');
  const [kind, id, stepId] = holder?.dataset['place']?.split(' ') ?? [];
  if (kind === undefined || id === undefined) return undefined;
  if (kind === 'cell') return stepId === undefined ? undefined : { kind, laneId: id, stepId };
  return { kind, id } as Exclude<Place, { kind: 'cell' }>;
}
