export { checkTransaction } from './checkTransaction.ts';
export { editText } from './editText.ts';
export { CLOSE, type DenialReason, type LiveMessage, readLiveMessage } from './liveProtocol.ts';
export { type MapMirror, mirrorMap } from './mirrorMap.ts';
export { type Presence, type Present, type PresentPerson, readPresence } from './presence.ts';
export { readMap, schemaVersionOf } from './readMap.ts';
export { collectionRoot, defineRoots, editedRoots, mapRoot, metaRoot, newMapDoc, ROOTS } from './roots.ts';
export { isTypedText } from './typedTexts.ts';
export { changeDoc, encodeMap } from './writeMap.ts';
