import type { MapLayout } from '@milepost/drawing';
import { whenIdle } from '../../app/whenIdle.ts';
import { FAR } from '../viewport/zooms.ts';

interface Strips {
  readonly stages: HTMLElement | null;
  readonly steps: HTMLElement | null;
  readonly lanes: HTMLElement | null;
  readonly corner: HTMLElement | null;
}

interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Puts the strips of headers where they are in the map, or at the canvas's edge when that is out of sight. */
export function placeHeaders(
  strips: Strips,
  layout: MapLayout,
  viewport: Viewport,
  insets: { left: number; top: number },
): void {
  if (viewport.zoom < FAR) placeFar(strips, layout, viewport, insets);
  else placeNear(strips, layout, viewport, insets);
}

function placeNear(
  { stages, steps, lanes, corner }: Strips,
  layout: MapLayout,
  { x, y, zoom }: Viewport,
  insets: { left: number },
): void {
  const chevron = (layout.stages[0]?.h ?? 0) * zoom;
  const stepTop = (layout.steps[0]?.y ?? 0) * zoom;
  const stepHeight = (layout.steps[0]?.h ?? 0) * zoom;
  const stagesY = Math.max(y, 0);
  const stepsY = Math.max(y + stepTop, chevron);
  const rail = layout.measures.rail * zoom;
  const lanesX = Math.max(x, 0);
  // As wide as what is left of the rail in the map, but never so narrow that a name can't be read.
  const lanesWidth = Math.max(x + rail - lanesX, Math.min(rail, insets.left));
  const isSlim = lanesWidth < rail - 0.5;
  place(stages, x, stagesY, zoom, y < 0 || x < 0);
  place(steps, x, stepsY, zoom, y + stepTop < chevron);
  for (const strip of [stages, steps, lanes]) if (strip) scaleAtRest(strip, strip === lanes && isSlim ? 1 : zoom);
  const headerBottom = stepsY + stepHeight;
  place(lanes, lanesX, y, isSlim ? 1 : zoom, x < 0 || y + layout.top * zoom < headerBottom - 0.5);
  slim(lanes, isSlim ? { zoom, width: lanesWidth, edge: headerBottom - y } : undefined);
  slideLaneWords(lanes, layout, { y, zoom, edge: headerBottom });
  slideStageWords(stages, layout, { x, zoom, edge: lanesX + lanesWidth });
  cover(corner, lanesX, stagesY, lanesWidth, stepsY + stepHeight - stagesY, x < 0 || y < 0);
}

/**
 * Sets the lanes' names in type of the screen's own size, in a strip of another width than the rail has in the map, or
 * again as they are drawn. Px; `edge` is how much of the strip's top lies under the stages.
 */
function slim(strip: HTMLElement | null, to: { zoom: number; width: number; edge: number } | undefined): void {
  if (!strip) return;
  if (strip.dataset['slim'] !== String(to !== undefined)) strip.dataset['slim'] = String(to !== undefined);
  if (!to) return;
  strip.style.setProperty('--zoom', String(to.zoom));
  strip.style.setProperty('--width', `${to.width}px`);
  strip.style.setProperty('--edge', `${to.edge}px`);
}

/** A stage that is partly behind the rail shows its name in what is left of it. */
function slideStageWords(
  strip: HTMLElement | null,
  layout: MapLayout,
  { x, zoom, edge }: { x: number; zoom: number; edge: number },
): void {
  const groups = strip?.querySelectorAll<SVGGElement>('[data-words]');
  layout.stages.forEach((stage, index) => {
    const group = groups?.[index];
    if (!group) return;
    const hidden = (edge - (x + stage.x * zoom)) / zoom;
    const lines = [...stage.name.lines, ...(stage.duration?.lines ?? [])];
    const room = stage.spine ? 0 : stage.w - Math.max(0, ...lines.map((line) => line.x + line.w - stage.x)) - 8;
    slide(group, Math.max(0, Math.min(hidden, room)), 0);
  });
}

