import { blankMap, type Card, type JourneyMap } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import { describe, expect, it } from 'vitest';
import { rankMetrics, rankOpportunities, rankPains } from './rankCards.ts';

const built =
  TEMPLATES.find(({ id }) => id === 'saas')
    ?.in('en')
    .build() ?? blankMap();
const texts = (ranked: readonly { readonly card: Card }[]) =>
  ranked.map(({ card }) => ('text' in card ? card.text : 'title' in card ? card.title : ''));

function changed(map: JourneyMap, change: (card: Card) => Card): JourneyMap {
  const cards = Object.values(map.cards).map((card) => [card.id, change(card)] as const);
  return { ...map, cards: Object.fromEntries(cards) };
}

describe('what matters most on a map', () => {
  it('puts severe pain points first, and of those the ones with more evidence', () => {
    const ranked = rankPains(built);
    const severities = ranked.map(({ card }) => card.severity ?? 0);
    expect(severities).toEqual([...severities].sort((a, b) => b - a));
    const severe = ranked.filter(({ card }) => card.severity === 3).map(({ card }) => card.evidenceIds?.length ?? 0);
    expect(severe).toEqual([...severe].sort((a, b) => b - a));
  });

  it('puts opportunities by what they are worth, and leaves out those that were rejected', () => {
    const [best] = rankOpportunities(built);
    const worth = ({ customerValue = 0, businessValue = 0 }: { customerValue?: number; businessValue?: number }) =>
      customerValue + businessValue;
    expect(best).toBeDefined();
    for (const { card } of rankOpportunities(built)) expect(worth(card)).toBeLessThanOrEqual(worth(best?.card ?? {}));
    const rejected = changed(built, (card) =>
      card.kind === 'opportunity' && card.id === best?.card.id ? { ...card, status: 'rejected' } : card,
    );
    expect(texts(rankOpportunities(rejected))).toEqual(texts(rankOpportunities(built)).slice(1));
  });

  it('knows metrics with a value only', () => {
    const first = rankMetrics(built)[0]?.card;
    const unknown = changed(built, (card) => {
      if (card.kind !== 'metric' || card.id !== first?.id) return card;
      const { value: _value, ...rest } = card;
      return rest;
    });
    expect(texts(rankMetrics(unknown))).not.toContain(first?.title);
  });

  it('says in which stage each is, and nothing of lanes that are hidden', () => {
    const [worst] = rankPains(built);
    const step = built.steps[worst?.card.stepId ?? ''];
    expect(worst?.stageName).toBe(built.stages[step?.stageId ?? '']?.name);
    const lanes = Object.fromEntries(Object.values(built.lanes).map((lane) => [lane.id, { ...lane, visible: false }]));
    expect(rankPains({ ...built, lanes })).toEqual([]);
  });
});
