import type { CardOf } from '@milepost/schema';
import { InvalidMapError, inOrder, LIMITS, parseMap, stagesOf, stepsOf, stepsOfStage } from '@milepost/schema';
import { countingIds } from '@milepost/schema/testing';
import { describe, expect, it } from 'vitest';
import type { MermaidImportOptions } from './importMermaid.ts';
import { importMermaid } from './importMermaid.ts';
import { MermaidSyntaxError } from './MermaidSyntaxError.ts';

const SHOP = `journey
    title Buying a bicycle
    accTitle: How somebody buys a bicycle
    accDescr {
      From the first wish
      to the first ride
    }
    section Awareness
      See an ad: 4: Ana
    section Decision
      Compare: 2.5: Ana, Ben
      Pay: 1: Ben
    section Afterwards
      Ride: 5
`;

function shown(text: string, options: MermaidImportOptions = {}) {
  const { document, warnings, suggestedOrder } = importMermaid(text, { makeId: countingIds(), ...options });
  const cards = Object.values(document.cards);
  const steps = stepsOf(document).map((step) => {
    const here = inOrder(cards.filter((card) => card.stepId === step.id));
    const touchpoint = here.find((card) => card.kind === 'touchpoint');
    const felt = here.filter((card): card is CardOf<'emotion'> => card.kind === 'emotion');
    const feelings = felt.map(
      ({ personaId, score }) => `${personaId ? document.personas[personaId]?.name : '-'} ${score}`,
    );
    return `${document.stages[step.stageId]?.name} | ${touchpoint?.title} | ${feelings.join(', ')}`;
  });
  return {
    document,
    steps,
    suggestedOrder,
    warnings: warnings.map(({ line, message }) => `${line ?? '-'}: ${message}`),
  };
}

