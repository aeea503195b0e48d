import { deleteCards, deleteLane, deleteStage, deleteStep } from '@milepost/schema';
import { makeClip, type Picked, writeClip } from '@milepost/schema/clip';
import { messages } from '../../i18n/pastingMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { EditorState } from '../../store/editorState.ts';
import { nameOfCargo, nameOfRecord } from '../texts/nameOfThing.ts';
import { CLIP_TYPE } from './content.ts';
import { linesOfClip, tableOfClip } from './writeClipForms.ts';

/** What was copied, in each of the forms that go on the clipboard, by their types. */
export interface Copied {
  readonly picked: Picked;
  readonly forms: Readonly<Record<string, string>>;
  /** “Sees an ad”, 3 cards, “Awareness”. */
  readonly name: string;
}

export type CopyOrCut = 'copy' | 'cut';

/** What is selected, for the clipboard; undefined when that is nothing that can be copied. */
export function copiedNow({ state: { selection, map }, page }: Editor): Copied | undefined {
  if (selection.kind === 'none' || selection.kind === 'persona' || selection.kind === 'connection') return undefined;
  const picked: Picked =
    selection.kind === 'cards'
      ? { kind: 'cards', ids: [...selection.ids] }
      : { kind: selection.kind, id: selection.id };
  const clip = makeClip(map, picked);
  if (!clip) return undefined;
  const json = writeClip({ ...clip, from: page.mapId });
  return {
    picked,
    name: nameOf(map, picked),
    forms: { 'text/plain': linesOfClip(clip), 'text/html': tableOfClip(clip, json), [CLIP_TYPE]: json },
  };
}

function nameOf(map: EditorState['map'], picked: Picked): string {
  if (picked.kind !== 'cards') return nameOfRecord(map, picked.kind, picked.id);
  const ids = [...picked.ids];
  return nameOfCargo(map, { kind: 'cards', ids, grabbedId: ids[0] ?? '', copy: true });
}

/** Puts what is selected into an event's clipboard. Returns whether there was anything. */
export function copyTo(editor: Editor, data: Pick<DataTransfer, 'setData'>, how: CopyOrCut): boolean {
  if (how === 'cut' && !editor.state.mayEdit) {
    editor.page.notify(messages.editor.looking.long);
    return true;
  }
  const copied = copiedNow(editor);
  if (!copied) return false;
  for (const [type, form] of Object.entries(copied.forms)) data.setData(type, form);
  finishCopy(editor, copied, how);
  return true;
}

const DELETE = { stage: deleteStage, step: deleteStep, lane: deleteLane } as const;

/** Says what was copied; what was cut goes, and nothing but that, even if something else is selected by now. */
export function finishCopy(editor: Editor, { picked, name }: Copied, how: CopyOrCut): void {
  const text = messages.editor.pasting;
  if (how === 'copy') {
    editor.announce(text.copied(name));
    return;
  }
  const { place } = editor.state;
  if (picked.kind === 'cards') editor.dispatch(deleteCards, { ids: [...picked.ids] });
  else editor.dispatch(DELETE[picked.kind], { id: picked.id });
  editor.announce(text.cut(name));
  if (place !== editor.state.place) editor.goTo(editor.state.place);
}
