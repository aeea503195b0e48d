import { importMermaid } from '@milepost/formats';
import { describe, expect, test } from 'vitest';
import { account } from '../en/account.ts';
import { app } from '../en/app.ts';
import { brand } from '../en/brand.ts';
import { comments } from '../en/comments.ts';
import { details } from '../en/details.ts';
import { exporting, importing } from '../en/dialogs.ts';
import { editor } from '../en/editor.ts';
import { errors } from '../en/errors.ts';
import { finding } from '../en/finding.ts';
import { hands } from '../en/hands.ts';
import { history } from '../en/history.ts';
import { home } from '../en/home.ts';
import { notOpen } from '../en/notOpen.ts';
import { pasting } from '../en/pasting.ts';
import { presence } from '../en/presence.ts';
import { presenting } from '../en/presenting.ts';
import { share } from '../en/share.ts';
import { sharing } from '../en/sharing.ts';
import { table } from '../en/table.ts';
import { trash } from '../en/trash.ts';
import { ui } from '../en/ui.ts';
import { german } from './index.ts';
import { germanOfSharePage } from './ofSharePage.ts';

const english = {
  account,
  app,
  brand,
  comments,
  details,
  editor,
  errors,
  exporting,
  hands,
  finding,
  history,
  home,
  importing,
  notOpen,
  pasting,
  presence,
  presenting,
  share,
  sharing,
  table,
  trash,
  ui,
};

/** What is the same in both languages. */
const ALIKE = new Set(
  `A0 A1 A2 A3 A4 Alt Backstage Chat Details Emotion Esc Format Frontstage Indigo JPEG JSON Journey Link Links Logo Map Maps Mermaid Milepost Minus
  Name Neutral PDF PNG Persona Personas Plus SVG Status Partner Support Tab Tags Text Touchpoint Touchpoints Transparent WebP Website Zoom`.split(
    /\s+/,
  ),
);

/** Keys by the names that programs know them by: they are shown as `keys` calls them. */
const PRESSED = /^hands\.shortcuts\.byHand\.\d+\.1\./;

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
}

describe.each(Object.keys(english) as Array<keyof typeof english>)('German of %s', (part) => {
  const inEnglish = leaves(english[part], part);
  const inGerman = new Map(leaves(german[part], part));

  test('has the keys of English, and functions where English has them', () => {
    const shape = (all: Iterable<Leaf>) => [...all].map(([path, value]) => `${path}: ${typeof value}`).sort();
    expect(shape(inGerman)).toEqual(shape(inEnglish));
  });

  test('is German, in German quotes', () => {
    const texts = inEnglish.filter(([path, value]) => typeof value === 'string' && !PRESSED.test(path));
    const left = texts.filter(([path, value]) => inGerman.get(path) === value && !ALIKE.has(String(value)));
    expect(left).toEqual([]);
    const written = [...inGerman].map(([path, value]) => [path, String(value)] as const);
    expect(written.filter(([, value]) => /“(?=[\p{L}$])|”/u.test(value))).toEqual([]);
  });
});

test('the page behind a link gets what it asks for', () => {
  expect(Object.keys(germanOfSharePage).sort()).toEqual(['comments', 'errors', 'share', 'ui']);
});

test('what the server says why not is said in German, with its numbers, and anything else as it is', () => {
  const { said } = german.errors;
  expect(said('This link is for looking only.')).toBe('Dieser Link ist nur zum Ansehen.');
  expect(said('A map has 100 links at most. Revoke one first.')).toBe(
    'Eine Map hat höchstens 100 Links. Widerrufen Sie zuerst einen.',
  );
  expect(said('A picture may have 50 megapixels at most. This one is 9000 × 8000 pixels.')).toBe(
    'Ein Bild darf höchstens 50 Megapixel haben. Dieses hat 9000 × 8000 Pixel.',
  );
  expect(said('Something new with 7 parts.')).toBe('Something new with 7 parts.');
});

test('what is wrong with a text to import is said in German, with what is quoted from it', () => {
  const text = [
    'journey',
    '  title One',
    '  title Two',
    '  section Buy',
    '    Ask (again): 9: Me, Me, 7',
    '    Pay: four: 2',
    '    Wait: : Me',
    '  section Empty',
  ].join('\n');
  const { warnings } = importMermaid(text);
  const { said } = german.importing;
  expect(warnings.map(({ message }) => said(message))).toEqual([
    'Dieser Titel ersetzt „One“',
    '„Ask (again)“: Die Wertung „9“ liegt nicht zwischen 1 und 5 und wird zu 5',
    '„Ask (again)“: „Me“ ist doppelt genannt und zählt einmal',
    '„Ask (again)“: „7“ ist eine Zahl: Steht ein Doppelpunkt im Namen der Aufgabe?',
    '„Pay“: Die Wertung „four“ ist keine Zahl, darum gibt es keinen Punkt auf der Kurve',
    '„Pay“: „2“ ist eine Zahl: Steht ein Doppelpunkt im Namen der Aufgabe?',
    '„Wait“: Die Wertung fehlt; Mermaid nimmt dafür 0, die Map 1, die niedrigste',
    'Der Abschnitt „Empty“ hat keine Aufgabe',
  ]);
});
