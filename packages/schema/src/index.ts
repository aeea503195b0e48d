export {
  ANCHOR_KINDS,
  type AnchorKind,
  type AnchorRef,
  anchorText,
  hasAnchor,
  stageOfAnchor,
} from './anchors.ts';
export { blankMap } from './blankMap.ts';
export { type Brand, brand, MOST_STAGE_COLOURS } from './brand.ts';
export {
  applyChanges,
  type Change,
  change,
  diffMaps,
  type Put,
  type Remove,
  type SetFields,
  UnknownRecordError,
} from './changes.ts';
export { addCard, blankCard } from './commands/addCard.ts';
export { addConnection } from './commands/addConnection.ts';
export { addLane } from './commands/addLane.ts';
export { addPersona } from './commands/addPersona.ts';
export { addStage } from './commands/addStage.ts';
export { addStep } from './commands/addStep.ts';
export { changeConnection } from './commands/changeConnection.ts';
export type { Command } from './commands/command.ts';
export { canConvert, convertCard } from './commands/convertCard.ts';
export { deleteCards } from './commands/deleteCards.ts';
export { deleteLane } from './commands/deleteLane.ts';
export { deletePersona } from './commands/deletePersona.ts';
export { deleteRecord } from './commands/deleteRecord.ts';
export { deleteStage } from './commands/deleteStage.ts';
export { deleteStep } from './commands/deleteStep.ts';
export { duplicateCards } from './commands/duplicateCards.ts';
export { duplicateLane } from './commands/duplicateLane.ts';
export { duplicateStage } from './commands/duplicateStage.ts';
export { duplicateStep } from './commands/duplicateStep.ts';
export { linkEvidence } from './commands/linkEvidence.ts';
export { laneTakes, moveCards } from './commands/moveCards.ts';
export { moveLane } from './commands/moveLane.ts';
export { movePersona } from './commands/movePersona.ts';
export { moveStage } from './commands/moveStage.ts';
export { moveStep } from './commands/moveStep.ts';
export { putCards } from './commands/putCards.ts';
export { setCards } from './commands/setCards.ts';
export { setFields } from './commands/setFields.ts';
export { type Fault, faultsOf, InvalidMapError, MOST_FAULTS } from './fault.ts';
export { type ConnectionFault, faultInConnection } from './faultInConnection.ts';
export { faultWords } from './faultWords.ts';
export { id, newId } from './ids.ts';
export { byOrder, inOrder } from './inOrder.ts';
export { isGerman } from './isGerman.ts';
export {
  COLLECTIONS,
  type Collection,
  type JourneyMap,
  journeyMap,
  type RecordOf,
  recordSchemas,
  SCHEMA_VERSION,
} from './journeyMap.ts';
export { LIMITS } from './limits.ts';
export { madeFrom, type Origin } from './madeFrom.ts';
export { type Migration, migrate } from './migrations/migrate.ts';
export { onlyLanes } from './onlyLanes.ts';
export { firstOrders, type Placement, placeAt } from './order.ts';
export { parseMap } from './parseMap.ts';
export {
  CARD_KIND_OF_LANE,
  type Card,
  type CardKind,
  type CardOf,
  CONFIDENCES,
  LANE_KIND_OF_CARD,
  OPPORTUNITY_STATUSES,
} from './records/card.ts';
export { mainText, mainTextField } from './records/cardText.ts';
export { CHANNELS } from './records/channels.ts';
export type { Connection } from './records/connection.ts';
export type { Evidence } from './records/evidence.ts';
export { LANE_GROUPS, LANE_KINDS, type Lane, type LaneGroup, type LaneKind } from './records/lane.ts';
export type { MapRecord } from './records/map.ts';
export type { Persona } from './records/persona.ts';
export { STAGE_KINDS, type Stage, type StageKind } from './records/stage.ts';
export type { Step } from './records/step.ts';
export { repairMap } from './repairMap.ts';
export { asset as assetId, cutText, faultInText } from './text.ts';
export { cardsOfCell, isOfHiddenPersona, isShown, lanesOf, stagesOf, stepsOf, stepsOfStage } from './timeline.ts';