/** A lane that is partly under the stages shows its name in what is left of it. */
function slideLaneWords(
  strip: HTMLElement | null,
  layout: MapLayout,
  { y, zoom, edge }: { y: number; zoom: number; edge: number },
): void {
  const groups = strip?.querySelectorAll<SVGGElement>('[data-words]');
  layout.lanes.forEach((lane, index) => {
    const group = groups?.[index];
    if (!group) return;
    const hidden = (edge - (y + lane.y * zoom)) / zoom;
    const last = lane.form !== 'collapsed' && lane.note ? lane.note : lane.name;
    const room = lane.h - (last.y + last.h - lane.y) - 8;
    slide(group, 0, Math.max(0, Math.min(hidden, room)));
  });
}

/** Where each was slid last: asking the page takes longer than all else here. */
const slid = new WeakMap<SVGGElement, string>();

function slide(group: SVGGElement, x: number, y: number): void {
  const transform = x > 0 || y > 0 ? `translate(${x} ${y})` : '';
  if ((slid.get(group) ?? '') === transform) return;
  slid.set(group, transform);
  group.setAttribute('transform', transform);
}

/** From far the headers are of a size that can be read, at the inner edge of where they are drawn. */
function placeFar(
  { stages, steps, lanes, corner }: Strips,
  layout: MapLayout,
  { x, y, zoom }: Viewport,
  insets: { left: number; top: number },
): void {
  // Where the whole head of the map is lower than that, it goes up into the room above and covers no card.
  const stagesY = Math.max(0, Math.min(y, y + layout.top * zoom - insets.top));
  const lanesX = Math.max(0, x + layout.measures.rail * zoom - insets.left);
  for (const strip of [stages, steps, lanes]) if (strip) leaveScale(strip);
  place(stages, x, stagesY, 1, true);
  place(steps, x, stagesY, 1, true);
  place(lanes, lanesX, y, 1, true);
  slim(lanes, { zoom, width: insets.left, edge: stagesY + insets.top - y });
  stages?.style.setProperty('--zoom', String(zoom));
  cover(corner, lanesX, stagesY, insets.left, insets.top, x < 0);
}

function place(strip: HTMLElement | null, x: number, y: number, scale: number, stuck: boolean): void {
  if (!strip) return;
  strip.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  if (strip.dataset['stuck'] !== String(stuck)) strip.dataset['stuck'] = String(stuck);
}

/** How long (ms) a zoom has to stay until what can be hit has its size on the screen again. */
const REST = 150;
const scaled = new WeakMap<HTMLElement, { scale: number; cancel: () => void }>();

/**
 * Tells what is in a strip how large it is shown: when it is shown for the first time at once, and later not while that
 * changes, since all that the strip holds gets its style anew with it.
 */
function scaleAtRest(strip: HTMLElement, scale: number): void {
  const before = scaled.get(strip);
  if (before?.scale === scale) return;
  before?.cancel();
  const tell = () => strip.style.setProperty('--scale', String(scale));
  const later = { scale, cancel: () => clearTimeout(timer) };
  const timer = window.setTimeout(() => {
    later.cancel = whenIdle(tell);
  }, REST);
  scaled.set(strip, later);
  if (before) return;
  later.cancel();
  tell();
}

/** From far there is nothing to hit but what fills its header. */
function leaveScale(strip: HTMLElement): void {
  scaled.get(strip)?.cancel();
  scaled.set(strip, { scale: Number.NaN, cancel: () => {} });
}

function cover(corner: HTMLElement | null, x: number, y: number, w: number, h: number, shown: boolean): void {
  if (!corner) return;
  corner.hidden = !shown;
  corner.style.transform = `translate(${x}px, ${y}px)`;
  corner.style.width = `${w}px`;
  corner.style.height = `${h}px`;
}
