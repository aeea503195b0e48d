import {
  type DrawnFormat,
  ORIENTATIONS,
  PAGE_SIDES,
  PAGINGS,
  type Paper,
  pageFor,
  SHEETS,
  TILE_SHEETS,
} from '@milepost/schema/exporting';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Asking } from './Asking.tsx';
import type { ChosenPaper, ExportChoice } from './exportChoice.ts';
import { chosenSide, OVERLAP_CHOICES, optionsOf } from './exportChoice.ts';
import styles from './Fields.module.css';
import type { FieldsProps } from './fieldsProps.ts';

const PAPERS = [...SHEETS, 'fit', 'own'] as const satisfies readonly ChosenPaper[];
/** What can't lie one way or the other. */
const UNTURNED: readonly (ChosenPaper | 'usual')[] = ['usual', 'fit', 'own', '1:1'];

function isNamed(paper: Paper): paper is Exclude<ChosenPaper, 'own'> {
  return (PAPERS as readonly string[]).includes(paper);
}

/** The page that the drawing is composed for: which paper, and which way. */
export function PageFields({ choice, format, onChange }: FieldsProps & { readonly format: DrawnFormat }) {
  const text = dialogMessages.exporting;
  const page = pageFor(format, optionsOf(choice));
  const usual = pageFor(format, optionsOf({ ...choice, paper: undefined })).paper;
  // A preset's page may be one that nobody would choose by its name for anything else.
  const papers = [...(isNamed(usual) ? [] : (['usual'] as const)), ...PAPERS];
  const paper = choice.paper ?? (isNamed(page.paper) ? page.paper : 'usual');
  return (
    <>
      <div className={styles.pair}>
        <Asking what="paper">
          <Select
            label={text.paper}
            value={paper}
            options={papers.map((value) => ({ value, label: text.papers[value] }))}
            onChange={(value) => onChange({ paper: value === 'usual' ? undefined : value })}
          />
        </Asking>
        {UNTURNED.includes(paper) ? null : (
          <Asking what="orientation">
            <Select
              label={text.orientation}
              value={page.orientation}
              options={ORIENTATIONS.map((value) => ({ value, label: text.orientations[value] }))}
              onChange={(orientation) => onChange({ orientation })}
            />
          </Asking>
        )}
      </div>
      {paper === 'own' ? (
        <div className={styles.pair}>
          {(['ownWidth', 'ownHeight'] as const).map((side) => (
            <TextField
              key={side}
              label={text[side]}
              inputMode="numeric"
              autoComplete="off"
              value={choice[side]}
              maxLength={4}
              error={
                chosenSide(choice[side]) === undefined ? text.wholeNumber(PAGE_SIDES.least, PAGE_SIDES.most) : undefined
              }
              onChange={(event) => onChange({ [side]: event.target.value })}
            />
          ))}
        </div>
      ) : null}
    </>
  );
}

/** How a PDF spreads the drawing over pages. */
export function PagingFields({ choice, onChange }: FieldsProps) {
  const text = dialogMessages.exporting;
  return (
    <>
      <Asking what="pages">
        <SegmentedControl
          label={text.pages}
          value={choice.pages}
          options={PAGINGS.map((value) => ({ value, label: text.pagings[value] }))}
          onChange={(pages) => onChange({ pages })}
        />
      </Asking>
      {choice.pages === 'one' ? null : <p className={styles.about}>{text.aboutPaging[choice.pages]}</p>}
      {choice.pages === 'tiles' ? (
        <div className={styles.pair}>
          <Asking what="sheet">
            <Select
              label={text.sheet}
              value={choice.sheet}
              options={TILE_SHEETS.map((value) => ({ value, label: text.papers[value] }))}
              onChange={(sheet) => onChange({ sheet })}
            />
          </Asking>
          <Asking what="overlap">
            <Select
              label={text.overlap}
              value={String(choice.overlap)}
              options={OVERLAP_CHOICES.map((value) => ({ value: String(value), label: text.millimetres(value) }))}
              onChange={(value) => onChange({ overlap: Number(value) } satisfies Partial<ExportChoice>)}
            />
          </Asking>
        </div>
      ) : null}
    </>
  );
}
