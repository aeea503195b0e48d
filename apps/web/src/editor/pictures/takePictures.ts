import { setFields } from '@milepost/schema';
import type { KeptAsset } from '@milepost/schema/http';
import { PICTURE_LIMITS, PICTURE_TYPES } from '@milepost/schema/http/names';
import { ApiError, isAbort } from '../../api/ApiError.ts';
import { describeError } from '../../api/describeError.ts';
import { messages as everywhere } from '../../i18n/messages.ts';
import { messages } from '../../i18n/pictureMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { selectionOf } from '../../store/selection.ts';
import { whereabouts } from '../texts/nameOf.ts';
import type { PictureGoal } from './goal.ts';
import { newPictureCards } from './newPictureCards.ts';
import { uploads } from './uploads.ts';

/** Sends a picture to the server, and tells how much of it has gone out. */
export type SendPicture = (file: Blob, onProgress: (share: number) => void, signal: AbortSignal) => Promise<KeptAsset>;

/**
 * Uploads pictures, one after the other, and puts them where they are meant to go: into a card, onto a persona, or as new
 * cards. The map is changed only once a picture is on the server: what fails leaves nothing behind, and says why.
 */
export async function takePictures(
  editor: Editor,
  send: SendPicture,
  files: readonly File[],
  asked: PictureGoal | undefined,
): Promise<void> {
  if (!editor.state.mayEdit) return void editor.page.notify(messages.editor.looking.long);
  // Where somebody was when they asked: they may go on meanwhile.
  const goal = asked ?? goalHere(editor);
  const { place } = editor.state;
  const wanted = goal && goal.kind !== 'cell' ? files.slice(0, 1) : files;
  const kept: KeptAsset[] = [];
  for (const [at, file] of wanted.entries()) {
    const asset = await upload(editor, send, file, at + 1, wanted.length);
    if (asset === 'stopped') break;
    if (asset) kept.push(asset);
  }
  const [first] = kept;
  if (!first) return;
  if (goal && goal.kind !== 'cell') setPicture(editor, goal, first);
  else addPictures(editor, { ...editor.state, place }, kept, goal);
}

/** The one card that is selected, where it shows a picture. */
function goalHere({ state: { selection, map } }: Editor): PictureGoal | undefined {
  const [id, ...more] = selection.kind === 'cards' ? selection.ids : [];
  if (id === undefined || more.length > 0) return undefined;
  return map.cards[id]?.kind === 'image' ? { kind: 'card', id } : undefined;
}

async function upload(
  { page }: Editor,
  send: SendPicture,
  file: File,
  index: number,
  of: number,
): Promise<KeptAsset | 'stopped' | undefined> {
  const text = messages.editor.picture;
  const name = file.name || text.unnamed;
  if (file.type && !(PICTURE_TYPES as readonly string[]).includes(file.type)) {
    page.notify(text.notTaken(name));
    return undefined;
  }
  if (file.size > PICTURE_LIMITS.bytes) {
    page.notify(text.tooLarge(name));
    return undefined;
  }
  const stopping = new AbortController();
  const show = (share: number) => uploads.setState({ now: { name, index, of, share, stop: () => stopping.abort() } });
  show(0);
  try {
    return await send(file, show, stopping.signal);
  } catch (error) {
    if (isAbort(error)) {
      page.notify(text.stopped);
      return 'stopped';
    }
    const isAway = error instanceof ApiError && error.kind === 'unreachable';
    page.notify(isAway ? text.offline(name) : text.failed(name, whyNot(error)));
    return undefined;
  } finally {
    uploads.setState({ now: undefined });
  }
}

/** The server says in words of its own what is wrong with a picture. */
function whyNot(error: unknown): string {
  const isSaid = error instanceof ApiError && (error.status === 413 || error.status === 422) && error.message !== '';
  return isSaid ? everywhere.errors.said(error.message) : describeError(error);
}

function setPicture(
  editor: Editor,
  { kind, id }: Exclude<PictureGoal, { kind: 'cell' }>,
  { id: asset, width, height }: KeptAsset,
): void {
  const text = messages.editor.picture;
  const isDone =
    kind === 'card'
      ? editor.dispatch(setFields, { in: 'cards', id, fields: { asset, width, height } })
      : editor.dispatch(setFields, { in: 'personas', id, fields: { portrait: asset } });
  if (isDone) editor.announce(text.set);
  else editor.page.notify(text.targetGone);
}

function addPictures(
  editor: Editor,
  state: Editor['state'],
  assets: readonly KeptAsset[],
  cell: Extract<PictureGoal, { kind: 'cell' }> | undefined,
): void {
  const made = newPictureCards(state, assets, cell);
  if (!made || !editor.dispatch(() => [...made.changes], undefined)) return;
  const [first] = made.ids;
  if (first !== undefined) editor.goTo({ kind: 'card', id: first }, 'keep');
  editor.select(selectionOf(made.ids));
  const { stage, step, lane } = whereabouts(editor.state.map, made.laneId, made.stepId);
  const where = [stage, step, lane].filter(Boolean).join(', ');
  editor.announce(messages.editor.picture.added(assets.length, where));
}
