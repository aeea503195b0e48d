import { InvalidMapError } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { MermaidSyntaxError } from './MermaidSyntaxError.ts';
import { parseJourney } from './parseJourney.ts';

/** The tasks of a journey with these lines, each as `section | name | score | actors`. */
function tasksOf(...lines: string[]): string[] {
  const { sections } = parseJourney(['journey', ...lines].join('\n'));
  return sections.flatMap(({ name: section, tasks }) =>
    tasks.map(({ name, score, actors }) => `${section} | ${name} | ${score} | ${JSON.stringify(actors)}`),
  );
}

function refusalOf(text: string): MermaidSyntaxError {
  try {
    parseJourney(text);
  } catch (error) {
    if (error instanceof MermaidSyntaxError) return error;
    throw error;
  }
  throw new Error(`was accepted: ${JSON.stringify(text)}`);
}

const messagesOf = (text: string) => parseJourney(text).warnings.map(({ line, message }) => `${line}: ${message}`);

describe('what stands around a journey', () => {
  it.each([
    ['front matter', '---\nconfig:\n  theme: dark\n---\njourney\nA: 5'],
    ['front matter after blank lines', '---\n\n---\n\njourney\nA: 5'],
    ['indented front matter', '  ---\n  title: T\n  ---\n  journey\n  A: 5'],
    ['an init directive', '%%{init: {"theme": "dark"}}%%\njourney\nA: 5'],
    ['a directive over several lines', '%%{init: {\n  "theme": "dark"\n}}%%\njourney\nA: 5'],
    ['a directive behind the header', 'journey %%{wrap}%%\nA: 5'],
    ['comments above', '%% one\n\n   %% two\njourney\nA: 5'],
    ['carriage returns', 'journey\r\nA: 5\r\n'],
    ['old line ends', 'journey\rA: 5\r'],
    ['a byte order mark', '\uFEFFjourney\nA: 5'],
    ['no-break spaces', '\u00a0journey\n\u00a0A: 5'],
    ['blank lines and indentation', '\n\n   journey\n\n        A: 5\n\n'],
    ['a title on the line of the header', 'journey title T\nA: 5'],
  ])('takes %s', (_, text) => {
    expect(parseJourney(text).sections.flatMap(({ tasks }) => tasks.map(({ name }) => name))).toEqual(['A']);
  });

  it.each([
    ['Journey\nA: 5', 'the first word must be "journey" in lower case'],
    ['graph TD\nA-->B', 'there is no journey'],
    ['', 'there is no journey'],
    ['journeys\nA: 5', 'there is no journey'],
    ['# a comment\njourney\nA: 5', 'there is no journey'],
    ['---\ntitle: T\njourney\nA: 5', 'front matter is not closed'],
    ['---\n---\njourney\nA: 5', 'front matter is not closed'],
    ['---\ntitle: [\n---\njourney\nA: 5', 'front matter is not YAML'],
    ['---\na: 1\n---\nb: 2\n---\njourney', 'there is no journey'],
  ])('refuses %j', (text, reason) => {
    expect(refusalOf(text).reason).toContain(reason);
  });

  it('takes the front matter for a title only where the journey has none', () => {
    expect(parseJourney('---\ntitle: Outside\n---\njourney').title).toBe('Outside');
    expect(parseJourney('---\ntitle: 2026\n---\njourney').title).toBe('2026');
    expect(parseJourney('---\ntitle: Outside\n---\njourney\ntitle Inside').title).toBe('Inside');
  });

  it('warns that other words decide what kind of diagram mermaid sees', () => {
    expect(messagesOf('journey\nDraw a C4Context: 5')).toEqual([
      '1: mermaid takes any text with the word "C4Context" for another kind of diagram',
    ]);
  });
});

