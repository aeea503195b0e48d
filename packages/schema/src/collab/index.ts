export { checkTransaction } from './checkTransaction.ts';
export { editText } from './editText.ts';
export { type MapMirror, mirrorMap } from './mirrorMap.ts';
export { readMap, schemaVersionOf } from './readMap.ts';
export { collectionRoot, editedRoots, mapRoot, metaRoot, ROOTS } from './roots.ts';
export { isTypedText } from './typedTexts.ts';
export { changeDoc, encodeMap } from './writeMap.ts';
