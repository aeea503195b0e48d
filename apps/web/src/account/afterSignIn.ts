import { ownPath } from './ownPath.ts';

/**
 * Where to go after signing in: back to the page of this server that asked for it, or home. The page is loaded anew, so
 * that nothing of whoever sat here before stays.
 */
export function afterSignIn(): void {
  window.location.assign(wantedPath() ?? '/');
}

/** The page of this server that somebody is on the way to; undefined when it is none, or one of those on the way in. */
export function wantedPath(): string | undefined {
  const { search, pathname, origin } = window.location;
  const path = ownPath(new URLSearchParams(search).get('to') ?? pathname, origin);
  return path === undefined || /^\/(sign-in|sign-up|new-password)(\/|$)/.test(path) ? undefined : path;
}

/** The address of a page on the way in, which leads back to where one is. */
export function onTheWay(page: '/sign-in' | '/sign-up'): string {
  const { search, pathname } = window.location;
  const wanted = new URLSearchParams(search).get('to') ?? pathname;
  return wanted === '/' || wanted === page ? page : `${page}?to=${encodeURIComponent(wanted)}`;
}
