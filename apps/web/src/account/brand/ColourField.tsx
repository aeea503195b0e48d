import { brandMessages as text } from '../../i18n/brandMessages.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Brand.module.css';
import { colourIn } from './draft.ts';

interface ColourFieldProps {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly hint?: string;
  /** As it was typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A colour: typed as #rrggbb, or chosen with the system's own palette. */
export function ColourField({ label, hidesLabel = false, hint, value, onChange }: ColourFieldProps) {
  const colour = colourIn(value);
  return (
    <div className={styles.colour} data-labelled={!hidesLabel || undefined}>
      <input
        type="color"
        className={styles.well}
        aria-label={text.pick(label)}
        value={colour ?? '#000000'}
        onChange={(event) => onChange(event.target.value)}
      />
      <TextField
        label={label}
        hidesLabel={hidesLabel}
        hint={hint}
        error={colour ? undefined : text.notAColour}
        className={styles.hex}
        value={value}
        dir="ltr"
        maxLength={9}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => colour && colour !== value && onChange(colour)}
      />
    </div>
  );
}
