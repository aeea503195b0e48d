import * as fc from 'fast-check';
import type { Change } from '../changes.ts';
import { applyChanges } from '../changes.ts';
import { addCard } from '../commands/addCard.ts';
import { addConnection } from '../commands/addConnection.ts';
import { addLane } from '../commands/addLane.ts';
import { addPersona } from '../commands/addPersona.ts';
import { addStage } from '../commands/addStage.ts';
import { addStep } from '../commands/addStep.ts';
import { changeConnection } from '../commands/changeConnection.ts';
import { deleteCards } from '../commands/deleteCards.ts';
import { deleteLane } from '../commands/deleteLane.ts';
import { deletePersona } from '../commands/deletePersona.ts';
import { deleteRecord } from '../commands/deleteRecord.ts';
import { deleteStage } from '../commands/deleteStage.ts';
import { deleteStep } from '../commands/deleteStep.ts';
import { duplicateCards } from '../commands/duplicateCards.ts';
import { duplicateLane } from '../commands/duplicateLane.ts';
import { duplicateStage } from '../commands/duplicateStage.ts';
import { duplicateStep } from '../commands/duplicateStep.ts';
import { moveCards } from '../commands/moveCards.ts';
import { moveLane } from '../commands/moveLane.ts';
import { movePersona } from '../commands/movePersona.ts';
import { moveStage } from '../commands/moveStage.ts';
import { moveStep } from '../commands/moveStep.ts';
import { putCards } from '../commands/putCards.ts';
import { setCards } from '../commands/setCards.ts';
import { setFields } from '../commands/setFields.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { mainTextField } from '../records/cardText.ts';
import { LANE_KINDS } from '../records/lane.ts';

const CONNECTION_KINDS = ['flow', 'dependency', 'loop'] as const;

/** One edit, by numbers that pick what it is done to out of whatever the map holds by then. */
export interface RandomEdit {
  kind: number;
  a: number;
  b: number;
  c: number;
  text: string;
}

const edit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.nat(1_000),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
  c: fc.nat(1_000),
  text: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.normalize('NFC').replace(CONTROL, ' ')),
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a map's texts may not hold
const CONTROL = /[\u0000-\u001f\u007f-\u009f\ufeff\ufffc]/g;

/** Sequences of edits as people make them, for properties. */
export function arbitraryEdits(maxLength = 40): fc.Arbitrary<RandomEdit[]> {
  return fc.array(edit, { maxLength });
}

/** What an edit does to a map, through the same commands that the editor uses. */
export function changesOf(map: JourneyMap, { kind, a, b, c, text }: RandomEdit, makeId: () => string): Change[] {
  const stageId = at(map.stages, a);
  const stepId = at(map.steps, b);
  const laneId = at(map.lanes, c);
  const cardId = at(map.cards, a);
  const otherCardId = at(map.cards, b);
  const personaId = at(map.personas, c);
  const card = map.cards[cardId];
  const connectionId = at(map.connections, a);
  const connection = map.connections[connectionId];
  const edits: Array<() => Change[]> = [
    () => addCard(map, { id: makeId(), laneId, stepId, index: a % 4 }),
    () => addCard(map, { id: makeId(), laneId, stepId }),
    () => (card?.kind === 'emotion' ? setFields(map, { in: 'cards', id: cardId, fields: { score: score(b) } }) : []),
    () => moveCards(map, { ids: [cardId, otherCardId], laneId, stepId, index: a % 3 }),
    () => moveCards(map, { ids: [cardId], laneId: card?.laneId ?? '', stepId, index: c % 5 }),
    () => (card ? setFields(map, { in: 'cards', id: cardId, fields: { [mainTextField(card.kind)]: text } }) : []),
    () => setFields(map, { in: 'stages', id: stageId, fields: { name: text } }),
    () => setFields(map, { in: 'map', fields: { title: text } }),
    () => setFields(map, { in: 'stages', id: stageId, fields: { collapsed: b % 2 === 0 ? true : null } }),
    () => setFields(map, { in: 'steps', id: stepId, fields: { width: c % 3 === 0 ? null : 160 + (c % 800) } }),
    () => setFields(map, { in: 'lanes', id: laneId, fields: { height: a % 3 === 0 ? null : 40 + a } }),
    () => setFields(map, { in: 'personas', id: personaId, fields: { hidden: b % 2 === 0 ? true : null } }),
    () => addStage(map, { id: makeId(), stepId: makeId(), name: text, index: b % 8 }),
    () => moveStage(map, { id: stageId, index: b % 8 }),
    () => duplicateStage(map, { id: stageId, copyId: makeId(), makeId }),
    () => deleteStage(map, { id: stageId }),
    () => addStep(map, { id: makeId(), stageId, name: text, index: b % 5 }),
    () => moveStep(map, { id: stepId, stageId, index: c % 5, spareId: makeId() }),
    () => duplicateStep(map, { id: stepId, copyId: makeId(), makeId }),
    () => deleteStep(map, { id: stepId }),
    () => addLane(map, { id: makeId(), kind: LANE_KINDS[a % LANE_KINDS.length] ?? 'notes', name: text, index: b % 9 }),
    () => moveLane(map, { id: laneId, index: b % 9 }),
    () => duplicateLane(map, { id: laneId, copyId: makeId(), makeId }),
    () => deleteLane(map, { id: laneId }),
    () => addPersona(map, { id: makeId(), name: text }),
    () => movePersona(map, { id: personaId, index: b % 6 }),
    () => deletePersona(map, { id: personaId }),
    () => duplicateCards(map, { ids: [[cardId, makeId()]] }),
    () => deleteCards(map, { ids: [cardId] }),
    () => addConnection(map, { id: makeId(), fromCardId: cardId, toCardId: otherCardId }),
    () => deleteRecord(map, { in: 'connections', id: at(map.connections, a) }),
    () => putCards(map, { ids: [cardId, otherCardId], ...(c % 2 ? { laneId } : {}), ...(c % 3 ? { stepId } : {}) }),
    () => setCards(map, { ids: [cardId, otherCardId], fields: { owner: c % 4 === 0 ? null : text } }),
    () => setCards(map, { ids: Object.keys(map.cards), fields: { severity: (c % 3) + 1 } }),
    () => changeConnection(map, { id: connectionId, fields: { kind: CONNECTION_KINDS[b % 3] ?? 'flow' } }),
    () =>
      changeConnection(map, {
        id: connectionId,
        fields: { fromCardId: connection?.toCardId ?? '', toCardId: connection?.fromCardId ?? '' },
      }),
    () =>
      changeConnection(map, {
        id: connectionId,
        fields: b % 2 === 0 ? { fromCardId: otherCardId } : { toCardId: otherCardId },
      }),
  ];
  return edits[kind % edits.length]?.() ?? [];
}

/** The map after a sequence of edits. */
export function applyEdits(map: JourneyMap, edits: readonly RandomEdit[], makeId: () => string): JourneyMap {
  return edits.reduce((current, next) => applyChanges(current, changesOf(current, next, makeId)), map);
}

/** Ids that are the same in each run. `prefix` keeps those of two people apart. */
export function countingIds(prefix = 'n'): () => string {
  let count = 0;
  return () => `${prefix}${++count}`;
}

/** A score from -1 to 1. JSON has no -0, so neither has a map. */
function score(number: number): number {
  return (number - 500) / 500 || 0;
}

function at(records: Record<string, unknown>, index: number): string {
  const ids = Object.keys(records).sort();
  return ids[index % Math.max(1, ids.length)] ?? '';
}
