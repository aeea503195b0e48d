import { type Point, typeScale } from '@milepost/drawing';
import { messages } from '../../i18n/connectionMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { TextEditor } from '../layers/TextEditor.tsx';
import { useTheme } from '../ThemeContext.tsx';
import { FAR } from '../viewport/zooms.ts';

/** Px that words are typed in where there are none yet. */
const WIDTH = 160;

/** The words of a connection while they are typed, over those that are laid out. */
export function LabelTyping() {
  const id = useEditorState(({ mode }) =>
    mode.kind === 'typing' && mode.target.in === 'connections' ? mode.target.id : undefined,
  );
  const box = useEditorState(({ layout }) =>
    id === undefined ? undefined : layout.connections.find((connection) => connection.id === id),
  );
  const zoom = useEditorState((state) => state.zoom);
  const theme = useTheme();
  if (id === undefined || !box) return null;
  const text = box.label?.text;
  const middle = box.label ? { x: box.label.x + box.label.w / 2, y: box.label.y } : middleOfLongest(box.points);
  const w = Math.max(WIDTH, text?.w ?? 0);
  const style = typeScale.meta;
  const frame = {
    x: middle.x - w / 2,
    y: text?.y ?? middle.y - style.line / 2,
    w,
    h: text?.h ?? style.line,
    ...style,
    align: 'center',
  } as const;
  return (
    <TextEditor
      key={id}
      target={{ in: 'connections', id }}
      frame={frame}
      ground={theme.surface}
      colour={theme.ink}
      scale={Math.max(FAR, zoom)}
      label={messages.labelLabel}
      placeholder={messages.labelHint}
    />
  );
}

/** The middle of the longest straight part of a line: where words are likely to stand. */
function middleOfLongest(points: readonly Point[]): Point {
  const parts = points.slice(1).map((to, at) => ({ from: points[at] ?? to, to }));
  const lengthOf = ({ from, to }: (typeof parts)[number]) => Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
  const { from, to } = parts.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
