import type { Card, CardOf, JourneyMap } from '@milepost/schema';
import { inOrder, lanesOf, mainText, stagesOf, stepsOf } from '@milepost/schema';
import { encodeEntities } from './entities.ts';
import { scoreForMermaid } from './scores.ts';

/**
 * The map as a mermaid `journey`: stages as sections, steps as tasks with the mean of their emotions as the score and
 * the personas who feel them as actors. What a journey can't say (other lanes, connections, evidence) is left out.
 */
export function exportMermaid(map: JourneyMap): string {
  const lines = ['journey'];
  const { title, scenario } = map.map;
  if (title.trim() !== '') lines.push(`    title ${escapeText(title)}`);
  if (scenario?.trim()) lines.push(`    accDescr: ${escapeText(scenario)}`);

  const steps = stepsOf(map);
  const columns = cardsByStep(map, steps);
  const actorsIn = actorNames(map);
  for (const stage of stagesOf(map)) {
    lines.push(`    section ${escapeText(stage.name)}`);
    for (const [index, step] of steps.entries()) {
      const cards = columns[index] as Card[];
      if (step.stageId !== stage.id || (step.name.trim() === '' && cards.length === 0)) continue;
      const name = [step.name, touchpointOf(cards), ...cards.map(mainText), `Step ${index + 1}`].find(isWritten) ?? '';
      const emotions = feltNow(cards);
      const actors = actorsIn(emotions).map((actor) => escapeText(actor));
      const parts = [
        escapeTaskName(name),
        String(meanScore(emotions)),
        ...(actors.length > 0 ? [actors.join(', ')] : []),
      ];
      lines.push(`      ${parts.join(': ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** For each step the cards that cover it, from the top lane to the bottom one. */
function cardsByStep(map: JourneyMap, steps: ReadonlyArray<{ id: string }>): Card[][] {
  const columnOf = new Map(steps.map(({ id }, index) => [id, index]));
  const rowOf = new Map(lanesOf(map).map(({ id }, index) => [id, index]));
  const rank = (card: Card) => rowOf.get(card.laneId) ?? 0;
  const columns: Card[][] = steps.map(() => []);
  // Sorting keeps the order within a cell where two cards stand in the same lane.
  for (const card of inOrder(map.cards).sort((a, b) => rank(a) - rank(b))) {
    const first = columnOf.get(card.stepId) ?? 0;
    for (const column of columns.slice(first, first + card.span)) column.push(card);
  }
  return columns;
}

function touchpointOf(cards: readonly Card[]): string {
  const touchpoint = cards.find((card) => card.kind === 'touchpoint');
  return touchpoint ? mainText(touchpoint) : '';
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}

/** How it feels today; where nobody said, how it is meant to feel. */
function feltNow(cards: readonly Card[]): Array<CardOf<'emotion'>> {
  const emotions = cards.filter((card) => card.kind === 'emotion');
  const today = emotions.filter((card) => card.variant === 'as-is');
  return today.length > 0 ? today : emotions;
}

/** Neutral where there is no emotion: mermaid has no task without a score. */
function meanScore(emotions: ReadonlyArray<CardOf<'emotion'>>): number {
  const sum = emotions.reduce((total, { score }) => total + score, 0);
  return scoreForMermaid(emotions.length > 0 ? sum / emotions.length : 0);
}

/** The names of the personas whose emotions these are, without repetition and in the order of the personas. */
function actorNames(map: JourneyMap): (emotions: ReadonlyArray<CardOf<'emotion'>>) => string[] {
  const personas = inOrder(map.personas);
  const personaOf = (card: CardOf<'emotion'>) => card.personaId ?? map.lanes[card.laneId]?.personaId;
  const all = Object.values(map.cards).filter((card) => card.kind === 'emotion');
  // Where no curve says whose it is, it is the only persona's.
  const sole = personas.length === 1 && all.every((card) => !personaOf(card)) ? personas[0]?.id : undefined;
  return (emotions) => {
    const felt = new Set(emotions.map((card) => personaOf(card) ?? sole));
    const names = personas.filter(({ id }) => felt.has(id)).map(({ name }) => name.trim());
    return [...new Set(names.filter(isWritten))];
  };
}

/** What would end a name, start a comment or a directive, split actors, or make mermaid see another kind of diagram. */
const SPECIAL = /[#;:,\r\n]|^%|%{2,}|C(?=4(?:Context|Container|Component|Dynamic|Deployment))/g;

function escapeText(text: string): string {
  const escaped = encodeEntities(text.trim(), SPECIAL);
  // A section without a name would swallow the next line; a coded space is read as no name.
  return escaped === '' ? '#32;' : escaped;
}

/** A name that would be read as a statement has its first letter written as a code. */
function escapeTaskName(name: string): string {
  const escaped = escapeText(name);
  return /^(?:title|section|journey|accTitle|accDescr)\b/i.test(escaped) ? encodeEntities(escaped, /^./) : escaped;
}
