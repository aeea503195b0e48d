import type { JourneyMap } from '@milepost/schema';
import { BACKGROUNDS, type DrawnFormat, LEFT_OUT, WORD_LANGUAGES } from '@milepost/schema/exporting';
import { ChevronDown } from 'lucide-react';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { Asking } from './Asking.tsx';
import { Checklist } from './Checklist.tsx';
import { FIRST_CHOICE, hasBackground, hasPageUpFront, QUALITIES } from './exportChoice.ts';
import styles from './Fields.module.css';
import type { FieldsProps } from './fieldsProps.ts';
import {
  type IncludablePart,
  includableLanes,
  includablePersonas,
  isIncluded,
  leavingOut,
  withPart,
} from './includedParts.ts';
import { PageFields } from './PageFields.tsx';

interface MoreOptionsProps extends FieldsProps {
  readonly format: DrawnFormat;
  readonly map: JourneyMap | undefined;
}

/** What few exports need: folded up, with a word on how much of it was chosen. */
export function MoreOptions({ choice, format, map, onChange }: MoreOptionsProps) {
  const text = dialogMessages.exporting;
  const { without } = choice;
  const changed = changesIn(choice, format);
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>
        {text.more}
        <ChevronDown aria-hidden="true" />
        {changed > 0 ? <span className={styles.changed}>{text.changed(changed)}</span> : null}
      </summary>
      <div className={styles.fields}>
        {hasPageUpFront(choice) ? null : <PageFields choice={choice} format={format} onChange={onChange} />}
        <Asking what="without">
          <Checklist
            label={text.include}
            summary={text.chosenOf(LEFT_OUT.length - without.length, LEFT_OUT.length)}
            items={LEFT_OUT.map((part) => ({ id: part, label: text.parts[part], isIn: !without.includes(part) }))}
            onChange={(id, isIn) => onChange({ without: leavingOut(without, id, !isIn) })}
          />
        </Asking>
        {map ? (
          <>
            <Asking what="lanes">
              <PartsList parts={includableLanes(map)} kind="lanes" choice={choice} onChange={onChange} />
            </Asking>
            <Asking what="personas">
              <PartsList parts={includablePersonas(map)} kind="personas" choice={choice} onChange={onChange} />
            </Asking>
          </>
        ) : null}
        <Asking what="language">
          <Select
            label={text.language}
            hint={text.aboutLanguage}
            value={choice.language ?? 'map'}
            options={(['map', ...WORD_LANGUAGES] as const).map((value) => ({ value, label: text.languages[value] }))}
            onChange={(value) => onChange({ language: value === 'map' ? undefined : value })}
          />
        </Asking>
        {format === 'jpeg' || format === 'webp' ? (
          <SegmentedControl
            label={text.quality}
            value={String(choice.quality)}
            options={QUALITIES.map((quality) => ({ value: String(quality), label: text.qualities[quality] }))}
            onChange={(value) => onChange({ quality: Number(value) })}
          />
        ) : null}
        {hasBackground(format) ? (
          <Asking what="background">
            <SegmentedControl
              label={text.background}
              value={choice.background}
              options={BACKGROUNDS.map((value) => ({ value, label: text.backgrounds[value] }))}
              onChange={(background) => onChange({ background })}
            />
          </Asking>
        ) : null}
      </div>
    </details>
  );
}

interface PartsListProps extends FieldsProps {
  readonly parts: readonly IncludablePart[];
  readonly kind: 'lanes' | 'personas';
}

function PartsList({ parts, kind, choice, onChange }: PartsListProps) {
  const text = dialogMessages.exporting;
  if (parts.length === 0) return null;
  const items = parts.map((part) => ({
    id: part.id,
    label: part.name.trim() || text.unnamed,
    isIn: isIncluded(part, choice[kind]),
  }));
  return (
    <Checklist
      label={text[kind]}
      summary={text.chosenOf(items.filter(({ isIn }) => isIn).length, items.length)}
      items={items}
      needsOne
      onChange={(id, isIn) => onChange({ [kind]: withPart(parts, choice[kind], id, isIn) })}
    />
  );
}

/** How many of these options differ from what is usual. */
function changesIn(
  { without, lanes, personas, language, background, quality, ...choice }: FieldsProps['choice'],
  format: DrawnFormat,
) {
  return [
    without.length > 0,
    lanes,
    personas,
    language,
    hasBackground(format) && background !== FIRST_CHOICE.background,
    (format === 'jpeg' || format === 'webp') && quality !== FIRST_CHOICE.quality,
    !hasPageUpFront(choice) && (choice.paper ?? choice.orientation),
  ].filter(Boolean).length;
}
