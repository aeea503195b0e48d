import { type Change, InvalidMapError, stepsOfStage } from '@milepost/schema';
import { type CellPlace, type Clip, type Pasted, type PastePlace, pasteClip, readClip } from '@milepost/schema/clip';
import { messages } from '../../i18n/pastingMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { EditorState } from '../../store/editorState.ts';
import { cellHere } from '../grid/cellHere.ts';
import { offerUndo } from '../offerUndo.ts';
import { nameOfRecord } from '../texts/nameOfThing.ts';
import { finishPaste } from './finishPaste.ts';

/** Puts in what was copied in this map, another one or another window. It is checked first: it may come from anywhere. */
export function pasteCopied(editor: Editor, json: string, place?: CellPlace): void {
  const text = messages.editor.pasting;
  let clip: Clip;
  try {
    clip = readClip(json);
  } catch (error) {
    if (!(error instanceof InvalidMapError)) throw error;
    editor.page.notify(text.notAClip(error.message));
    return;
  }
  const pasted = pasteClip(editor.state.map, clip, placeFor(editor.state, clip, place));
  if (clip.kind === 'cards') {
    const notes = notesOn(pasted);
    const said = [text.pasted(pasted.cards.length), ...notes].join(' ');
    finishPaste(editor, { changes: pasted.changes, cardIds: pasted.cards.map(({ id }) => id), said });
    return;
  }
  if (pasted.id === undefined || !dispatch(editor, pasted.changes)) return;
  editor.goTo({ kind: clip.kind, id: pasted.id });
  editor.view.takeFocus();
  const said = [text.pastedOne(nameOfRecord(editor.state.map, clip.kind, pasted.id)), ...notesOn(pasted)].join(' ');
  editor.announce(said);
  offerUndo(editor, said);
}

function dispatch(editor: Editor, changes: readonly Change[]): boolean {
  return editor.dispatch(() => [...changes], undefined);
}

/** What isn't as it was where it was copied. */
function notesOn({ converted, elsewhere, newSteps, newLanes }: Pasted): string[] {
  const text = messages.editor.pasting;
  return [
    ...(converted > 0 ? [text.converted(converted)] : []),
    ...(elsewhere > 0 ? [text.elsewhere(elsewhere)] : []),
    ...(newSteps + newLanes > 0 ? [text.alsoMade(newSteps, newLanes)] : []),
  ];
}

/** The cell; at a header, what is pasted goes in after or below that one. */
function placeFor({ map, place }: EditorState, { kind }: Clip, cell?: CellPlace): PastePlace {
  const here = cell ?? cellHere({ map, place }) ?? { laneId: undefined, stepId: undefined };
  if (cell) return cell;
  if (place.kind === 'lane' && kind === 'lane') return { ...here, laneId: place.id };
  if (place.kind === 'step') return { ...here, stepId: place.id };
  if (place.kind === 'stage' && kind === 'step') {
    return { ...here, stepId: stepsOfStage(map, place.id).at(-1)?.id ?? here.stepId };
  }
  return here;
}
