import { plural } from '../plural.ts';

const counted = (count: number, one: string, other: string) =>
  `${count.toLocaleString('en')} ${plural('en', count, { one, other })}`;

const cards = (count: number) => counted(count, 'card', 'cards');
const list = (parts: readonly string[]) => new Intl.ListFormat('en').format(parts);

/** As many names are said. */
const NAMED = 3;
const named = (names: readonly string[]) => {
  const said = names.slice(0, NAMED).map((name) => `“${name}”`);
  if (said.length === 0) return '';
  return `: ${list(names.length > NAMED ? [...said, 'others'] : said)}`;
};

const made = (steps: number, lanes: number) => [
  ...(steps > 0 ? [counted(steps, 'new step', 'new steps')] : []),
  ...(lanes > 0 ? [counted(lanes, 'new lane', 'new lanes')] : []),
];

export const pasting = {
  copied: (what: string) => `${what} copied`,
  cut: (what: string) => `${what} cut`,
  pasted: (count: number) => `${cards(count)} pasted.`,
  pastedOne: (what: string) => `${what} pasted.`,
  converted: (count: number) =>
    `${counted(count, 'became a card', 'became cards')} of another kind, as ${count === 1 ? 'its' : 'their'} lane takes no other.`,
  elsewhere: (count: number) =>
    `${counted(count, 'went', 'went')} into the first lane that takes ${count === 1 ? 'it' : 'them'}.`,
  alsoMade: (steps: number, lanes: number) => `Added: ${list(made(steps, lanes))}.`,
  cutShort: (count: number) =>
    count === 1
      ? 'One text was too long for a card; its end was left out.'
      : `${count} texts were too long for a card; their ends were left out.`,
  nothing: 'There is nothing on the clipboard that can be pasted here.',
  noPlace: 'There is no cell to paste into. Add a stage and a lane first.',
  noRoom: (count: number, room: number, most: number) =>
    `That is ${cards(count)}. A map can have ${most.toLocaleString('en')}, and this one has room for ${room.toLocaleString('en')}. Nothing was pasted.`,
  tooLarge: 'That is too large to be pasted. Copy a smaller part of it. Nothing was pasted.',
  tableTooLarge: 'That table is too large to be pasted. Copy a smaller part of it.',
  tooMuchOfTable: (columns: number, rows: number, steps: number, lanes: number) =>
    `That table has ${counted(columns, 'column', 'columns')} and ${counted(rows, 'row', 'rows')}. A map can have ${steps} steps and ${lanes} lanes. Nothing was pasted.`,
  textTooLong: (length: number, most: number) =>
    `That text has ${length.toLocaleString('en')} characters; ${most.toLocaleString('en')} can be pasted at once. Nothing was pasted.`,
  notAClip: (why: string) => `What was copied can’t be pasted here: ${why}. Nothing was pasted.`,
  /** Some of the pictures that stayed behind have names; `byLink` says that nobody by a link could have brought them. */
  picturesMissing: (count: number, names: readonly string[], byLink: boolean) => {
    const stayed = `${counted(count, 'picture', 'pictures')} could not be brought along${named(names)}.`;
    const here = `${count === 1 ? 'Its place is' : 'Their places are'} empty here.`;
    return byLink ? `${stayed} A link opens one map only, not the pictures of others. ${here}` : `${stayed} ${here}`;
  },
  refused: {
    copy: (keys: string) => `The browser doesn’t let a menu copy. Press ${keys} on the map.`,
    cut: (keys: string) => `The browser doesn’t let a menu cut, so nothing was. Press ${keys} on the map.`,
    paste: (keys: string) => `The browser doesn’t let a menu paste. Press ${keys} on the map.`,
  },
  newLane: 'Notes',
  preview: {
    title: 'Paste from a spreadsheet',
    what: (count: number, steps: number, lanes: number) => list([cards(count), ...made(steps, lanes)]),
    firstRow: 'First row is steps',
    firstColumn: 'First column is lanes',
    turned: 'Swap rows and columns',
    perLine: 'A card for each line of a cell',
    table: 'What will be pasted',
    isNew: 'new',
    unnamedStep: (number: number) => `Step ${number}`,
    unnamedLane: 'Untitled lane',
    more: (rows: number, columns: number) =>
      `${list([...(rows > 0 ? [counted(rows, 'row', 'rows')] : []), ...(columns > 0 ? [counted(columns, 'column', 'columns')] : [])])} more that aren’t shown here.`,
    nothing: 'Only headings are left. Switch one of them off.',
    cancel: 'Cancel',
    paste: 'Paste',
  },
};
