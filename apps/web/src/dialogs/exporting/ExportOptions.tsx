import type { ReactNode } from 'react';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ExportChoice } from './exportChoice.ts';
import { chosenWidth, isPicture, PAPERS, QUALITIES, SCALES, WIDTHS } from './exportChoice.ts';

interface ExportOptionsProps {
  readonly choice: ExportChoice;
  readonly onChange: (part: Partial<ExportChoice>) => void;
}

/** What can be chosen for the format at hand. */
export function ExportOptions({ choice, onChange }: ExportOptionsProps): ReactNode {
  if (isPicture(choice.format)) return <PictureOptions choice={choice} onChange={onChange} />;
  if (choice.format === 'pdf') return <PdfOptions choice={choice} onChange={onChange} />;
  return null;
}

function PictureOptions({ choice, onChange }: ExportOptionsProps) {
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
          onChange={(value) => onChange({ scale: SCALES.find((scale) => String(scale) === value) ?? choice.scale })}
        />
      ) : (
        <TextField
          label={text.width}
          inputMode="numeric"
          autoComplete="off"
          value={choice.width}
          maxLength={6}
          error={chosenWidth(choice) === undefined ? text.widthBad(WIDTHS.least, WIDTHS.most) : undefined}
          onChange={(event) => onChange({ width: event.target.value })}
        />
      )}
      {choice.format === 'png' ? null : (
        <SegmentedControl
          label={text.quality}
          value={String(choice.quality)}
          options={QUALITIES.map((quality) => ({ value: String(quality), label: text.qualities[quality] }))}
          onChange={(value) =>
            onChange({ quality: QUALITIES.find((each) => String(each) === value) ?? choice.quality })
          }
        />
      )}
      {choice.format === 'jpeg' ? null : (
        <SegmentedControl
          label={text.background}
          value={choice.background}
          options={(['theme', 'transparent'] as const).map((value) => ({ value, label: text.backgrounds[value] }))}
          onChange={(background) => onChange({ background })}
        />
      )}
    </>
  );
}

function PdfOptions({ choice, onChange }: ExportOptionsProps) {
  const text = dialogMessages.exporting;
  return (
    <>
      <Select
        label={text.paper}
        value={choice.paper}
        options={PAPERS.map((value) => ({ value, label: text.papers[value] }))}
        onChange={(paper) => onChange({ paper })}
      />
      {choice.paper === 'fit' ? null : (
        <SegmentedControl
          label={text.orientation}
          value={choice.orientation}
          options={(['landscape', 'portrait'] as const).map((value) => ({ value, label: text.orientations[value] }))}
          onChange={(orientation) => onChange({ orientation })}
        />
      )}
    </>
  );
}
