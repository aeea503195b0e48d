import { LIMITS } from '@milepost/schema';
import { type ReactNode, use, useState } from 'react';
import { messages } from '../../i18n/detailMessages.ts';
import { FieldsReadOnly } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { completeLink } from './completeLink.ts';
import styles from './Fields.module.css';
import { type NumberRange, readNumber } from './readNumber.ts';
import { type FieldOf, useDraft, useField } from './useField.ts';

interface BoundProps {
  readonly of: FieldOf;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
}

const text = messages.editor.fields;

/** The choice that stands for several different ones. */
export const MIXED = 'mixed';

/** A line of text. `required` fields are left empty, others taken away, when nothing is in them. */
export function TextLine({
  of,
  field,
  label,
  hint,
  required,
  list,
}: BoundProps & {
  required?: boolean;
  /** What to choose from, asked for when the field is entered. */
  list?: () => readonly string[];
}) {
  const draft = useDraft(of, field, (typed) => line(typed) || (required ? '' : null), '');
  const id = `${field}-choices`;
  const [choices, setChoices] = useState<readonly string[]>([]);
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        error={draft.error}
        value={draft.text}
        placeholder={draft.placeholder}
        maxLength={LIMITS.nameLength}
        list={list ? id : undefined}
        onChange={(event) => draft.onChange(event.target.value)}
        onFocus={() => {
          draft.onFocus();
          if (list) setChoices(list());
        }}
        onBlur={draft.onBlur}
      />
      {list ? (
        <datalist id={id}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

function line(typed: string): string {
  return typed.replaceAll('\n', ' ');
}

/** A text of several lines, as high as its words. */
export function TextLines({ of, field, label, hint, required }: BoundProps & { required?: boolean }) {
  const draft = useDraft(of, field, (typed) => typed || (required ? '' : null), '');
  return (
    <TextArea
      label={label}
      hint={hint}
      error={draft.error}
      value={draft.text}
      maxLength={LIMITS.textLength}
      areaClassName={styles.area}
      rows={2}
      onChange={(event) => draft.onChange(event.target.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
    />
  );
}

/** A list of short texts, one a line: goals, needs, tags. */
export function ListLines({ of, field, label, hint = text.oneALine }: BoundProps) {
  const read = (typed: string) => {
    const entries = typed
      .split('\n')
      .map((entry) => entry.trim())
      .filter(Boolean);
    if (entries.length > LIMITS.listLength || entries.some((entry) => entry.length > LIMITS.nameLength))
      return undefined;
    return entries.length > 0 ? entries : null;
  };
  const draft = useDraft(of, field, read, text.listTooLong, (value) => (Array.isArray(value) ? value.join('\n') : ''));
  return (
    <TextArea
      label={label}
      hint={hint}
      error={draft.error}
      value={draft.text}
      areaClassName={styles.area}
      rows={2}
      onChange={(event) => draft.onChange(event.target.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
    />
  );
}

interface NumberLineProps extends BoundProps {
  /** How many of what is typed make one of what is kept. */
  readonly scale?: number;
  /** Which numbers there can be, as they are typed; without it any number, or none. */
  readonly range?: NumberRange;
}

/** A number, with comma or point. */
export function NumberLine({ of, field, label, hint, scale = 1, range }: NumberLineProps) {
  const read = (typed: string) => {
    const number = readNumber(typed, range);
    return number === undefined || number === null ? number : number / scale;
  };
  const show = (value: unknown) => (typeof value === 'number' ? String(Math.round(value * scale * 1e9) / 1e9) : '');
  const draft = useDraft(of, field, read, range ? text.notInRange(range) : text.notANumber, show);
  return (
    <TextField
      label={label}
      hint={hint}
      error={draft.error}
      value={draft.text}
      placeholder={draft.placeholder}
      inputMode="decimal"
      onChange={(event) => draft.onChange(event.target.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
    />
  );
}

/** A web or mail address, and the way to it. */
export function LinkLine(props: BoundProps) {
  const draft = useDraft(props.of, props.field, (typed) => completeLink(typed) || null, '');
  const { value } = useField(props.of, props.field);
  return (
    <div>
      <TextField
        label={props.label}
        error={draft.error}
        value={draft.text}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={text.linkExample}
        maxLength={2_000}
        onChange={(event) => draft.onChange(event.target.value)}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
      />
      {typeof value === 'string' && !draft.error ? (
        <a className={styles.link} href={value} target="_blank" rel="noopener noreferrer">
          {text.openLink}
        </a>
      ) : null}
    </div>
  );
}

/** A day. */
export function DayLine({ of, field, label, hint }: BoundProps) {
  const draft = useDraft(of, field, (typed) => typed || null, '');
  return (
    <TextField
      label={label}
      hint={hint}
      error={draft.error}
      type="date"
      value={draft.text}
      onChange={(event) => draft.onChange(event.target.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
    />
  );
}

interface ChoiceProps extends BoundProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What stands for no choice; without it there always is one. */
  readonly none?: string;
  /** Whether the values are numbers. */
  readonly numbers?: boolean;
}

/** One of several. */
export function Choice({ of, field, label, hint, options, none, numbers }: ChoiceProps) {
  const { value, isMixed, set } = useField(of, field);
  return (
    <Select
      label={label}
      hint={hint}
      value={isMixed ? MIXED : value === undefined ? '' : String(value)}
      options={[
        ...(isMixed ? [{ value: MIXED, label: text.mixed, disabled: true }] : []),
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...options,
      ]}
      onChange={(next) => set(next === '' ? null : numbers ? Number(next) : next)}
    />
  );
}

interface ToggleProps extends BoundProps {
  /** Off is kept too. */
  readonly required?: boolean;
  /** The field says the opposite of the label: it is there when this is off. */
  readonly inverted?: boolean;
}

/** On or off; off takes the field away unless it must be there. */
export function Toggle({ of, field, label, required, inverted = false }: ToggleProps) {
  const { value, isMixed, set } = useField(of, field);
  return (
    <label className={styles.toggle}>
      <input
        ref={(box) => {
          if (box) box.indeterminate = isMixed;
        }}
        type="checkbox"
        disabled={use(FieldsReadOnly)}
        checked={(value === true) !== inverted}
        onChange={(event) => set(event.target.checked !== inverted || (required ? false : null))}
      />
      {label}
    </label>
  );
}

/** Fields that stand beside each other. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** Fields that belong together, under a heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