describe('statements', () => {
  it('reads title, sections and texts for screen readers in any case and order', () => {
    const ast = parseJourney(
      'journey\nA: 5\nSECTION One\nB: 4\nACCTITLE: What it is\naccDescr {\n  two\n  lines\n}\nTitle My day\nsection Two\n',
    );
    expect(ast).toMatchObject({ title: 'My day', accTitle: 'What it is', accDescr: 'two\n  lines' });
    expect(ast.sections.map(({ name, line, tasks }) => [name, line, tasks.length])).toEqual([
      ['', 2, 1],
      ['One', 3, 1],
      ['Two', 11, 0],
    ]);
  });

  it('lets the last title win, and warns', () => {
    expect(parseJourney('journey\ntitle One\ntitle Two').title).toBe('Two');
    expect(messagesOf('journey\ntitle One\ntitle Two')).toEqual(['3: this title replaces "One"']);
  });

  it('lets a bare title swallow the next line, and warns', () => {
    expect(parseJourney('journey\ntitle\nA: 5').title).toBe('A: 5');
    expect(messagesOf('journey\ntitle\nA: 5')).toEqual([
      '2: "title" has no text after it and takes the next line for it: "A: 5"',
    ]);
  });

  it('keeps empty and repeated sections apart', () => {
    const { sections } = parseJourney('journey\nsection S\nsection S\nA: 5\nsection T\nB: 4\nsection S\nC: 3');
    expect(sections.map(({ name, tasks }) => `${name} ${tasks.length}`)).toEqual(['S 0', 'S 1', 'T 1', 'S 1']);
  });

  it.each([
    ['section Phase 1: Go', 2, 'the name of a section can not hold a colon'],
    ['section', 2, '"section" has no text after it'],
    ['section\nA: 5', 2, '"section" has no name and takes the next line for it'],
    ['title', 2, '"title" has no text after it'],
    ['title # nothing', 2, '"title" has no text after it'],
    ['accTitle:', 2, 'accTitle has no text'],
    ['accDescr { never closed', 2, 'is never closed'],
    ['Journey planning: 5', 2, 'can not start with the word "journey"'],
    ['journey', 2, 'can not start with the word "journey"'],
    ['Section planning: 5', 2, 'the name of a section can not hold a colon'],
    [': 5: Me', 2, 'there is no name before the colon'],
    ['A task without a score', 2, 'is neither a title, a section nor a task'],
    ['A: 5\nA:', 3, '"A" has nothing after its colon'],
    ['A # really: 5', 2, 'a "#" starts a comment'],
    ['title One; two', 2, 'a semicolon can not stand here'],
    ['A: 5: Me;', 2, 'a semicolon can not stand here'],
    ['A; B: 5', 2, 'a semicolon can not stand here'],
    ['A： 5： Me', 2, 'is neither a title, a section nor a task'],
  ])('refuses %j', (lines, line, reason) => {
    const refusal = refusalOf(`journey\n${lines}`);
    expect(refusal).toMatchObject({ line, reason: expect.stringContaining(reason) });
  });

  it('allows semicolons and number signs in the texts for screen readers', () => {
    expect(parseJourney('journey\naccTitle: a; b # c\nA: 5').accTitle).toBe('a; b # c');
  });

  it('names the line and column of a fault in the file, whatever was cut away before it', () => {
    const text = '---\ntitle: T\n---\r\n%%{init: {\n}}%%\n%% note\njourney\n\n  %% another\n  A: 5; B: 4';
    expect(refusalOf(text)).toMatchObject({ line: 10, column: 7 });
    expect(refusalOf('---\ntitle: T\nx: [\n---\njourney')).toMatchObject({ line: 3 });
  });
});

describe('comments', () => {
  it('drops whole lines silently', () => {
    expect(messagesOf('journey\n%% one\n# two\nA: 5\n  %% three\n%%')).toEqual([]);
  });

  it('drops the rest of a line after "#", and warns', () => {
    expect(parseJourney('journey\ntitle Sprint #3').title).toBe('Sprint');
    expect(tasksOf('A: 5: Me # and me')).toEqual([' | A | 5 | ["Me"]']);
    expect(messagesOf('journey\ntitle Sprint #3')).toEqual(['2: read as a comment and left out: "#3"']);
  });

  it('drops lines that start with a per cent sign or have two after the first character, and warns', () => {
    expect(tasksOf('% of users: 5', '5%% off: 5', '50%% off: 4', 'a %% b: 3')).toEqual([
      ' | 50%% off | 4 | []',
      ' | a %% b | 3 | []',
    ]);
    expect(messagesOf('journey\n% of users: 5\n5%% off: 5')).toEqual([
      '2: read as a comment and left out: "% of users: 5"',
      '3: read as a comment and left out: "5%% off: 5"',
    ]);
  });

  it('lists at most 200 warnings', () => {
    expect(messagesOf(`journey\n${'% x\n'.repeat(1000)}`)).toHaveLength(200);
  });
});

