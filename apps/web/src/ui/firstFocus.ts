/**
 * A `ref` for what has the focus when a `Dialog` opens. What React's own `autoFocus` does comes before it opens, and is lost
 * then; in what appears inside an open one that does.
 */
export function firstFocus(element: Element | null): void {
  element?.setAttribute('autofocus', '');
}
