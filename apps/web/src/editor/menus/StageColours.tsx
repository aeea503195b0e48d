import { lightTheme } from '@milepost/drawing';
import { setFields } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import styles from './StageColours.module.css';

/** A stage's colour as lines of its menu: that of its place, or one of the palette's. */
export function StageColours({ id }: { readonly id: string }) {
  const editor = useEditor();
  const text = messages.editor.colours;
  const chosen = editor.state.map.stages[id]?.colour?.toLowerCase();
  const choose = (colour: string | null) => editor.dispatch(setFields, { in: 'stages', id, fields: { colour } });
  return (
    <MenuGroup label={text.label}>
      <MenuItem icon={<span className={styles.auto} />} checked={chosen === undefined} onSelect={() => choose(null)}>
        {text.automatic}
      </MenuItem>
      {lightTheme.stages.map(({ header }, index) => (
        <MenuItem
          key={header}
          icon={<span className={styles.swatch} style={{ background: header }} />}
          checked={chosen === header}
          onSelect={() => choose(header)}
        >
          {text.names[index] ?? header}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
