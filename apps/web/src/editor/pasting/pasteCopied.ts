import { type Change, InvalidMapError, mainText, stepsOfStage } from '@milepost/schema';
import {
  type CellPlace,
  type Clip,
  type Pasted,
  type PastePlace,
  pasteClip,
  picturesOf,
  readClip,
} from '@milepost/schema/clip';
import { copyPictures } from '../../api/assets.ts';
import { describeFault } from '../../api/describeError.ts';
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
    const [fault] = error.faults;
    editor.page.notify(text.notAClip(fault ? describeFault(fault) : error.message));
    return;
  }
  const at = placeFor(editor.state, clip, place);
  const pictures = picturesOf(clip);
  const { mapId, byLink } = editor.page;
  if (pictures.length === 0 || clip.from === mapId) {
    put(editor, clip, at);
    return;
  }
  // First the pictures, so that they are there to be drawn.
  void bringPictures(byLink ? undefined : mapId, clip.from, pictures).then((missing) => {
    put(editor, clip, at);
    if (missing.length === 0) return;
    const said = text.picturesMissing(missing.length, namesOfPictures(clip, missing), byLink === true);
    editor.page.notify(said);
    editor.announce(said);
  });
}

/** Asks the server to give the map pictures of another one. Returns those that it can't have. */
async function bringPictures(
  to: string | undefined,
  from: string | undefined,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (to === undefined || from === undefined) return ids;
  try {
    const { assetIds } = await copyPictures(`/api/maps/${encodeURIComponent(to)}`, from, ids.slice(0, 1_000));
    return ids.filter((id) => !assetIds.includes(id));
  } catch {
    return ids;
  }
}

/** As they are known to people: by their cards' captions, and portraits by whose they are. */
function namesOfPictures({ map }: Clip, ids: readonly string[]): string[] {
  const captions = Object.values(map.cards).map((card) =>
    card.kind === 'image' && card.asset && ids.includes(card.asset) ? mainText(card) : '',
  );
  const people = Object.values(map.personas).map(({ portrait, name }) =>
    portrait && ids.includes(portrait) ? name : '',
  );
  return [...new Set([...captions, ...people].map((name) => name.trim()).filter(Boolean))];
}

function put(editor: Editor, clip: Clip, at: PastePlace): void {
  const text = messages.editor.pasting;
  const pasted = pasteClip(editor.state.map, clip, at);
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
