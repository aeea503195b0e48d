import type { JourneyMap } from '@milepost/schema';
import { formatDay } from '../../layout/formatDay.ts';
import type { Imprint } from '../../scene/infographic/drawFooter.ts';
import { BETWEEN, type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { besideLogo } from './besideLogo.ts';
import { Stack } from './stack.ts';

/** Px that a logo may take beside a title of its usual size. */
const LOGO = { w: 150, h: 40 };

/**
 * What the map is about: its state and date in small type, the title, the scenario; in the corner the logo.
 *
 * @param k how many times its usual size the title has.
 */
export function drawHeadline(map: JourneyMap, w: number, k: number, imprint: Imprint, pen: Pen): Part {
  const most = { w: LOGO.w * k, h: LOGO.h * k, at: 'top' } as const;
  return besideLogo(imprint, w, most, pen, (room) => drawWords(map, room, k, imprint.date, pen));
}

function drawWords({ map }: JourneyMap, w: number, k: number, date: string | undefined, pen: Pen): Part {
  const sheet = new Sheet(pen);
  const about = sheet.text(aboutWords(map, date, pen), 'metaStrong', { x: 0, y: 0, w }, pen.theme.accent);
  return new Stack(w).add({ h: about.h, ops: sheet.ops }, 0).add(drawTitle(map, w, k, pen), 6).part;
}

/** The title, `k` times its usual size, and the scenario beneath. */
export function drawTitle(map: JourneyMap['map'], w: number, k: number, pen: Pen): Part {
  const { theme, words } = pen;
  const title = new Sheet(pen);
  const { h } = title.text(map.title.trim() || words.untitled, 'headline', { x: 0, y: 0, w: w / k }, theme.ink);
  const stack = new Stack(w).add({ h: h * k, ops: scaleOps(title.ops, k) }, 0);
  if (!map.scenario?.trim()) return stack.part;
  const scenario = new Sheet(pen);
  const block = scenario.text(map.scenario, 'scenario', { x: 0, y: 0, w: Math.min(w, 760) }, theme.muted);
  return stack.add({ h: block.h, ops: scenario.ops }, 6).part;
}

/** The map's state, the day, and who it belongs to, in one line. */
export function aboutWords({ state, owner }: JourneyMap['map'], date: string | undefined, pen: Pen): string {
  const { words, locale } = pen;
  const said = state === 'current' ? words.currentState : words.futureState;
  return [said, date && formatDay(date, locale), owner?.trim()].filter(Boolean).join(BETWEEN);
}
