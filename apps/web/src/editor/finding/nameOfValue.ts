import type { CardKind, JourneyMap } from '@milepost/schema';
import { messages as details } from '../../i18n/detailMessages.ts';
import { messages } from '../../i18n/findingMessages.ts';
import type { Dimension } from '../../store/finding.ts';

const { cardKinds, channels, confidences, severities, statuses } = details.editor;

/** What a value that a map can be filtered by is called. */
export function nameOfValue(map: JourneyMap, dimension: Dimension, value: string): string {
  if (value === '') return messages.noValue[dimension];
  switch (dimension) {
    case 'persona':
      return map.personas[value]?.name.trim() || messages.unnamedPersona;
    case 'channel':
      return (channels as Readonly<Record<string, string>>)[value] ?? value;
    case 'confidence':
      return (confidences as Readonly<Record<string, string>>)[value] ?? value;
    case 'kind':
      return cardKinds[value as CardKind] ?? value;
    case 'severity':
      return (severities as Readonly<Record<string, string>>)[value] ?? value;
    case 'status':
      return (statuses as Readonly<Record<string, string>>)[value] ?? value;
    default:
      return value;
  }
}
