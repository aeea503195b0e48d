/**
 * Where to go after signing in: back to the page of this server that asked for it, or home. The page is loaded anew, so
 * that nothing of whoever sat here before stays.
 */
export function afterSignIn(): void {
  const wanted = new URLSearchParams(window.location.search).get('to') ?? window.location.pathname;
  const isOurs = /^\/(?![/\\])/.test(wanted) && !/^\/(sign-in|sign-up|new-password)(\/|$)/.test(wanted);
  window.location.assign(isOurs ? wanted : '/');
}

/** The address of a page on the way in, which leads back to where one is. */
export function onTheWay(page: '/sign-in' | '/sign-up'): string {
  const { search, pathname } = window.location;
  const wanted = new URLSearchParams(search).get('to') ?? pathname;
  return wanted === '/' || wanted === page ? page : `${page}?to=${encodeURIComponent(wanted)}`;
}
