import type { JourneyMap } from '@milepost/schema';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { rankOpportunities, rankPains } from '../rankCards.ts';
import { drawTopList } from './drawTopList.ts';

/** The worst pain points: how bad they are, and where. */
export function drawTopPains(map: JourneyMap, most: number, w: number, pen: Pen): Part {
  const { theme, words } = pen;
  const entries = rankPains(map).map(({ card: { text, severity }, stageName }) => ({
    text,
    notes: [stageName, severity ? words.severities[severity as 1 | 2 | 3] : ''],
  }));
  const look = { title: words.topPains, icon: 'pains', colours: theme.cards.pain } as const;
  return drawTopList(look, entries.slice(0, most), w, pen);
}

/** The most rewarding opportunities: where, what they are worth, and whether somebody is at it. */
export function drawTopOpportunities(map: JourneyMap, most: number, w: number, pen: Pen): Part {
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
