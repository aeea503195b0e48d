import { messages } from '../../i18n/messages.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { ActionGroup } from '../actions/action.ts';
import { ACTIONS } from '../actions/registry.ts';
import { readableShortcut } from '../keyboard/shortcut.ts';
import styles from './ShortcutsDialog.module.css';

const GROUPS: readonly ActionGroup[] = ['cards', 'edit', 'structure', 'view', 'map'];

/** Every shortcut, out of the same registry that the keys themselves go by. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const text = messages.editor.shortcuts;
  return (
    <Dialog title={text.title} description={text.description} size="large" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it. */}
      <div className={styles.columns} tabIndex={0}>
        <Section title={text.hands} rows={text.byHand} />
        {GROUPS.map((group) => {
          const rows = ACTIONS.filter((action) => action.group === group && action.shortcuts?.length).map(
            (action) => [action.label(editor.state), action.shortcuts ?? []] as const,
          );
          return rows.length > 0 ? <Section key={group} title={text.groups[group]} rows={rows} /> : null;
        })}
      </div>
    </Dialog>
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
                  {readableShortcut(shortcut)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
