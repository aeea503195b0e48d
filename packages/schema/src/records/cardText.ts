import type { Card } from './card.ts';

/** The name of the field that holds what a card of this kind says: what in-place editing edits. */
export function mainTextField(kind: Card['kind']): 'title' | 'text' | 'label' | 'caption' {
  switch (kind) {
    case 'touchpoint':
    case 'metric':
      return 'title';
    case 'emotion':
      return 'label';
    case 'image':
      return 'caption';
    default:
      return 'text';
  }
}

/** What a card says, in one text. Empty when nothing was written yet. */
export function mainText(card: Card): string {
  switch (card.kind) {
    case 'touchpoint':
    case 'metric':
      return card.title;
    case 'emotion':
      return card.label ?? '';
    case 'image':
      return card.caption ?? '';
    default:
      return card.text;
  }
}
