import type { Brand, JourneyMap } from '@milepost/schema';
import { EXPORT_PRESETS } from '@milepost/schema/exporting';
import type { SyntheticEvent } from 'react';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Asking, askedAt } from './Asking.tsx';
import styles from './ExportForm.module.css';
import { EXPORT_FORMATS, hasPageUpFront, isDrawn, isPicture } from './exportChoice.ts';
import type { FieldsProps } from './fieldsProps.ts';
import { MoreOptions } from './MoreOptions.tsx';
import { PageFields, PagingFields } from './PageFields.tsx';
import { PictureChoice } from './PictureChoice.tsx';
import { presetPicture } from './presetPictures.tsx';
import type { Asked } from './preview/nextChoices.ts';
import { SizeFields } from './SizeFields.tsx';
import { ThemeField } from './ThemeField.tsx';

interface ExportFormProps extends FieldsProps {
  readonly map: JourneyMap | undefined;
  /** That of the map's workspace, where it has one. */
  readonly brand: Brand | undefined;
  /** Is told what the pointer or the focus has come to. */
  readonly onAim: (at: Asked) => void;
}

/** Everything that can be chosen of an export: first what most exports are about, then the rest. */
export function ExportForm({ choice, onChange, map, brand, onAim }: ExportFormProps) {
  const text = dialogMessages.exporting;
  const { format } = choice;
  const aim = (event: SyntheticEvent) => {
    const asked = askedAt(event);
    if (asked) onAim(asked);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing that its fields don't.
    <div className={styles.form} onPointerOver={aim} onFocus={aim}>
      <Asking what="preset">
        <PictureChoice
          label={text.preset}
          value={choice.preset}
          disabled={!isDrawn(format)}
          inOneRow
          options={EXPORT_PRESETS.map((value) => ({
            value,
            label: text.presets[value],
            picture: presetPicture(value),
          }))}
          onChange={(preset) => onChange({ preset })}
        />
      </Asking>
      <Asking what="format">
        <div className={styles.formats}>
          <SegmentedControl
            label={text.format}
            value={format}
            options={EXPORT_FORMATS.map((value) => ({ value, label: text.formats[value] }))}
            onChange={(value) => onChange({ format: value })}
          />
          <p className={styles.about}>{text.about[format]}</p>
        </div>
      </Asking>
      {format === 'mmd' ? <Notice tone="warning">{text.mermaidLoses}</Notice> : null}
      {isPicture(format) ? <SizeFields choice={choice} onChange={onChange} /> : null}
      {isDrawn(format) && hasPageUpFront(choice) ? (
        <PageFields choice={choice} format={format} onChange={onChange} />
      ) : null}
      {format === 'pdf' ? <PagingFields choice={choice} onChange={onChange} /> : null}
      {isDrawn(format) ? (
        <>
          <Asking what="theme">
            <ThemeField map={map} brand={brand} value={choice.theme} onChange={(theme) => onChange({ theme })} />
          </Asking>
          <MoreOptions choice={choice} format={format} map={map} onChange={onChange} />
        </>
      ) : null}
    </div>
  );
}
