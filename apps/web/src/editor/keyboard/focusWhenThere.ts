/** Puts the focus on an element as soon as it is in the page: its code may still be on its way. */
export function focusWhenThere(find: () => HTMLElement | null | undefined, frames = 120): void {
  requestAnimationFrame(() => {
    const element = find();
    if (element) element.focus();
    else if (frames > 0) focusWhenThere(find, frames - 1);
  });
}
