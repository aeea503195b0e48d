/** What was written and not sent yet, for as long as the page is open: closing a panel loses nothing. */
const drafts = new Map<string, string>();

/** Each map has its own, at the address of its page. */
const onThisMap = (key: string) => `${window.location.pathname} ${key}`;

export function draftOf(key: string): string {
  return drafts.get(onThisMap(key)) ?? '';
}

export function keepDraft(key: string, text: string): void {
  if (text === '') drafts.delete(onThisMap(key));
  else drafts.set(onThisMap(key), text);
}