describe('tasks', () => {
  it.each([
    ['A: 5: Me, You', ' | A | 5 | ["Me","You"]'],
    ['  A b  :  5  :  Me  ', ' | A b | 5 | ["Me"]'],
    ['Titled: 5', ' | Titled | 5 | []'],
    ['title: 5', ' | title | 5 | []'],
    ['journeying: 5', ' | journeying | 5 | []'],
    ['Time 12:30: 5: Me', ' | Time 12 | 30 | ["5"]'],
    ['A: https://example.org', ' | A | NaN | ["//example.org"]'],
    ['A: 5/5', ' | A | NaN | []'],
    ['A: high: Me', ' | A | NaN | ["Me"]'],
    ['A: 😀: Me', ' | A | NaN | ["Me"]'],
    ['A: : Me', ' | A | 0 | ["Me"]'],
    ['A: 3.5', ' | A | 3.5 | []'],
    ['A: -2', ' | A | -2 | []'],
    ['A: 10', ' | A | 10 | []'],
    ['A: 0x5', ' | A | 5 | []'],
    ['A: 1e400', ' | A | Infinity | []'],
    ['A: 5', ' | A | 5 | []'],
    ['A: 5:', ' | A | 5 | [""]'],
    ['A: 5: Me,, You,', ' | A | 5 | ["Me","","You",""]'],
    ['A: 5: Me, Me', ' | A | 5 | ["Me","Me"]'],
    ['A: 5: Me，You', ' | A | 5 | ["Me，You"]'],
    ['A<br>b "c" [d] (e) %% f: 5', ' | A<br>b "c" [d] (e) %% f | 5 | []'],
    ['Say #quot;hi#quot; #35;1: 5: Me#44; myself#59;', ' | Say "hi" #1 | 5 | ["Me, myself;"]'],
    ['#9829; #nosuchthing; #x41;: 5', ' | ♥ #nosuchthing; #x41; | 5 | []'],
    ['#116;itle: 5', ' | title | 5 | []'],
    ['A: #53;', ' | A | NaN | []'],
    ['A: 5: Me: more: parts', ' | A | 5 | ["Me"]'],
  ])('reads %j', (line, task) => {
    expect(tasksOf(line)).toEqual([task]);
  });

  it('keeps what mermaid drops', () => {
    const [task] = parseJourney('journey\n\nA: five: Me: more: parts').sections[0]!.tasks;
    expect(task).toMatchObject({ rawScore: 'five', droppedParts: ['more', 'parts'], line: 3 });
  });

  it('lets mermaid eat the last semicolon of a line that seems to style something', () => {
    expect(tasksOf('style A: 5:#35;;')).toEqual([' | style A | 5 | ["#"]']);
    expect(tasksOf('Lifestyle: 5:#35;')).toEqual([' | Lifestyle | 5 | [""]']);
  });
});

describe('hostile text', () => {
  const MEGABYTE = 1_000_000;
  it.each([
    ['line feeds', 'journey\n', '\n'],
    ['blank lines', 'journey\n', ' \n'],
    ['spaces', 'journey', ' '],
    ['open directives', 'journey\n', '%%{a'],
    ['directives that are none', 'journey\n', '%%{ '],
    ['number signs', 'journey\nA: ', '#a'],
    ['entity codes', 'journey\nA: ', '#a;'],
    ['keywords without colon', 'journey\n', 'accTitle '],
    ['open descriptions', 'journey\n', 'accDescr { '],
    ['descriptions', 'journey\n', 'accDescr{a}'],
    ['open front matter', '---\n', ' \n'],
    ['fences of front matter', '---\n', '\n---x'],
    ['styles', 'journey\n', 'style:'],
    ['styled lines', 'journey\n', 'style:x#;\n'],
    ['colons', 'journey\nA', ':'],
    ['commas', 'journey\nA: 5:', ','],
    ['comments', 'journey\n', ' %% a\n'],
    ['comments in a line', 'journey\n', 'x%%'],
    ['line separators', 'journey\n', ' \u2028'],
    ['tasks', 'journey\n', 'A: 5: Me\n'],
  ])('takes or refuses a megabyte of %s within seconds', (_, start, piece) => {
    const text = start + piece.repeat(MEGABYTE / piece.length);
    const before = performance.now();
    try {
      parseJourney(text);
    } catch (error) {
      expect([MermaidSyntaxError, InvalidMapError]).toContain((error as Error).constructor);
      expect((error as Error).message.length).toBeLessThan(300);
    }
    // Anything that isn't linear takes minutes for so much text.
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
