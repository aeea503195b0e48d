import { lightTheme } from '@milepost/drawing';
import { useId } from 'react';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import styles from './Swatches.module.css';
import { type FieldOf, useField } from './useField.ts';

interface SwatchesProps {
  readonly label: string;
  /** What a colour that nobody chose comes from. */
  readonly automatic?: string;
}

/** A colour of a record out of the palette, or the one that comes by itself. */
export function Swatches({ of, ...props }: SwatchesProps & { readonly of: FieldOf }) {
  const { value, isMixed, set } = useField(of, 'colour');
  const chosen = isMixed ? undefined : typeof value === 'string' ? value : null;
  return <SwatchRow {...props} chosen={chosen} onChoose={set} />;
}

/** The palette's colours to choose from, the one that comes by itself first. */
export function SwatchRow({
  label,
  automatic = messages.editor.colours.automatic,
  chosen,
  onChoose,
}: SwatchesProps & {
  /** Null where the colour comes by itself; undefined where several things have different ones. */
  readonly chosen: string | null | undefined;
  readonly onChoose: (colour: string | null) => void;
}) {
  const name = useId();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const { names } = messages.editor.colours;
  const value = chosen?.toLowerCase() ?? chosen;
  const palette = lightTheme.stages.map(({ header }) => header);
  const own = typeof value === 'string' && !palette.includes(value) ? [value] : [];
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.row}>
        {[null, ...palette, ...own].map((colour, index) => {
          const words = colour === null ? automatic : (names[index - 1] ?? colour);
          return (
            <label key={colour ?? 'none'} className={styles.swatch} data-tooltip={words}>
              <input
                type="radio"
                disabled={!mayEdit}
                className={styles.radio}
                name={name}
                aria-label={words}
                checked={value === colour}
                onChange={() => onChoose(colour)}
              />
              <span className={colour ? undefined : styles.auto} style={{ background: colour ?? undefined }} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
