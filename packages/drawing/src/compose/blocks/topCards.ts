import { type CardOf, type JourneyMap, stagesOf } from '@milepost/schema';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { stageColours } from '../../theme/stageColours.ts';
import { rankOpportunities, rankPains } from '../rankCards.ts';
import { drawTopList, type EntryRole } from './drawTopList.ts';
import { beside } from './stack.ts';

const COLUMN_GAP = 32;

export interface TopLook {
  readonly role: EntryRole;
  /** Whether what is known of each stands beneath it; the number of its stage at the end of its line has to do otherwise. */
  readonly notes: boolean;
}

/** The worst pain points beside the most rewarding opportunities; the latter alone where nothing hurts. */
export function drawTopLists(map: JourneyMap, most: number, w: number, look: TopLook, pen: Pen): Part {
  const half = (w - COLUMN_GAP) / 2;
  const pains = drawTopPains(map, most, half, look, pen);
  const opportunities = drawTopOpportunities(map, most, half, look, pen);
  return beside([
    { part: pains, x: 0, w: half },
    { part: opportunities, x: pains.h === 0 ? 0 : half + COLUMN_GAP, w: half },
  ]);
}

/** The worst pain points: how bad they are, and where. */
function drawTopPains(map: JourneyMap, most: number, w: number, { role, notes }: TopLook, pen: Pen): Part {
  const { theme, words } = pen;
  const entries = rankPains(map)
    .slice(0, most)
    .map((ranked) => ({
      text: ranked.card.text,
      stage: stageOf(map, ranked, pen),
      notes: notes
        ? [ranked.stageName, ranked.card.severity ? words.severities[ranked.card.severity as 1 | 2 | 3] : '']
        : [],
    }));
  return drawTopList({ title: words.topPains, icon: 'pains', colours: theme.cards.pain }, entries, w, role, pen);
}

/** The most rewarding opportunities: where, what they are worth, and whether somebody is at it. */
function drawTopOpportunities(map: JourneyMap, most: number, w: number, { role, notes }: TopLook, pen: Pen): Part {
  const { theme, words } = pen;
  const worth = ({ customerValue, businessValue, effort, status }: CardOf<'opportunity'>) => [
    customerValue ? words.customerValue(customerValue) : '',
    businessValue ? words.businessValue(businessValue) : '',
    effort ? words.effort(effort) : '',
    status ? words.statuses[status] : '',
  ];
  const entries = rankOpportunities(map)
    .slice(0, most)
    .map((ranked) => ({
      text: ranked.card.text,
      stage: stageOf(map, ranked, pen),
      notes: notes ? [ranked.stageName, ...worth(ranked.card)] : [],
    }));
  const look = { title: words.topOpportunities, icon: 'opportunities', colours: theme.cards.opportunity } as const;
  return drawTopList(look, entries, w, role, pen);
}

function stageOf(map: JourneyMap, { stageIndex: index }: { readonly stageIndex: number }, { theme }: Pen) {
  return { index, colours: stageColours(theme, index, stagesOf(map)[index]?.colour) };
}
