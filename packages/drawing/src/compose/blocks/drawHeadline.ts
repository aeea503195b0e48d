import type { JourneyMap } from '@milepost/schema';
import { formatDay } from '../../layout/formatDay.ts';
import { BETWEEN, type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import { scaleOps } from '../../scene/scaleOps.ts';

/**
 * What the map is about: its state and date in small type, the title, the scenario.
 *
 * @param k how many times its usual size the title has.
 */
export function drawHeadline({ map }: JourneyMap, w: number, k: number, date: string | undefined, pen: Pen): Part {
  const { theme, words, locale } = pen;
  const sheet = new Sheet(pen);
  const state = map.state === 'current' ? words.currentState : words.futureState;
  const about = [state, date && formatDay(date, locale), map.owner?.trim()].filter(Boolean).join(BETWEEN);
  let y = sheet.text(about, 'metaStrong', { x: 0, y: 0, w }, theme.accent).h + 6;
  const title = new Sheet(pen);
  const { h } = title.text(map.title.trim() || words.untitled, 'title', { x: 0, y: y / k, w: w / k }, theme.ink);
  sheet.add(...scaleOps(title.ops, k));
  y += h * k;
  if (map.scenario?.trim()) {
    y += 6;
    y += sheet.text(map.scenario, 'scenario', { x: 0, y, w: Math.min(w, 760) }, theme.muted).h;
  }
  return { h: y, ops: sheet.ops };
}
