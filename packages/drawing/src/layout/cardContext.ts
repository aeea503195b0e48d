import type { Card, Connection, JourneyMap } from '@milepost/schema';
import { byOrder, mainText } from '@milepost/schema';
import { knownLocale } from './knownLocale.ts';

/** What of the rest of the map a card shows. */
export interface CardContext {
  /** The numbers of its evidence, as printed: `1, 3`. */
  readonly evidence: string;
  /** The words on the connections that leave it for cards that aren't drawn, so that there is no line to carry them. */
  readonly leadsTo: ReadonlyArray<{ readonly kind: Connection['kind']; readonly text: string }>;
  /** BCP 47 tag for numbers. */
  readonly locale: string;
  /** Equal for contexts that look alike. */
  readonly key: string;
}

/** The evidence that the map's cards rest on, numbered from 1 in the order of dates and ids; unused evidence comes last. */
export function numberEvidence(map: JourneyMap): Map<string, number> {
  const used = new Set<string>();
  if (Object.keys(map.evidence).length === 0) return new Map();
  for (const id in map.cards) {
    for (const evidenceId of map.cards[id]?.evidenceIds ?? []) used.add(evidenceId);
  }
  const list = Object.values(map.evidence).sort(
    (a, b) =>
      Number(used.has(b.id)) - Number(used.has(a.id)) ||
      byOrder({ id: a.id, order: a.date ?? '~' }, { id: b.id, order: b.date ?? '~' }),
  );
  return new Map(list.map((evidence, index) => [evidence.id, index + 1]));
}

/**
 * The context of every card.
 *
 * @param placeOf whether a card is drawn `here`, `elsewhere` in another row of the same timeline or in a collapsed stage, where
 * a connection to it names it, or `nowhere`.
 */
export function cardContexts(
  map: JourneyMap,
  placeOf: (card: Card) => 'here' | 'elsewhere' | 'nowhere',
): (cardId: string) => CardContext {
  const numbers = numberEvidence(map);
  const leadsTo = new Map<string, Array<{ kind: Connection['kind']; text: string }>>();
  // By their ids: in which order records are kept differs from machine to machine.
  for (const id of Object.keys(map.connections).sort()) {
    const connection = map.connections[id];
    const target = connection && map.cards[connection.toCardId];
    if (!connection || !target) continue;
    const place = placeOf(target);
    if (place === 'here') continue;
    const elsewhere = place === 'elsewhere' ? mainText(target) : '';
    const text = [connection.label, elsewhere].filter(Boolean).join(': ');
    if (text === '') continue;
    const list = leadsTo.get(connection.fromCardId) ?? [];
    list.push({ kind: connection.kind, text });
    leadsTo.set(connection.fromCardId, list);
  }
  const locale = knownLocale(map.map.locale);
  const evidenceOf = (cardId: string) =>
    (map.cards[cardId]?.evidenceIds ?? [])
      .flatMap((id) => numbers.get(id) ?? [])
      .sort((a, b) => a - b)
      .join(', ');
  const plain: CardContext = { evidence: '', leadsTo: [], locale, key: locale };
  return (cardId) => {
    const leads = leadsTo.get(cardId);
    if (!leads && !map.cards[cardId]?.evidenceIds?.length) return plain;
    return contextWith(leads ?? [], evidenceOf(cardId), locale);
  };
}

function contextWith(leadsTo: CardContext['leadsTo'], evidence: string, locale: string): CardContext {
  const key = `${locale}|${evidence}|${leadsTo.map(({ kind, text }) => `${kind}:${text}`).join('|')}`;
  return { evidence, leadsTo, locale, key };
}
