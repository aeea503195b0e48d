import { type CardBox, cardColours, drawCard, textOps, typeScale } from '@milepost/drawing';
import { mainText } from '@milepost/schema';
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { messages } from '../../i18n/messages.ts';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import { mainBlock } from './mainBlock.ts';

export type CardNodeData = { box: CardBox };
export type CardNodeType = Node<CardNodeData, 'card'>;

/** A card as React Flow shows it: the drawing of its box, and a hint where nothing is written yet. */
export const CardNode = memo(function CardNode({ data: { box } }: NodeProps<CardNodeType>) {
  const theme = useTheme();
  return (
    <svg width={box.w} height={box.h} aria-hidden="true">
      <Ops ops={drawCard(box, theme).ops} />
      {mainText(box.card) === '' ? <Hint box={box} /> : null}
    </svg>
  );
});

/** What to write, in grey; only the screen shows it. */
function Hint({ box }: { readonly box: CardBox }) {
  const theme = useTheme();
  const block = mainBlock(box.content, box.card.kind);
  if (!block) return null;
  const { size, line } = typeScale[block.role];
  const hint = {
    text: messages.editor.emptyCard[box.card.kind],
    x: block.x,
    y: block.y + line / 2 + size * 0.3636,
    w: 0,
    size,
    direction: 'ltr',
  } as const;
  return <Ops ops={textOps({ ...block, lines: [hint] }, cardColours(theme, box.card).muted)} />;
}
