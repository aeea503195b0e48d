import type { Card, JourneyMap } from '@milepost/schema';
import { isShown, mainText } from '@milepost/schema';
import { channelWords } from '../../layout/chipsOfCard.ts';
import { BESIDE_STAGE } from '../../layout/layoutHeader.ts';
import type { Measures } from '../../theme/measures.ts';
import { type TextRole, typeScale } from '../../theme/typeScale.ts';
import type { Pen } from './sheet.ts';

/** Words that fit into a column of this width decide nothing: it is narrower than columns ever are. */
const SHORT = 8;
/** Px of a column. A word for which that isn't enough is broken. */
const MOST = 200;

/** The words that cards have chips with. */
type NarrowPen = Pick<Pen, 'words' | 'measure'>;

/** The least px of a column in which stages, steps and cards break no word, as far as that can be had. */
export function narrowestColumn(map: JourneyMap, measures: Measures, { words, measure }: NarrowPen): number {
  const { columnMin, cellPadding, cardPadding, cardBar, icon, iconGap, chip, lesser } = measures;
  const around = 2 * (cellPadding + cardPadding) + cardBar;
  let needed = columnMin;
  const need = (text: string, role: TextRole, beside: number, columns: number) => {
    for (const word of text.split(/[\s\u200b\u00ad-]+/u)) {
      if (word.length < SHORT) continue;
      const column = (measure(word, typeScale[role]) + beside + 1) / columns;
      if (column <= MOST) needed = Math.max(needed, column);
    }
  };
  for (const card of Object.values(map.cards)) {
    if (!isShown(map, card)) continue;
    const { role, hangs } = SET[card.kind];
    const star = card.kind === 'touchpoint' && card.momentOfTruth ? icon - 2 + iconGap : 0;
    need(mainText(card), role, around + (hangs ? icon + iconGap : 0) + star, card.span);
    if (card.kind !== 'touchpoint' || !card.channel) continue;
    need(channelWords(card.channel, words), lesser, around + 2 * chip.x, card.span);
  }
  for (const { name } of Object.values(map.steps)) need(name, 'step', 24, 1);
  const columnsOf = new Map<string, number>();
  for (const { stageId } of Object.values(map.steps)) columnsOf.set(stageId, (columnsOf.get(stageId) ?? 0) + 1);
  for (const [stageId, columns] of columnsOf) {
    const stage = map.stages[stageId];
    if (stage && !stage.collapsed) need(stage.name, 'stage', BESIDE_STAGE, columns);
  }
  return Math.ceil(needed);
}

/** How the main words of a card are set, and whether an icon stands beside them. */
const SET: Readonly<Record<Card['kind'], { readonly role: TextRole; readonly hangs: boolean }>> = {
  touchpoint: { role: 'cardTitle', hangs: true },
  pain: { role: 'strong', hangs: true },
  opportunity: { role: 'strong', hangs: true },
  quote: { role: 'quote', hangs: true },
  metric: { role: 'strong', hangs: false },
  note: { role: 'body', hangs: false },
  image: { role: 'body', hangs: false },
  emotion: { role: 'strong', hangs: false },
};
