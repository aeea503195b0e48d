import { ApiError } from '../../api/ApiError.ts';
import { describeError } from '../../api/describeError.ts';
import { dialogMessages } from '../../i18n/dialogMessages.ts';

/** Why a text can't be imported, as far as it can be shown in the text itself. */
export interface ImportFault {
  readonly message: string;
  /** Counted from 1. */
  readonly line?: number;
  /** That line, as it stands in the text. */
  readonly quoted?: string;
  /** Where in a JSON document the fault is, and each further one. */
  readonly places: readonly { readonly path: string; readonly message: string }[];
  /** The text itself is at fault, so trying again as it is won't help. */
  readonly inText: boolean;
}

/** Longest piece of a line that is shown. */
const MOST = 200;

/** Reads the server's refusal of `text`. */
export function importFault(error: unknown, text: string): ImportFault {
  const inText = error instanceof ApiError && (error.status === 400 || error.status === 422);
  if (!inText) return { message: describeError(error), places: [], inText: false };
  const [first] = error.faults;
  const said = first?.message ?? error.message;
  const words = dialogMessages.importing;
  // What is said of the whole goes on after its name.
  const inWords = (message: string) => (first?.path === '' ? words.whole(words.said(message)) : words.said(message));
  const named = /\bline (\d+)\b:?\s*/i.exec(first ? `${first.path} ${said}` : said);
  if (!named) {
    const places = error.faults.map(({ path, message }) => ({ path, message: inWords(message) }));
    return { message: inWords(said), places, inText };
  }
  const line = Number(named[1]);
  const quoted = text.split(/\r\n|\r|\n/)[line - 1];
  return {
    message: inWords(said.replace(/^line \d+:\s*/i, '')),
    line,
    ...(quoted === undefined ? {} : { quoted: quoted.length > MOST ? `${quoted.slice(0, MOST)}…` : quoted }),
    places: [],
    inText,
  };
}
