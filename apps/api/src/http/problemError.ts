import type { Fault } from '@milepost/schema';
import { MOST_FAULTS } from '@milepost/schema';

/** What a status is called when nothing better is said. */
export const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  401: 'It is not known who you are',
  403: 'This is not allowed',
  404: 'There is nothing here',
  405: 'This method is not allowed here',
  409: 'This does not fit the state of things',
  412: 'It was changed meanwhile',
  413: 'The request is too large',
  415: 'This media type is not supported',
  421: 'The request was for another host',
  422: 'The input is not valid',
  426: 'This is a WebSocket',
  428: 'If-Match is missing',
  429: 'Too many requests',
  500: 'Something went wrong on the server',
  503: 'The server cannot answer now',
};

/** So many characters of a fault are told, or the answer could be as long as the request. */
const LONGEST = 400;

/** An answer that is an error: what RFC 9457 calls problem details. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly statusCode: number;
  /** Each fault of a bad input with its path. */
  readonly errors: readonly Fault[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    statusCode: number,
    detail?: string,
    { errors, headers = {} }: { errors?: readonly Fault[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(brief(detail ?? ''));
    this.statusCode = statusCode;
    this.errors = errors
      ?.slice(0, MOST_FAULTS)
      .map(({ path, message }) => ({ path: brief(path), message: brief(message) }));
    this.headers = headers;
  }
}

function brief(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`;
}
