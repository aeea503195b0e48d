import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { chosenWidth, SCALES, WIDTHS } from './exportChoice.ts';
import type { FieldsProps } from './fieldsProps.ts';

/** How many pixels a picture has. */
export function SizeFields({ choice, onChange }: FieldsProps) {
  const text = dialogMessages.exporting;
  return (
    <>
      <SegmentedControl
        label={text.size}
        value={choice.size}
        options={(['scale', 'width'] as const).map((value) => ({ value, label: text.sizes[value] }))}
        onChange={(size) => onChange({ size })}
      />
      {choice.size === 'scale' ? (
        <SegmentedControl
          label={text.scale}
          hidesLabel
          value={String(choice.scale)}
          options={SCALES.map((scale) => ({ value: String(scale), label: text.scaleOf(scale) }))}
          onChange={(value) => onChange({ scale: Number(value) })}
        />
      ) : (
        <TextField
          label={text.width}
          inputMode="numeric"
          autoComplete="off"
          value={choice.width}
          maxLength={6}
          error={chosenWidth(choice) === undefined ? text.wholeNumber(WIDTHS.least, WIDTHS.most) : undefined}
          onChange={(event) => onChange({ width: event.target.value })}
        />
      )}
    </>
  );
}
