import { contrast, initialsOf, personaColour } from '@milepost/drawing';
import type { Persona } from '@milepost/schema';
import { useMapTheme } from '../../canvas/ThemeContext.tsx';
import { usePictures } from '../../pictures/PicturesContext.ts';
import { usePicture } from '../../pictures/usePicture.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import styles from './Inspector.module.css';

/** A persona's portrait, or else their initials on their colour. */
export function Avatar({ persona, index }: { readonly persona: Persona; readonly index: number }) {
  const theme = useMapTheme(useEditorState(({ map }) => map.map.theme));
  const colour = personaColour(persona, index, theme);
  const ink = contrast('#ffffff', colour) >= 3 ? '#ffffff' : theme.canvas;
  if (persona.portrait !== undefined) return <Portrait asset={persona.portrait} colour={colour} />;
  return (
    <span className={styles.avatar} style={{ background: colour, color: ink }} aria-hidden="true">
      {initialsOf(persona.name)}
    </span>
  );
}

function Portrait({ asset, colour }: { readonly asset: string; readonly colour: string }) {
  const url = usePictures()?.urlOf(asset);
  const isThere = typeof usePicture(asset) === 'object';
  return (
    <span className={styles.avatar} style={{ background: colour }} aria-hidden="true">
      {isThere ? <img className={styles.portrait} src={url} alt="" /> : null}
    </span>
  );
}
