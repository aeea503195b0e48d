import { setFields } from '@milepost/schema';
import { messages } from '../../i18n/handMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { nameOfCargo, nameOfRecord } from '../texts/nameOfThing.ts';

/** What has a size that hands can change: a column's width, a lane's height, the steps that a card covers. */
export interface Sized {
  readonly kind: 'step' | 'lane' | 'card';
  readonly id: string;
}

/** Px by which the menu and the keyboard change a width or a height. */
export const SIZE_STEP = 40;

/** The change that gives something a size: px, or how many steps; null for the usual one. */
export function sizeChange({ kind, id }: Sized, size: number | null) {
  if (kind === 'step') return { in: 'steps', id, fields: { width: size } } as const;
  if (kind === 'lane') return { in: 'lanes', id, fields: { height: size } } as const;
  return { in: 'cards', id, fields: { span: size ?? 1 } } as const;
}

/** Gives things their sizes, as one step of undo, and says so. */
export function setSizes(
  editor: Editor,
  sizes: ReadonlyArray<{ readonly of: Sized; readonly to: number | null }>,
): void {
  editor.endStep();
  for (const { of, to } of sizes) {
    if (of.kind === 'lane') {
      // A lane that is as tall as its cards need anyway keeps no height: it would hold later, when they need less.
      editor.dispatch(setFields, sizeChange(of, null), 'open');
      const needed = editor.state.layout.lanes.find(({ id }) => id === of.id)?.h ?? 0;
      if (to === null || to <= needed) continue;
    }
    editor.dispatch(setFields, sizeChange(of, to), 'open');
  }
  editor.endStep();
  const [first] = sizes;
  if (first) editor.announce(saidOfSize(editor, first.of));
}

function saidOfSize({ state: { map } }: Editor, { kind, id }: Sized): string {
  const text = messages.sizes;
  if (kind === 'card') {
    const cargo = { kind: 'cards', ids: [id], grabbedId: id, copy: false } as const;
    return text.spans(nameOfCargo(map, cargo), map.cards[id]?.span ?? 1);
  }
  const name = nameOfRecord(map, kind, id);
  const size = kind === 'step' ? map.steps[id]?.width : map.lanes[id]?.height;
  if (size === undefined) return kind === 'step' ? text.usualWidth(name) : text.usualHeight(name);
  return kind === 'step' ? text.step(name, size) : text.lane(name, size);
}
