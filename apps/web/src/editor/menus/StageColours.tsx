import { lightTheme } from '@milepost/drawing';
import { setFields } from '@milepost/schema';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { MenuItem, MenuRow } from '../../ui/Menu.tsx';
import styles from './StageColours.module.css';

/** A stage's colour as a row of its menu: that of its place, or one of the palette's. */
export function StageColours({ id }: { readonly id: string }) {
  const editor = useEditor();
  const text = messages.editor.colours;
  const chosen = editor.state.map.stages[id]?.colour?.toLowerCase();
  const choose = (colour: string | null) => editor.dispatch(setFields, { in: 'stages', id, fields: { colour } });
  return (
    <MenuRow label={text.label}>
      <MenuItem
        icon={<span className={styles.auto} />}
        tooltip={text.automatic}
        checked={chosen === undefined}
        onSelect={() => choose(null)}
      />
      {lightTheme.stages.map(({ header }, index) => (
        <MenuItem
          key={header}
          icon={<span className={styles.swatch} style={{ background: header }} />}
          tooltip={text.names[index] ?? header}
          checked={chosen === header}
          onSelect={() => choose(header)}
        />
      ))}
    </MenuRow>
  );
}
