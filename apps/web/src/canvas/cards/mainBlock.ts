import type { CardContent, TextBlock } from '@milepost/drawing';
import type { CardKind } from '@milepost/schema';

/** The block of a card that shows its main text: what is edited in place. */
export function mainBlock(content: CardContent, kind: CardKind): TextBlock | undefined {
  return kind === 'touchpoint' || kind === 'metric' ? content.title : content.body;
}
