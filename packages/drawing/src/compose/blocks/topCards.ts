import type { JourneyMap } from '@milepost/schema';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { rankOpportunities, rankPains } from '../rankCards.ts';
import { drawTopList } from './drawTopList.ts';
import { beside } from './stack.ts';

const COLUMN_GAP = 32;

/** The worst pain points beside the most rewarding opportunities; the latter alone where nothing hurts. */
export function drawTopLists(map: JourneyMap, most: number, w: number, pen: Pen): Part {
  const half = (w - COLUMN_GAP) / 2;
  const pains = drawTopPains(map, most, half, pen);
  const opportunities = drawTopOpportunities(map, most, half, pen);
  return beside([
    { part: pains, x: 0, w: half },
    { part: opportunities, x: pains.h === 0 ? 0 : half + COLUMN_GAP, w: half },
  ]);
}

/** The worst pain points: how bad they are, and where. */
function drawTopPains(map: JourneyMap, most: number, w: number, pen: Pen): Part {
  const { theme, words } = pen;
  const entries = rankPains(map).map(({ card: { text, severity }, stageName }) => ({
    text,
    notes: [stageName, severity ? words.severities[severity as 1 | 2 | 3] : ''],
  }));
  const look = { title: words.topPains, icon: 'pains', colours: theme.cards.pain } as const;
  return drawTopList(look, entries.slice(0, most), w, pen);
}

/** The most rewarding opportunities: where, what they are worth, and whether somebody is at it. */
function drawTopOpportunities(map: JourneyMap, most: number, w: number, pen: Pen): Part {
  const { theme, words } = pen;
  const entries = rankOpportunities(map).map(({ card, stageName }) => ({
    text: card.text,
    notes: [
      stageName,
      card.customerValue ? words.customerValue(card.customerValue) : '',
      card.businessValue ? words.businessValue(card.businessValue) : '',
      card.effort ? words.effort(card.effort) : '',
      card.status ? words.statuses[card.status] : '',
    ],
  }));
  const look = { title: words.topOpportunities, icon: 'opportunities', colours: theme.cards.opportunity } as const;
  return drawTopList(look, entries.slice(0, most), w, pen);
}
