import { cleanText } from '@milepost/drawing';
import { LIMITS, setFields } from '@milepost/schema';
import { useRef } from 'react';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { LeftOutNote } from '../../ui/LeftOutNote.tsx';
import styles from './TitleField.module.css';

/** The map's title, to be typed over where it stands. */
export function TitleField() {
  const editor = useEditor();
  const input = useRef<HTMLInputElement>(null);
  const title = useEditorState(({ map }) => map.map.title);
  const mayEdit = useEditorState((state) => state.mayEdit);
  return (
    <>
      <label className={styles.title}>
        <span className="visually-hidden">{messages.editor.titleLabel}</span>
        {/* Gives the field the width of its words. */}
        <span className={styles.sizer} aria-hidden="true">
          {title || messages.editor.untitled}
        </span>
        <input
          ref={input}
          className={styles.input}
          type="text"
          dir="auto"
          readOnly={!mayEdit}
          size={1}
          value={title}
          placeholder={messages.editor.untitled}
          maxLength={LIMITS.nameLength}
          onFocus={() => editor.endStep()}
          onChange={(event) => {
            const typed = cleanText(event.target.value).replaceAll('\n', ' ');
            editor.dispatch(setFields, { in: 'map', fields: { title: typed } }, 'open');
          }}
          onBlur={() => editor.endStep()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') editor.view.takeFocus();
          }}
        />
      </label>
      <LeftOutNote of={input} />
    </>
  );
}
