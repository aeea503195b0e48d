import type { JourneyMap } from '@milepost/schema';
import { LIMITS, mainText, mainTextField } from '@milepost/schema';
import type { TextTarget } from '../../store/mode.ts';

/** The text that a target holds now. */
export function textOf(map: JourneyMap, target: TextTarget): string {
  if (target.in === 'cards') {
    const card = map.cards[target.id];
    return card ? mainText(card) : '';
  }
  if (target.in === 'connections') return map.connections[target.id]?.label ?? '';
  return map[target.in][target.id]?.name ?? '';
}

/** The field that a target's text is kept in. */
export function fieldOf(map: JourneyMap, target: TextTarget): 'name' | 'title' | 'text' | 'label' | 'caption' {
  if (target.in === 'connections') return 'label';
  return target.in === 'cards' ? mainTextField(map.cards[target.id]?.kind ?? 'note') : 'name';
}

/** How many characters (UTF-16) the target's text may have. */
export function longestText(map: JourneyMap, target: TextTarget): number {
  return fieldOf(map, target) === 'text' ? LIMITS.textLength : LIMITS.nameLength;
}
