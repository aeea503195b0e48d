import { cleanText } from '@milepost/drawing';
import { type Collection, type JourneyMap, setCards, setFields } from '@milepost/schema';
import { useEffect, useRef, useState } from 'react';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { faultOfField } from './faultOfField.ts';

/** A field of a record, of several cards at once, or of the map itself. */
export type FieldOf =
  | { readonly in: Collection; readonly id: string }
  | { readonly in: 'cards'; readonly ids: readonly string[] }
  | { readonly in: 'map' };

type Value = string | number | boolean | readonly string[] | null;

/** A field's value as it is in the map, and how to set it; null takes it away. */
export function useField(of: FieldOf, field: string) {
  const editor = useEditor();
  const isMixed = useEditorState(({ map }) => 'ids' in of && areDifferent(map, of.ids, field));
  const first = useEditorState(({ map }) => {
    const record = of.in === 'map' ? map.map : map[of.in][idsOf(of)[0] ?? ''];
    return (record as Record<string, unknown> | undefined)?.[field];
  });
  const value = isMixed ? undefined : first;
  const announce = () => {
    if ('ids' in of) editor.announce(messages.editor.inspector.setOnAll(of.ids.length));
  };
  const set = (next: Value, step: 'whole' | 'open' = 'whole') => {
    if ('ids' in of) {
      const done = editor.dispatch(setCards, { ids: of.ids, fields: { [field]: next } }, step);
      if (done && step === 'whole') announce();
      return done;
    }
    const args = of.in === 'map' ? { in: of.in } : { in: of.in, id: of.id };
    const fields = { ...args, fields: { [field]: next } } as Parameters<typeof setFields>[1];
    return editor.dispatch(setFields, fields, step);
  };
  const faultOf = (next: unknown) =>
    of.in === 'map' ? undefined : faultOfField(editor.state.map, of.in, idsOf(of)[0] ?? '', field, next);
  return { editor, value, isMixed, set, announce, faultOf };
}

function idsOf(of: FieldOf): readonly string[] {
  return 'ids' in of ? of.ids : 'id' in of ? [of.id] : [];
}

/** Whether cards differ in a field. */
export function areDifferent({ cards }: JourneyMap, ids: readonly string[], field: string): boolean {
  const jsonOf = (id: string) => JSON.stringify((cards[id] as Record<string, unknown> | undefined)?.[field]);
  return ids.some((id) => jsonOf(id) !== jsonOf(ids[0] ?? ''));
}

export interface Draft {
  readonly text: string;
  readonly error: string | undefined;
  /** Says so where several cards differ. */
  readonly placeholder: string | undefined;
  onChange(typed: string): void;
  onFocus(): void;
  onBlur(): void;
}

/**
 * A field as it is typed: what is valid goes into the map with each key, one step of undo until the field is left; what
 * isn't stays in the field, and the reason is told when it is left: what is half written is no mistake yet.
 *
 * @param read what is typed as a value of the field; null for an empty one; undefined where it is none yet.
 */
export function useDraft(
  of: FieldOf,
  field: string,
  read: (typed: string) => Value | undefined,
  notRead: string,
  show: (value: unknown) => string = (value) => (value === undefined ? '' : String(value)),
): Draft {
  const { editor, value, isMixed, set, announce, faultOf } = useField(of, field);
  const shown = show(value);
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<string>();
  const [isTold, setTold] = useState(false);
  /** What the map shows of what was typed here last. */
  const written = useRef<string>(undefined);
  const hasSet = useRef(false);
  const key = [...idsOf(of), field].join(' ');

  // Another record: what was left unfinished here is over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it starts again for each record and field.
  useEffect(() => {
    setTyped(undefined);
    setError(undefined);
    setTold(false);
  }, [key]);

  // Somebody else typed into the same field: the next key goes on from their words and mine, not from mine alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the map holds tells of others
  useEffect(() => {
    if (error === undefined && shown !== written.current) setTyped(undefined);
  }, [shown]);

  return {
    text: typed ?? shown,
    error: isTold && error !== undefined ? messages.editor.fields.fault(error) : undefined,
    placeholder: isMixed ? messages.editor.fields.mixed : undefined,
    onFocus: () => {
      editor.endStep();
      hasSet.current = false;
    },
    onChange(next) {
      setTyped(next);
      const cleaned = cleanText(next);
      const parsed = read(cleaned);
      const fault = parsed === undefined ? notRead : parsed === null ? undefined : faultOf(parsed);
      setError(fault);
      if (fault !== undefined || parsed === undefined) return;
      setTold(false);
      written.current = show(parsed ?? undefined);
      if (set(parsed, 'open')) hasSet.current = true;
    },
    onBlur() {
      editor.endStep();
      setTold(true);
      if (hasSet.current) announce();
      if (error === undefined) setTyped(undefined);
    },
  };
}
