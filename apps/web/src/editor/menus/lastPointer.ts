let last: { x: number; y: number } | undefined;

addEventListener(
  'pointerdown',
  ({ clientX: x, clientY: y }) => {
    last = { x, y };
  },
  true,
);
addEventListener(
  'keydown',
  () => {
    last = undefined;
  },
  true,
);

/** Where the pointer was pressed, when that was the last thing that happened: not after a key. */
export function lastPointer(): { x: number; y: number } | undefined {
  return last;
}
