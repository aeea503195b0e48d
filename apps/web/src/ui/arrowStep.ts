/** Which way an arrow key goes along a row that runs as the page does: 1 to the next, -1 back; undefined for other keys. */
export function arrowStep(key: string): 1 | -1 | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const isForward = (key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
  return isForward ? 1 : -1;
}
