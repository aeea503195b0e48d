export { sameName } from './bringAlong.ts';
export { type Clip, picturesOf, readClip, writeClip } from './clip.ts';
export { laneRows } from './laneRows.ts';
export { makeClip, type Picked } from './makeClip.ts';
export { type Pasted, type PastePlace, pasteClip } from './pasteClip.ts';
export { type CellPlace, putCards } from './putCards.ts';
