import type { account } from './en/account.ts';
import type { app } from './en/app.ts';
import type { brand } from './en/brand.ts';
import type { comments } from './en/comments.ts';
import type { connections } from './en/connections.ts';
import type { details } from './en/details.ts';
import type { exporting, importing } from './en/dialogs.ts';
import type { editor } from './en/editor.ts';
import type { errors } from './en/errors.ts';
import type { finding } from './en/finding.ts';
import type { hands } from './en/hands.ts';
import type { history } from './en/history.ts';
import type { home } from './en/home.ts';
import type { notOpen } from './en/notOpen.ts';
import type { pasting } from './en/pasting.ts';
import type { picture } from './en/pictures.ts';
import type { presence } from './en/presence.ts';
import type { presenting } from './en/presenting.ts';
import type { share } from './en/share.ts';
import type { sharing } from './en/sharing.ts';
import type { table } from './en/table.ts';
import type { trash } from './en/trash.ts';
import type { ui } from './en/ui.ts';

/** Every word of the interface in one language, by parts. English says which words there are. */
export interface Dictionary {
  account: typeof account;
  app: typeof app;
  brand: typeof brand;
  comments: typeof comments;
  connections: typeof connections;
  details: typeof details;
  editor: typeof editor;
  errors: typeof errors;
  exporting: typeof exporting;
  hands: typeof hands;
  finding: typeof finding;
  history: typeof history;
  home: typeof home;
  importing: typeof importing;
  notOpen: typeof notOpen;
  picture: typeof picture;
  pasting: typeof pasting;
  presence: typeof presence;
  presenting: typeof presenting;
  share: typeof share;
  sharing: typeof sharing;
  table: typeof table;
  trash: typeof trash;
  ui: typeof ui;
}

const spoken: Partial<Dictionary> = {};
/** The English that was given out for want of another language's words. */
const english = new Map<keyof Dictionary, object>();

/**
 * Lets the interface speak another language than English. What was loaded before its words reads them from now on: the
 * light page behind a link has a part of them, until it becomes an editor.
 */
export function speak(dictionary: Partial<Dictionary>): void {
  Object.assign(spoken, dictionary);
  for (const part of Object.keys(dictionary) as (keyof Dictionary)[]) {
    const given = english.get(part);
    if (given) putInto(given, dictionary[part] ?? {});
  }
}

/** The words of a part in the language that is spoken. */
export function wordsOf<Part extends keyof Dictionary>(part: Part, inEnglish: Dictionary[Part]): Dictionary[Part] {
  const words = (spoken as Partial<Record<Part, Dictionary[Part]>>)[part];
  if (!words) english.set(part, inEnglish);
  return words ?? inEnglish;
}

/** Whoever holds the words, or a part of them, keeps the same object. */
function putInto(given: object, words: object): void {
  const target = given as Record<string, unknown>;
  for (const [name, word] of Object.entries(words)) {
    const old = target[name];
    if (typeof old === 'object' && old !== null && typeof word === 'object' && word !== null) putInto(old, word);
    else target[name] = word;
  }
}
