import { cardColours, type MapLayout, typeScale } from '@milepost/drawing';
import { useEditorState } from '../../store/EditorContext.tsx';
import { mainBlock } from '../cards/mainBlock.ts';
import { useTheme } from '../ThemeContext.tsx';
import { FAR } from '../viewport/zooms.ts';
import { TextEditor, type TextFrame } from './TextEditor.tsx';

/** The text of a card while it is typed in, exactly over the lines that it is laid out in. */
export function TypingLayer() {
  const cardId = useEditorState(({ mode }) =>
    mode.kind === 'typing' && mode.target.in === 'cards' ? mode.target.id : undefined,
  );
  const layout = useEditorState((state) => state.layout);
  const zoom = useEditorState((state) => state.zoom);
  const theme = useTheme();

  if (cardId === undefined) return null;
  const box = layout.cardById.get(cardId);
  const point = layout.pointById.get(cardId);
  const card = box?.card ?? point?.card;
  const frame = frameOfCard(layout, cardId);
  if (!card || !frame) return null;
  const colours = cardColours(theme, card);
  const ground = card.kind === 'emotion' ? theme.surface : colours.ground;
  const colour = card.kind === 'touchpoint' || card.kind === 'emotion' ? theme.ink : colours.text;
  return (
    <TextEditor
      key={cardId}
      target={{ in: 'cards', id: cardId }}
      frame={frame}
      ground={ground}
      colour={colour}
      scale={Math.max(FAR, zoom)}
    />
  );
}

function frameOfCard(layout: MapLayout, cardId: string): TextFrame | undefined {
  const box = layout.cardById.get(cardId);
  if (box) {
    const block = mainBlock(box.content, box.card.kind);
    return (
      block && {
        x: box.x + block.x,
        y: box.y + block.y,
        w: block.w,
        h: block.h,
        ...typeScale[block.role],
        align: 'start',
      }
    );
  }
  const point = layout.pointById.get(cardId);
  if (!point) return undefined;
  const w = 200;
  const style = typeScale[point.label?.text.role ?? 'meta'];
  const y = point.label ? point.label.text.y : point.y + point.r + 6;
  return { x: point.x - w / 2, y, w, h: point.label?.h ?? 0, ...style, align: 'center' };
}
