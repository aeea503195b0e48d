import type { JourneyMap } from '@milepost/schema';
import { blankCard, firstOrders, LIMITS, SCHEMA_VERSION, STAGE_KINDS } from '@milepost/schema';
import { actorsOf } from './actors.ts';
import { fitText } from './fitText.ts';
import type { JourneyAst, JourneySection, MermaidWarning } from './journeyAst.ts';
import type { ReadTask } from './partOrder.ts';
import { quoted } from './quoted.ts';
import { scoreOnMap } from './scores.ts';

export type ReadSection = Omit<JourneySection, 'tasks'> & { tasks: ReadTask[] };
export type ReadJourney = Omit<JourneyAst, 'sections' | 'warnings'> & { sections: ReadSection[] };

export interface MapFromJourney {
  map: JourneyMap;
  /** Texts that a map can't hold as they are. */
  warnings: MermaidWarning[];
}

/**
 * The map of a journey: a stage a section, a step a task with a touchpoint and, for each of its actors, a point of
 * the curve. A task without actors has a point that is nobody's in particular.
 */
export function mapFromJourney(journey: ReadJourney, makeId: () => string): MapFromJourney {
  const builder = new MapBuilder(makeId);
  builder.addTexts(journey);
  builder.addPersonas(journey);
  builder.addStages(journey.sections);
  return builder;
}

class MapBuilder implements MapFromJourney {
  readonly warnings: MermaidWarning[] = [];
  readonly map: JourneyMap = {
    schemaVersion: SCHEMA_VERSION,
    map: { title: '', state: 'current' },
    personas: {},
    stages: {},
    steps: {},
    lanes: {},
    cards: {},
    connections: {},
    evidence: {},
  };
  readonly #makeId: () => string;
  readonly #personaIds = new Map<string, string>();
  readonly #touchpointsId: string;
  readonly #emotionsId: string;

  constructor(makeId: () => string) {
    this.#makeId = makeId;
    const [first = '', second = ''] = firstOrders(2);
    this.#touchpointsId = this.#addLane('touchpoints', 'Touchpoints', first);
    this.#emotionsId = this.#addLane('emotions', 'Emotions', second);
  }

  addTexts({ title, accTitle, accDescr }: ReadJourney): void {
    this.map.map.title = this.#fitName('title', title || accTitle || 'Untitled map');
    // The texts for screen readers say what the picture shows: the nearest to it is the scenario.
    const heading = title && accTitle !== title ? accTitle : undefined;
    const scenario = [heading, accDescr?.replace(/\n\s+/g, '\n')].filter(Boolean).join('\n');
    if (scenario !== '') this.map.map.scenario = this.#fitText('accessible description', scenario);
  }

  addPersonas({ sections }: ReadJourney): void {
    const actors = actorsOf(sections.flatMap(({ tasks }) => tasks));
    const orders = firstOrders(actors.size);
    for (const [actor, line] of actors) {
      const id = this.#makeId();
      const order = orders[this.#personaIds.size] as string;
      this.map.personas[id] = { id, order, name: this.#fitName('actor', actor, line), basis: 'assumed' };
      this.#personaIds.set(actor, id);
    }
  }

  addStages(sections: readonly ReadSection[]): void {
    const orders = firstOrders(sections.length);
    sections.forEach((section, index) => {
      const id = this.#makeId();
      const name = this.#fitName('section', section.name, section.line);
      const kind = STAGE_KINDS.find((known) => known === name.toLowerCase()) ?? 'custom';
      this.map.stages[id] = { id, order: orders[index] as string, name, kind };
      this.#addSteps(id, section.tasks);
    });
  }

  #addSteps(stageId: string, tasks: readonly ReadTask[]): void {
    // A stage has a step, even where a section has no task.
    for (const [index, order] of firstOrders(Math.max(1, tasks.length)).entries()) {
      const id = this.#makeId();
      this.map.steps[id] = { id, stageId, order, name: '' };
      const task = tasks[index];
      if (!task) continue;
      this.#addTouchpoint(id, task);
      if (!Number.isNaN(task.score)) this.#addEmotions(id, task);
    }
  }

  #addTouchpoint(stepId: string, { name, text, line }: ReadTask): void {
    const id = this.#makeId();
    const order = firstOrders(1)[0] as string;
    const card = blankCard('touchpoint', { id, laneId: this.#touchpointsId, stepId, order });
    // A name that is too long for a title is kept in full in the description.
    const details = [name.length > LIMITS.nameLength ? name : '', text ?? ''].filter((detail) => detail !== '');
    const description = this.#fitText('text', details.join('\n\n'), line);
    const title = this.#fitName('task', name, line);
    this.map.cards[id] = { ...card, kind: 'touchpoint', title, ...(description === '' ? {} : { description }) };
  }

  #addEmotions(stepId: string, { actors, score }: ReadTask): void {
    const named = new Set(actors.map((actor) => this.#personaIds.get(actor)).filter((id) => id !== undefined));
    const whose = named.size > 0 ? [...named] : [undefined];
    for (const [index, order] of firstOrders(whose.length).entries()) {
      const id = this.#makeId();
      const card = blankCard('emotion', { id, laneId: this.#emotionsId, stepId, order });
      const personaId = whose[index];
      const felt = { kind: 'emotion', variant: 'as-is', score: scoreOnMap(score) } as const;
      this.map.cards[id] = { ...card, ...felt, ...(personaId ? { personaId } : {}) };
    }
  }

  #addLane(kind: 'touchpoints' | 'emotions', name: string, order: string): string {
    const id = this.#makeId();
    this.map.lanes[id] = { id, order, kind, name, group: 'customer', visible: true, collapsed: false };
    return id;
  }

  #fitName(what: string, text: string, line?: number): string {
    return this.#fitted(what, text, LIMITS.nameLength, line);
  }

  #fitText(what: string, text: string, line?: number): string {
    return this.#fitted(what, text, LIMITS.textLength, line);
  }

  #fitted(what: string, text: string, longest: number, line: number | undefined): string {
    const { text: fitted, loss } = fitText(text, longest);
    if (loss) this.warnings.push({ ...(line ? { line } : {}), message: `the ${what} ${quoted(fitted)} ${loss}` });
    return fitted;
  }
}
