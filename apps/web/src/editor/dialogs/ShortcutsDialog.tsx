import { useId } from 'react';
import { messages as panel } from '../../i18n/detailMessages.ts';
import { messages } from '../../i18n/handMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type ActionGroup, isHere } from '../actions/action.ts';
import { ACTIONS } from '../actions/registry.ts';
import { readableShortcut } from '../keyboard/shortcut.ts';
import { shownShortcuts } from '../keyboard/shownShortcuts.ts';
import styles from './ShortcutsDialog.module.css';

const GROUPS: readonly ActionGroup[] = ['cards', 'edit', 'structure', 'view', 'map'];

/** Every shortcut, out of the same registry that the keys themselves go by. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const text = messages.shortcuts;
  useEditorState((state) => state.singleKeys);
  const byHand = text.byHand.map(([what, keys]) => [what, keys.map((key) => readableShortcut(key))] as const);
  return (
    <Dialog title={text.title} description={text.description} size="large" onClose={onClose}>
      <SingleKeys />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it. */}
      <div className={styles.columns} tabIndex={0}>
        <Section title={text.hands} rows={byHand} />
        {GROUPS.map((group) => {
          const rows = ACTIONS.filter((action) => action.group === group && isHere(action, editor.state))
            .map((action) => [action.label(editor.state), shownShortcuts(action, editor.state)] as const)
            .filter(([, shortcuts]) => shortcuts.length > 0);
          return rows.length > 0 ? <Section key={group} title={text.groups[group]} rows={rows} /> : null;
        })}
      </div>
    </Dialog>
  );
}

/** Switches shortcuts off that a slip of the hand or a spoken word would set off. */
function SingleKeys() {
  const editor = useEditor();
  const singleKeys = useEditorState((state) => state.singleKeys);
  const id = useId();
  const text = panel.editor.singleKeys;
  return (
    <div className={styles.singleKeys}>
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={singleKeys}
          aria-describedby={id}
          onChange={(event) => editor.set({ singleKeys: event.target.checked })}
        />
        {text.label}
      </label>
      <p id={id} className={styles.hint}>
        {text.hint}
      </p>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly rows: readonly (readonly [what: string, shortcuts: readonly string[]])[];
}

function Section({ title, rows }: SectionProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {rows.map(([what, shortcuts]) => (
          <div key={what} className={styles.row}>
            <dt>{what}</dt>
            <dd>
              {shortcuts.map((shortcut) => (
                <kbd key={shortcut} className={styles.key}>
                  {shortcut}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
