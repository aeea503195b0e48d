import { lightTheme } from '@milepost/drawing';
import { useId } from 'react';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import styles from './Swatches.module.css';
import { type FieldOf, useField } from './useField.ts';

/** A colour out of the palette, or the one that comes by itself. */
export function Swatches({ of, label }: { readonly of: FieldOf; readonly label: string }) {
  const { value, set } = useField(of, 'colour');
  const name = useId();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const text = messages.editor.colours;
  const chosen = typeof value === 'string' ? value.toLowerCase() : undefined;
  const palette = lightTheme.stages.map(({ header }) => header);
  const own = chosen !== undefined && !palette.includes(chosen) ? [chosen] : [];
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.row}>
        {[undefined, ...palette, ...own].map((colour, index) => {
          const words = colour === undefined ? text.automatic : (text.names[index - 1] ?? colour);
          return (
            <label key={colour ?? 'none'} className={styles.swatch} data-tooltip={words}>
              <input
                type="radio"
                disabled={!mayEdit}
                className={styles.radio}
                name={name}
                aria-label={words}
                checked={chosen === colour}
                onChange={() => set(colour ?? null)}
              />
              <span className={colour ? undefined : styles.auto} style={{ background: colour }} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
