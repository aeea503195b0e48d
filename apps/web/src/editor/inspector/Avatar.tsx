import { contrast, initialsOf, personaColour } from '@milepost/drawing';
import type { Persona } from '@milepost/schema';
import { useMapTheme } from '../../canvas/ThemeContext.tsx';
import { useEditorState } from '../../store/EditorContext.tsx';
import styles from './Inspector.module.css';

/** A persona's initials on its colour. */
export function Avatar({ persona, index }: { readonly persona: Persona; readonly index: number }) {
  const theme = useMapTheme(useEditorState(({ map }) => map.map.theme));
  const colour = personaColour(persona, index, theme);
  const ink = contrast('#ffffff', colour) >= 3 ? '#ffffff' : theme.canvas;
  return (
    <span className={styles.avatar} style={{ background: colour, color: ink }} aria-hidden="true">
      {initialsOf(persona.name)}
    </span>
  );
}
