import { cleanText } from '@milepost/drawing';
import { type ClipboardEvent, type CSSProperties, useLayoutEffect, useRef } from 'react';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import type { TextTarget } from '../../store/mode.ts';
import { LeftOutNote } from '../../ui/LeftOutNote.tsx';
import { handleTypingKey } from '../keyboard/handleTypingKey.ts';
import { longestText, textOf } from './typedText.ts';
import { endTyping, type } from './typing.ts';

interface TypingFieldProps {
  readonly target: TextTarget;
  readonly className: string;
  readonly style?: CSSProperties;
  /** Px that it is high at least: a line. */
  readonly line: number;
  /** Whatever it is fitted to besides its text: when this is another, the height is measured anew. */
  readonly fittedTo?: string;
  /** What the text is, where it is no card's; a name when absent. */
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
}

/** A text being typed where it stands, as high as its words. What is typed goes into the map at once. */
export function TypingField({ target, className, style, line, fittedTo, label, placeholder }: TypingFieldProps) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = textOf(map, target);
  const isName = target.in !== 'cards';

  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    const { mode } = editor.state;
    if (mode.kind === 'typing' && mode.caret === 'all') element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
  }, [editor]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is fitted to tells that the height is another.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    // A colleague typed in the same text: theirs comes in around one's own caret.
    if (cleanText(element.value) !== text) replaceAround(element, text);
    element.style.height = '0';
    element.style.height = `${Math.max(element.scrollHeight, line)}px`;
  }, [text, line, fittedTo]);

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = cleanText(event.clipboardData.getData('text/plain'));
    event.preventDefault();
    const data = isName ? pasted.replace(/\s*\n\s*/g, ' ') : pasted;
    // Said beforehand as the browser does, which it doesn't for a command; `LeftOutNote` listens.
    const coming = new InputEvent('beforeinput', { inputType: 'insertFromPaste', data, bubbles: true });
    event.currentTarget.dispatchEvent(coming);
    // The one way to insert that the browser's own undo knows of.
    document.execCommand('insertText', false, data);
  };

  return (
    <>
      <textarea
        ref={area}
        className={className}
        style={style}
        aria-label={isName ? (label ?? messages.editor.renameLabel) : messages.editor.textLabel}
        placeholder={
          target.in === 'cards' ? messages.editor.emptyCard[map.cards[target.id]?.kind ?? 'note'] : placeholder
        }
        defaultValue={text}
        maxLength={longestText(map, target)}
        rows={1}
        dir="auto"
        spellCheck
        onChange={(event) => type(editor, event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          // Keys of an input method choose its characters.
          if (event.nativeEvent.isComposing) return;
          if (handleTypingKey(editor, event)) event.preventDefault();
        }}
        onPaste={onPaste}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onBlur={() => {
          // Another window on top is no reason to stop.
          const { mode: now } = editor.state;
          const isMine = now.kind === 'typing' && now.target.in === target.in && now.target.id === target.id;
          if (document.hasFocus() && isMine) endTyping(editor);
        }}
      />
      <LeftOutNote of={area} />
    </>
  );
}

/** Puts another text in, with the caret before or after the same words as it was. */
function replaceAround(element: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = element;
  let common = 0;
  while (common < value.length && common < text.length && value[common] === text[common]) common++;
  const moved = (offset: number) => (offset <= common ? offset : Math.max(common, offset + text.length - value.length));
  element.value = text;
  element.setSelectionRange(moved(selectionStart), moved(selectionEnd));
}
