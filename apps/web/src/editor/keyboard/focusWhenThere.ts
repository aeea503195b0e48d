/**
 * Puts the focus on an element as soon as it is in the page: its code may still be on its way. Where it is there already,
 * that is before the next key; and once more in the next frame, when what was open before has given its focus back.
 */
export function focusWhenThere(find: () => HTMLElement | null | undefined, frames = 120): void {
  queueMicrotask(() => find()?.focus());
  inFrame(find, frames);
}

function inFrame(find: () => HTMLElement | null | undefined, frames: number): void {
  requestAnimationFrame(() => {
    const element = find();
    if (element) element.focus();
    else if (frames > 0) inFrame(find, frames - 1);
  });
}
