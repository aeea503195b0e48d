import type { IncomingHttpHeaders } from 'node:http';

/** The cookies that a request brought. Of several with one name the first counts, as everywhere. */
export function cookiesOf({ cookie = '' }: IncomingHttpHeaders): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of cookie.split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}
