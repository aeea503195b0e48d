export { arbitraryMap } from './arbitraryMap.ts';
export { largeMap } from './largeMap.ts';
export { applyEdits, arbitraryEdits, changesOf, countingIds, type RandomEdit } from './randomEdits.ts';
