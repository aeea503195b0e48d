import { plural } from '../plural.ts';

const pictures = (count: number) => `${count} ${plural('en', count, { one: 'picture', other: 'pictures' })}`;

/** The words about pictures on cards and of personas. */
export const picture = {
  label: 'Picture',
  portrait: 'Portrait',
  replace: 'Replace…',
  remove: 'Remove',
  hint: 'PNG, JPEG, WebP or GIF, up to 10 MB. You can also paste or drop one.',
  sending: (name: string, index: number, of: number) =>
    of > 1 ? `Uploading “${name}” (${index} of ${of})` : `Uploading “${name}”`,
  stop: 'Stop',
  stopped: 'Upload stopped. Nothing was changed.',
  added: (count: number, where: string) => `${pictures(count)} added to ${where}`,
  set: 'Picture set',
  removed: 'Picture removed',
  notTaken: (name: string) => `“${name}” can’t be taken: choose a PNG, JPEG, WebP or GIF.`,
  tooLarge: (name: string) => `“${name}” is larger than 10 MB. Save it smaller, then choose it again.`,
  failed: (name: string, why: string) => `“${name}” was not uploaded: ${why}`,
  offline: (name: string) =>
    `“${name}” was not uploaded: there is no connection. Nothing was changed; choose it again when you are online.`,
  targetGone: 'The picture was uploaded, but what it was for is gone.',
  missing: 'The picture can’t be shown.',
  unnamed: 'Picture from the clipboard',
};
