import type { JourneyMap } from '@milepost/schema';
import { mainText } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import type { Cargo } from '../../store/mode.ts';
import type { Selection } from '../../store/selection.ts';

const text = messages.editor;

/** "card", "3 cards", "stage": what an action would act on. */
export function kindOfSelection(selection: Selection): string {
  return selection.kind === 'cards' ? text.things.cards(selection.ids.size) : text.things[selection.kind];
}

/** A stage, step, lane or persona by its name: “Awareness”. */
export function nameOfRecord(map: JourneyMap, kind: 'stage' | 'step' | 'lane' | 'persona', id: string): string {
  const records = { stage: map.stages, step: map.steps, lane: map.lanes, persona: map.personas }[kind];
  const name = records[id]?.name.trim();
  return name ? text.names.quoted(name) : text.things[kind];
}

/** What is being moved: “sees an ad”, “Awareness”, 3 cards. */
export function nameOfCargo(map: JourneyMap, cargo: Cargo): string {
  if (cargo.kind === 'new-card') return text.cardKinds[cargo.cardKind];
  if (cargo.kind === 'from-outside') return text.things.cards(1);
  if (cargo.kind !== 'cards') return nameOfRecord(map, cargo.kind, cargo.id);
  const card = map.cards[cargo.grabbedId];
  const words = card && mainText(card).trim();
  return cargo.ids.length === 1 && words ? text.names.quoted(words) : text.things.cards(cargo.ids.length);
}
