import { messages } from '../../i18n/pastingMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { readableShortcut } from '../keyboard/shortcut.ts';
import { CLIP_TYPE } from './content.ts';
import { type CopyOrCut, copiedNow, finishCopy } from './copy.ts';
import { paste } from './paste.ts';

/** The forms that every browser lets a page write without an event of the clipboard. */
const COMMON = ['text/plain', 'text/html'];

/**
 * Copies or cuts without an event of the clipboard, as a menu does. Browsers may refuse (without a secure connection they
 * do); then nothing is cut, and the keys are named, which work everywhere.
 */
export async function copyByMenu(editor: Editor, how: CopyOrCut): Promise<void> {
  const copied = copiedNow(editor);
  if (!copied) return;
  try {
    const forms = Object.entries(copied.forms).filter(([type]) => COMMON.includes(type));
    const blobs = forms.map(([type, form]) => [type, new Blob([form], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch {
    editor.page.notify(messages.editor.pasting.refused[how](readableShortcut(how === 'cut' ? 'Mod+x' : 'Mod+c')));
    return;
  }
  finishCopy(editor, copied, how);
}

/** Pastes without an event of the clipboard. The browser asks whether the page may, or refuses. */
export async function pasteByMenu(editor: Editor): Promise<void> {
  const text = messages.editor.pasting;
  const content: Record<string, string> = {};
  try {
    const [item] = await navigator.clipboard.read();
    for (const type of [CLIP_TYPE, ...COMMON]) {
      if (item?.types.includes(type)) content[type] = await (await item.getType(type)).text();
    }
  } catch {
    editor.page.notify(text.refused.paste(readableShortcut('Mod+v')));
    return;
  }
  const [clip = '', plain = '', html = ''] = [CLIP_TYPE, ...COMMON].map((type) => content[type]);
  paste(editor, { clip, html, text: plain });
}
