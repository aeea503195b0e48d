import { cleanText, FONT_STACK, hasRightToLeft } from '@milepost/drawing';
import { type ClipboardEvent, useLayoutEffect, useRef } from 'react';
import { handleTypingKey } from '../../editor/keyboard/handleTypingKey.ts';
import { longestText, textOf } from '../../editor/typing/typedText.ts';
import { endTyping, type } from '../../editor/typing/typing.ts';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import type { TextTarget } from '../../store/mode.ts';
import { LeftOutNote } from '../../ui/LeftOutNote.tsx';
import styles from './TextEditor.module.css';

/** Where a text stands and how it is set, in px of whatever it is shown in. */
export interface TextFrame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  /** As high as the layout makes the text; it changes when fonts arrive, and the height is measured anew. */
  readonly h: number;
  readonly size: number;
  readonly line: number;
  readonly weight: number;
  readonly align: 'start' | 'center';
}

/** Px that the layout keeps free on lines with right-to-left text. */
const SPARE_FOR_JOINS = 2;

interface TextEditorProps {
  readonly target: TextTarget;
  readonly frame: TextFrame;
  /** Covers the drawn text beneath. */
  readonly ground: string;
  readonly colour: string;
}

/**
 * A text being typed in place: a textarea in the drawing's own type, over the drawing's own lines, so that nothing jumps
 * when it opens or closes. What is typed goes into the map at once.
 */
export function TextEditor({ target, frame, ground, colour }: TextEditorProps) {
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the layout says of the height tells that it is another.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    // A colleague typed in the same text: theirs comes in around one's own caret.
    if (cleanText(element.value) !== text) replaceAround(element, text);
    element.style.height = '0';
    element.style.height = `${Math.max(element.scrollHeight, frame.line)}px`;
  }, [text, frame.line, frame.w, frame.h]);

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
        className={`${styles.area} nodrag nopan nowheel`}
        style={{
          left: frame.x,
          top: frame.y,
          width: hasRightToLeft(text) ? frame.w - SPARE_FOR_JOINS : frame.w,
          minHeight: frame.line,
          font: `${frame.weight} ${frame.size}px/${frame.line}px ${FONT_STACK}`,
          textAlign: frame.align,
          background: ground,
          boxShadow: `0 0 0 3px ${ground}`,
          color: colour,
        }}
        aria-label={isName ? messages.editor.renameLabel : messages.editor.textLabel}
        placeholder={
          target.in === 'cards' ? messages.editor.emptyCard[map.cards[target.id]?.kind ?? 'note'] : undefined
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
