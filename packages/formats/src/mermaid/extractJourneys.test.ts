import { describe, expect, it } from 'vitest';
import { extractJourneys } from './extractJourneys.ts';
import { parseJourney } from './parseJourney.ts';

const found = (...lines: string[]) => extractJourneys(lines.join('\n')).map(({ title, line }) => `${line} ${title}`);

describe('extractJourneys', () => {
  it('takes a file that is a journey as it is', () => {
    expect(found('\uFEFF---', 'title: T', '---', 'journey', 'A: 5')).toEqual(['1 T']);
  });

  it('finds every journey that a Markdown file marks as mermaid, and no other diagram', () => {
    expect(
      found(
        '# Journeys',
        '```mermaid',
        'journey',
        'title One',
        '```',
        'journey by train: 5',
        '~~~~ mermaid',
        'journey',
        'title Two',
        'accDescr {',
        '~~~',
        '}',
        '~~~~',
        '``` mermaid',
        'graph TD',
        '```',
        '```',
        'journey',
        'title Shown as source',
        '```',
      ),
    ).toEqual(['3 One', '8 Two']);
  });

  it.each([
    ['```{mermaid}'],
    ['``` {.mermaid #id}'],
    ['```{code-block} mermaid'],
    ['```Mermaid title="x"'],
    ['~~~mermaid'],
  ])('takes the fence %s', (fence) => {
    expect(found('text', fence, 'journey', 'title T', fence.slice(0, 3))).toEqual(['3 T']);
  });

  it('takes the three colons of wikis', () => {
    expect(found('::: note', '::: mermaid', 'journey', 'title T', ':::', ':::')).toEqual(['3 T']);
  });

  it('takes blocks that are not marked only where none is', () => {
    expect(found('# Text', '```', 'journey', 'title T', '```', '```js', 'journey()', '```')).toEqual(['3 T']);
  });

  it('takes a fence in a list or a quotation, and one that is never closed', () => {
    expect(found('- ```mermaid', '  journey', '  title T', '  ```')).toEqual(['2 T']);
    expect(found('> > ```mermaid', '> > journey', '> > title T', '> > ```')).toEqual(['2 T']);
    expect(found('1. Text', '', '```mermaid', 'journey', 'title T')).toEqual(['4 T']);
  });

  it('keeps the columns of a quotation', () => {
    const [block] = extractJourneys('> ```mermaid\n> journey\n> A; 5\n> ```');
    expect(() => parseJourney(block!.text, block!.line)).toThrowError(
      expect.objectContaining({ line: 3, column: 4, message: expect.stringContaining('semicolon') }),
    );
  });

  it('finds directives of reStructuredText, without their options', () => {
    expect(
      found(
        'Title',
        '=====',
        '.. mermaid::',
        '   :caption: Mine',
        '   :align: center',
        '',
        '   journey',
        '     title One',
        '     A: 5',
        '',
        'Text',
        '',
        '   .. code-block:: mermaid',
        '',
        '      journey',
        '      title Two',
        '   more text',
      ),
    ).toEqual(['4 One', '14 Two']);
  });

  it('finds journeys with mistakes, so that these can be told', () => {
    expect(found('```mermaid', 'Journey', '```', '```mermaid', 'journey', 'A;', '```')).toEqual([
      '2 undefined',
      '5 undefined',
    ]);
    expect(found('---', 'title: [', '---', 'journey')).toEqual(['1 undefined']);
  });

  it('finds none where there is none', () => {
    expect(found('# A journey', '', 'journey-like: 5')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('reads all line ends', () => {
    expect(extractJourneys('Text\r\n```mermaid\r\njourney\r\ntitle T\r\n```\r\n')).toMatchObject([
      { line: 3, title: 'T' },
    ]);
  });

  it('takes a megabyte of fences within seconds', () => {
    const before = performance.now();
    expect(extractJourneys('```mermaid\njourney\n```\n'.repeat(45_000))).toHaveLength(45_000);
    expect(extractJourneys('> '.repeat(500_000))).toEqual([]);
    expect(extractJourneys('```'.repeat(330_000))).toEqual([]);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
