import type { Card, CHANNELS } from '@milepost/schema';
import type { CardContext } from './cardContext.ts';
import { formatDay } from './formatDay.ts';
import type { ChipSpec } from './layoutChips.ts';
import type { Words } from './words.ts';

/** What a card's chips say, in their order: first what belongs to its kind, then what every card can have. */
export function chipsOfCard(card: Card, context: CardContext, words: Words): ChipSpec[] {
  return [...ofKind(card, context, words), ...ofEveryCard(card, context, words)];
}

export function channelWords(channel: string, words: Words): string {
  return Object.hasOwn(words.channels, channel) ? words.channels[channel as (typeof CHANNELS)[number]] : channel;
}

function ofKind(card: Card, context: CardContext, words: Words): ChipSpec[] {
  const chips: ChipSpec[] = [];
  switch (card.kind) {
    case 'touchpoint':
      if (card.channel) chips.push({ kind: 'channel', text: channelWords(card.channel, words) });
      if (card.initiator && card.initiator !== 'customer') {
        chips.push({ kind: 'initiator', icon: card.initiator, text: words.initiators[card.initiator] });
      }
      if (card.link) chips.push({ kind: 'link', icon: 'link', text: linkWords(card.link) });
      break;
    case 'pain':
      if (card.severity) {
        const severity = card.severity as 1 | 2 | 3;
        chips.push({ kind: 'severity', marks: severity, text: words.severities[severity] });
      }
      break;
    case 'opportunity':
      if (card.customerValue && card.businessValue && words.valuesTogether) {
        chips.push({ kind: 'rating', text: words.valuesTogether(card.customerValue, card.businessValue) });
      } else {
        if (card.customerValue) chips.push({ kind: 'rating', text: words.customerValue(card.customerValue) });
        if (card.businessValue) chips.push({ kind: 'rating', text: words.businessValue(card.businessValue) });
      }
      if (card.effort) chips.push({ kind: 'rating', text: words.effort(card.effort) });
      if (card.status) chips.push({ kind: 'status', icon: 'status', text: words.statuses[card.status] });
      if (card.link) chips.push({ kind: 'link', icon: 'link', text: linkWords(card.link) });
      break;
    case 'metric': {
      const day = card.measuredAt && formatDay(card.measuredAt, context.locale);
      const measured = [card.source, day].filter(Boolean).join(', ');
      if (measured) chips.push({ kind: 'measured', icon: 'calendar', text: measured });
      break;
    }
    default:
  }
  return chips;
}

function ofEveryCard(card: Card, context: CardContext, words: Words): ChipSpec[] {
  const chips: ChipSpec[] = [];
  if (card.confidence) {
    chips.push({ kind: 'confidence', icon: card.confidence, text: words.confidences[card.confidence] });
  }
  if (context.evidence !== '') {
    chips.push({ kind: 'evidence', icon: 'evidence', text: words.evidence(context.evidence) });
  }
  if (card.owner) chips.push({ kind: 'owner', icon: 'owner', text: card.owner });
  for (const { kind, text } of context.leadsTo) {
    chips.push({ kind: 'connection', icon: kind === 'loop' ? 'loop' : 'forward', text });
  }
  return chips;
}

/** Where a link goes, short enough to read: the host, or the address that it writes to. */
function linkWords(link: string): string {
  const withoutScheme = link.replace(/^(https?:\/\/(www\.)?|mailto:)/i, '');
  return withoutScheme.replace(/[/?#].*$/s, '') || withoutScheme;
}