describe('the map of a journey', () => {
  it('has a stage for each section, a step with a touchpoint for each task and points of the curve for its actors', () => {
    const { document, steps, warnings } = shown(SHOP);
    expect(steps).toEqual([
      'Awareness | See an ad | Ana 0.5',
      'Decision | Compare | Ana -0.25, Ben -0.25',
      'Decision | Pay | Ben -1',
      'Afterwards | Ride | - 1',
    ]);
    expect(warnings).toEqual([]);
    expect(document.map.title).toBe('Buying a bicycle');
    expect(document.map.scenario).toBe('How somebody buys a bicycle\nFrom the first wish\nto the first ride');
    expect(inOrder(document.personas).map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    expect(inOrder(document.lanes).map(({ name, kind }) => [name, kind])).toEqual([
      ['Touchpoints', 'touchpoints'],
      ['Emotions', 'emotions'],
    ]);
    expect(stagesOf(document).map(({ kind }) => kind)).toEqual(['awareness', 'decision', 'custom']);
  });

  it('is a valid map, and the same one for the same ids', () => {
    const { document } = importMermaid(SHOP);
    expect(parseMap(JSON.parse(JSON.stringify(document)))).toEqual(document);
    expect(shown(SHOP).document).toEqual(shown(SHOP).document);
  });

  it('has a name even where the journey has none', () => {
    expect(shown('journey').document.map.title).toBe('Untitled map');
    expect(shown('journey\naccTitle: A day').document.map).toEqual({ title: 'A day', state: 'current' });
  });

  it('has a stage without a name for tasks before the first section, and an empty step in an empty stage', () => {
    const { document, steps, warnings } = shown('journey\nA: 3\nsection S\nsection S\nB: 3');
    expect(steps).toEqual([' | A | - 0', 'S | undefined | ', 'S | B | - 0']);
    expect(stepsOfStage(document, stagesOf(document)[1]!.id)).toHaveLength(1);
    expect(warnings).toEqual(['3: the section "S" has no task']);
  });

  it('keeps what is too long for a title in the description', () => {
    const name = 'word '.repeat(200).trim();
    const { document, warnings } = shown(`journey\n${name}: 3`);
    const [card] = Object.values(document.cards);
    expect(card).toMatchObject({ title: name.slice(0, 500), description: name });
    expect(warnings).toEqual([`2: the task "${name.slice(0, 60)}…" is longer than 500 characters and is cut`]);
  });

  it('leaves out what a map can not hold', () => {
    const { steps, warnings } = shown('journey\nA\u0000B: 3: #7;Me\ud800');
    expect(steps).toEqual([' | AB | Me\ufffd 0']);
    expect(warnings).toEqual([
      '2: the actor "Me\ufffd" has characters that can not be shown, which are left out',
      '2: the task "AB" has characters that can not be shown, which are left out',
    ]);
  });
});

describe('warnings', () => {
  it.each([
    ['A: 0', '- -1', 'the score "0" is not between 1 and 5 and becomes 1'],
    ['A: 10', '- 1', 'the score "10" is not between 1 and 5 and becomes 5'],
    ['A: Infinity', '- 1', 'the score "Infinity" is not between 1 and 5 and becomes 5'],
    ['A: : Me', 'Me -1', 'there is no score; mermaid takes it for 0, the map for 1, the lowest'],
    ['A: high: Me', '', 'the score "high" is not a number, so it gets no point on the curve'],
    ['A: 3: Me, Me', 'Me 0', 'the actor "Me" is named twice and counts once'],
    ['A: 3: Me,, You,', 'Me 0, You 0', '2 empty actors are left out'],
    ['A: 3:', '- 0', 'an empty actor is left out'],
    ['A: 3: Me，You', 'Me，You 0', '"Me，You" is one actor: only a plain comma "," stands between two'],
    ['A: 3: 5', '5 0', 'the actor "5" is a number: is there a colon in the name of the task?'],
    ['A: 3: Me: more: and: this: too', 'Me 0', 'left out, as mermaid does: "more", "and", "this", …'],
  ])('for %j', (line, feelings, message) => {
    const { steps, warnings } = shown(`journey\nFirst: 5\n${line}\nLast: 4`);
    expect(steps[1]).toBe(` | A | ${feelings}`);
    expect(warnings).toEqual([`3: "A": ${message}`]);
  });

  it('come in the order of the lines', () => {
    expect(shown('journey\nA: 9\ntitle Sprint #3\nsection S').warnings).toEqual([
      '2: "A": the score "9" is not between 1 and 5 and becomes 5',
      '3: read as a comment and left out: "#3"',
      '4: the section "S" has no task',
    ]);
  });
});

describe('parts in another order', () => {
  it('suggests the order in which a text stands before the score', () => {
    const text = 'journey\nSearch: types, clicks: 4: Ana, Ben\nBuy: pays: 2: Ana\nWait: : 1: Ben: now';
    const { warnings, suggestedOrder } = shown(text);
    expect(warnings[0]).toBe('-: 2 of 3 scores are not numbers: are the parts in another order?');
    expect(suggestedOrder).toBe('task-text-score-actors');

    const read = shown(text, { order: 'task-text-score-actors' });
    expect(read.steps).toEqual([' | Search | Ana 0.5, Ben 0.5', ' | Buy | Ana -0.5', ' | Wait | Ben -1']);
    expect(read.warnings).toEqual(['4: "Wait": left out, as mermaid does: "now"']);
    expect(read.suggestedOrder).toBeUndefined();
    expect(Object.values(read.document.cards)[0]).toMatchObject({ title: 'Search', description: 'types, clicks' });
  });

  it('suggests the order in which the actor stands first', () => {
    const text = 'journey\nAna: Search: 4\nAna: Buy: 2\nAna, Ben: Wait: 1';
    const { warnings, suggestedOrder } = shown(text);
    expect(warnings[0]).toBe('-: 3 of 3 scores are not numbers: are the parts in another order?');
    expect(suggestedOrder).toBe('actor-task-score');

    const read = shown(text, { order: 'actor-task-score' });
    expect(read.steps).toEqual([' | Search | Ana 0.5', ' | Buy | Ana -0.5', ' | Wait | Ana -1, Ben -1']);
    expect(read.warnings).toEqual([]);
  });

  it('suggests a text before the score where no name comes twice', () => {
    expect(shown('journey\nA: reads: 4\nB: writes: 2\nC: waits: 1').suggestedOrder).toBe('task-text-score-actors');
  });

  it('suggests nothing where most scores are numbers or no order makes them so', () => {
    expect(shown('journey\nA: 4: Me\nB: 5/5: Me\nC: 3').suggestedOrder).toBeUndefined();
    expect(shown('journey\nA: good: Me\nB: bad: You').suggestedOrder).toBeUndefined();
    expect(shown('journey').suggestedOrder).toBeUndefined();
  });

  it('suggests mermaid’s own order where another was wrongly chosen', () => {
    expect(shown('journey\nA: 4: Me\nB: 5: Me', { order: 'actor-task-score' })).toMatchObject({
      suggestedOrder: 'task-score-actors',
      warnings: expect.arrayContaining(['-: 2 of 2 scores are not numbers: are the parts in another order?']),
    });
  });
});

describe('a file with several journeys', () => {
  const FILE = '# One\n```mermaid\njourney\ntitle First\nA: 9\n```\n# Two\n```mermaid\njourney\nB: 8\n```\n';

  it('gives the first one and says which others there are', () => {
    expect(shown(FILE)).toMatchObject({
      steps: [' | A | - 1'],
      warnings: [
        '-: this text has other journeys too, which are not imported: "untitled" (line 9)',
        '5: "A": the score "9" is not between 1 and 5 and becomes 5',
      ],
    });
    expect(importMermaid(FILE).journeys).toEqual([
      { title: 'First', line: 3 },
      { title: undefined, line: 9 },
    ]);
  });

  it('gives the one that is asked for', () => {
    expect(shown(FILE, { index: 1 })).toMatchObject({
      steps: [' | B | - 1'],
      warnings: [
        '-: this text has other journeys too, which are not imported: "First" (line 3)',
        '10: "B": the score "8" is not between 1 and 5 and becomes 5',
      ],
    });
  });

  it('refuses an index that there is not', () => {
    expect(() => importMermaid(FILE, { index: 2 })).toThrow(
      'there are 2 journeys in this text, and none with the index 2',
    );
    expect(() => importMermaid('journey', { index: -1 })).toThrow('there is one journey');
  });

  it('lists them in short, however many and however named', () => {
    const file = '```mermaid\njourney\ntitle T\n```\n'.repeat(1_200);
    expect(importMermaid(file).journeys).toHaveLength(1_000);
    const [journey] = importMermaid(`journey\ntitle ${'x'.repeat(100_000)}\nA: 5`).journeys;
    expect(journey?.title).toHaveLength(LIMITS.nameLength);
  });
});

describe('refusals', () => {
  it('name the line in the file', () => {
    const file = '# One\n\n```mermaid\njourney\n  A: 5\n  B; 3\n```\n';
    expect(() => importMermaid(file)).toThrowError(
      expect.objectContaining({ name: 'MermaidSyntaxError', line: 6, column: 4 }),
    );
  });

  it('say that there is no journey', () => {
    expect(() => importMermaid('# A page\n\nabout nothing')).toThrow(MermaidSyntaxError);
    expect(() => importMermaid('')).toThrow('there is no journey');
  });

  it('name what there is too much of', () => {
    const faultsOf = (text: string) => {
      try {
        importMermaid(text);
      } catch (error) {
        if (error instanceof InvalidMapError) return error.faults.map(({ path, message }) => `${path}: ${message}`);
      }
      return [];
    };
    const repeat = (count: number, line: (index: number) => string) =>
      `journey\n${Array.from({ length: count }, (_, index) => line(index)).join('\n')}`;
    expect(faultsOf(repeat(LIMITS.steps + 1, (index) => `A ${index}: 5`))).toEqual([
      'steps: the journey has 301 tasks and empty sections; the limit is 300',
    ]);
    expect(faultsOf(repeat(LIMITS.stages + 1, (index) => `section ${index}`))).toEqual([
      'stages: the journey has 61 sections; the limit is 60',
    ]);
    expect(faultsOf(repeat(LIMITS.personas + 1, (index) => `A: 5: P${index}`))).toEqual([
      'personas: the journey has 51 actors; the limit is 50',
    ]);
    expect(faultsOf(repeat(100_000, () => 'A: 5'))).toEqual([
      'steps: the journey has more than 10000 tasks; the limit is 300',
    ]);
    const everyone = Array.from({ length: 50 }, (_, index) => `P${index}`).join(',');
    expect(faultsOf(repeat(LIMITS.steps, () => `A: 5: ${everyone}`))).toEqual([
      'cards: the journey has 15300 tasks and scores of actors; the limit is 5000',
    ]);
    expect(faultsOf(repeat(LIMITS.steps, (index) => `A ${index}: 5`))).toEqual([]);
  });
});
