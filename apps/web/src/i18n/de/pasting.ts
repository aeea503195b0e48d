import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const counted = (count: number, one: string, other: string) =>
  `${count.toLocaleString('de')} ${plural('de', count, { one, other })}`;

const cards = (count: number) => counted(count, 'Karte', 'Karten');
const list = (parts: readonly string[]) => new Intl.ListFormat('de').format(parts);

const NAMED = 3;
const named = (names: readonly string[]) => {
  const said = names.slice(0, NAMED).map((name) => `„${name}“`);
  if (said.length === 0) return '';
  return `: ${list(names.length > NAMED ? [...said, 'weitere'] : said)}`;
};

const made = (steps: number, lanes: number) => [
  ...(steps > 0 ? [counted(steps, 'neuer Schritt', 'neue Schritte')] : []),
  ...(lanes > 0 ? [counted(lanes, 'neue Spur', 'neue Spuren')] : []),
];

export const pasting: Dictionary['pasting'] = {
  copied: (what) => `${what} kopiert`,
  cut: (what) => `${what} ausgeschnitten`,
  pasted: (count) => `${cards(count)} eingefügt.`,
  pastedOne: (what) => `${what} eingefügt.`,
  converted: (count) =>
    `${counted(count, 'Karte hat', 'Karten haben')} die Art gewechselt, da ${count === 1 ? 'ihre' : 'die'} Spur keine andere annimmt.`,
  elsewhere: (count) =>
    `${counted(count, 'Karte liegt', 'Karten liegen')} in der ersten Spur, die ${count === 1 ? 'sie' : 'diese Art'} annimmt.`,
  alsoMade: (steps, lanes) => `Hinzugefügt: ${list(made(steps, lanes))}.`,
  cutShort: (count) =>
    count === 1
      ? 'Ein Text war zu lang für eine Karte; sein Ende fehlt.'
      : `${count.toLocaleString('de')} Texte waren zu lang für eine Karte; ihr Ende fehlt.`,
  nothing: 'In der Zwischenablage ist nichts, was sich hier einfügen lässt.',
  noPlace: 'Es gibt keine Zelle zum Einfügen. Zuerst eine Phase und eine Spur hinzufügen.',
  noRoom: (count, room, most) =>
    `Das sind ${cards(count)}. Eine Map kann ${most.toLocaleString('de')} haben, und in dieser ist Platz für ${room.toLocaleString('de')}. Es wurde nichts eingefügt.`,
  tooLarge: 'Das ist zum Einfügen zu groß. Einen kleineren Teil davon kopieren. Es wurde nichts eingefügt.',
  tableTooLarge: 'Diese Tabelle ist zum Einfügen zu groß. Einen kleineren Teil davon kopieren.',
  tooMuchOfTable: (columns, rows, steps, lanes) =>
    `Diese Tabelle hat ${counted(columns, 'Spalte', 'Spalten')} und ${counted(rows, 'Zeile', 'Zeilen')}. Eine Map kann ${steps} Schritte und ${lanes} Spuren haben. Es wurde nichts eingefügt.`,
  textTooLong: (length, most) =>
    `Dieser Text hat ${length.toLocaleString('de')} Zeichen; auf einmal lassen sich ${most.toLocaleString('de')} einfügen. Es wurde nichts eingefügt.`,
  notAClip: (why) => `Was kopiert wurde, lässt sich hier nicht einfügen: ${why}. Es wurde nichts eingefügt.`,
  picturesMissing: (count, names, byLink) => {
    const stayed = `${counted(count, 'Bild konnte', 'Bilder konnten')} nicht mitgenommen werden${named(names)}.`;
    const here = `${count === 1 ? 'Sein Platz ist' : 'Ihre Plätze sind'} hier leer.`;
    return byLink ? `${stayed} Ein Link öffnet nur eine Map, nicht die Bilder anderer. ${here}` : `${stayed} ${here}`;
  },
  refused: {
    copy: (keys) => `Der Browser lässt ein Menü nicht kopieren. Auf der Map ${keys} drücken.`,
    cut: (keys) =>
      `Der Browser lässt ein Menü nicht ausschneiden, darum wurde es nicht getan. Auf der Map ${keys} drücken.`,
    paste: (keys) => `Der Browser lässt ein Menü nicht einfügen. Auf der Map ${keys} drücken.`,
  },
  newLane: 'Notizen',
  preview: {
    title: 'Aus einer Tabelle einfügen',
    what: (count, steps, lanes) => list([cards(count), ...made(steps, lanes)]),
    firstRow: 'Erste Zeile sind Schritte',
    firstColumn: 'Erste Spalte sind Spuren',
    turned: 'Zeilen und Spalten tauschen',
    perLine: 'Eine Karte je Zeile einer Zelle',
    table: 'Was eingefügt wird',
    isNew: 'neu',
    unnamedStep: (number) => `Schritt ${number}`,
    unnamedLane: 'Unbenannte Spur',
    more: (rows, columns) =>
      `Hier nicht gezeigt: ${list([...(rows > 0 ? [counted(rows, 'weitere Zeile', 'weitere Zeilen')] : []), ...(columns > 0 ? [counted(columns, 'weitere Spalte', 'weitere Spalten')] : [])])}.`,
    nothing: 'Es bleiben nur Überschriften. Eine davon ausschalten.',
    cancel: 'Abbrechen',
    paste: 'Einfügen',
  },
};
