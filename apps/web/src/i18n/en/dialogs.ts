import { plural } from '../plural.ts';

const counted = (count: number, one: string, other: string) =>
  `${count.toLocaleString('en')} ${plural('en', count, { one, other })}`;

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

export const importing = {
  title: 'Import a map',
  text: 'Mermaid journey text, also inside Markdown, or a map that was saved as JSON.',
  drop: 'Drop a file here',
  or: 'or',
  choose: 'Choose a file',
  kinds: '.mmd, .md, .txt or .json, up to 8 MB',
  paste: 'Or paste the text',
  pastePlaceholder: 'journey\n  title Buying a bike\n  section Awareness\n    Sees an ad: 4: Mia',
  next: 'Preview',
  back: 'Choose something else',
  cancel: 'Cancel',
  reading: 'Reading…',
  confirm: 'Import',
  importing: 'Importing…',
  tooBig: (name: string, bytes: number, most: number) =>
    `${name} has ${megabytes(bytes)}, and a map can have at most ${megabytes(most)}. Nothing was sent; choose a smaller file.`,
  pastedText: 'Pasted text',
  notText: (name: string) => `${name} doesn’t hold text. Choose a .mmd, .md, .txt or .json file.`,
  unreadable: (name: string) => `${name} couldn’t be read from this device. Choose it again.`,
  formats: { mermaid: 'Mermaid journey', json: 'Milepost JSON' },
  from: (format: string, name: string) => `${format}: ${name}`,
  summary: {
    stages: (count: number) => counted(count, 'stage', 'stages'),
    touchpoints: (count: number) => counted(count, 'touchpoint', 'touchpoints'),
    personas: (count: number) => counted(count, 'persona', 'personas'),
    cards: (count: number) => counted(count, 'card in all', 'cards in all'),
  },
  untitled: 'Untitled map',
  picture: 'What the map will look like',
  pictureFailed: 'There is no picture of it, but it can be imported.',
  journey: 'Journey',
  journeyNamed: (title: string | undefined, line: number) => `${title || 'Untitled'} (line ${line})`,
  journeyHint: (count: number) => `This text holds ${count} journeys; one at a time becomes a map.`,
  order: 'Each task is written as',
  orders: {
    'task-score-actors': 'task: score: actors',
    'task-text-score-actors': 'task: text: score: actors',
    'actor-task-score': 'actor: task: score',
  },
  orderSuggested: (order: string) => `Most scores aren’t numbers when read this way. “${order}” fits better.`,
  useOrder: 'Read it that way',
  warnings: (count: number) => `${counted(count, 'thing', 'things')} to know before you import`,
  noWarnings: 'Everything in it will be kept.',
  line: (line: number) => `Line ${line}`,
  allWarnings: (count: number) => `Show all ${count}`,
  /** What the server says of a text, in words of its own. */
  said: (message: string): string => message,
  /** What is wrong with the text as a whole: "is not JSON". */
  whole: (fault: string) => `The text ${fault}`,
  faultTitle: 'This can’t be read as it is',
  faultHint: 'Mend it in your file, or here, and try again.',
  edit: 'Edit the text',
  faults: (count: number) => `${counted(count, 'fault', 'faults')} in all`,
};

export const exporting = {
  title: 'Export',
  formats: { png: 'PNG', pdf: 'PDF', svg: 'SVG', mmd: 'Mermaid', json: 'JSON' },
  about: {
    png: 'A picture for slides, chats and documents.',
    pdf: 'Sharp at every size, for printing; its text can be selected.',
    svg: 'For drawing programs; its text stays text.',
    mmd: 'Text for documents and wikis: the title, the scenario, the stages, and each step with its mean feeling, 1 to 5, and the personas who feel it.',
    json: 'The whole map, lossless, to keep or to import into another Milepost.',
  },
  mermaidLoses:
    'Mermaid has no place for more. Everything else is left out: the cards and their details, the lanes, connections, evidence and colours. JSON keeps the whole map.',
  format: 'Format',
  size: 'Size',
  sizes: { scale: 'Scale', width: 'Width' },
  scale: 'Scale',
  scaleOf: (scale: number) => `${scale}×`,
  width: 'Width in pixels',
  widthBad: (least: number, most: number) => `A whole number from ${least} to ${most.toLocaleString('en')}`,
  background: 'Background',
  backgrounds: { white: 'Filled', transparent: 'Transparent' },
  paper: 'Paper',
  papers: { a4: 'A4', a3: 'A3', fit: 'As large as the map' },
  orientation: 'Orientation',
  orientations: { landscape: 'Landscape', portrait: 'Portrait' },
  pixels: (width: number, height: number) =>
    `The picture will have ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels.`,
  tooLarge: (width: number, height: number, largest: number) =>
    `A picture of ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels can’t be made. The largest of this map is ${largest.toLocaleString('en')} pixels wide.`,
  useLargest: 'Use the largest',
  page: (width: number, height: number) => `The page will have ${Math.round(width)} × ${Math.round(height)} mm.`,
  smallText: (points: number) =>
    `The smallest words will be ${points.toLocaleString('en', { maximumFractionDigits: 1 })} pt high. Under 6 pt is hard to read on paper: choose a larger paper.`,
  textGoesOn: '… and so on. The file has all of it.',
  preview: 'Preview',
  previewOf: (title: string) => `Preview of “${title}”`,
  drawing: 'Drawing the preview…',
  previewFailed: 'The preview couldn’t be drawn.',
  retry: 'Try again',
  cancel: 'Cancel',
  stop: 'Stop',
  download: 'Download',
  saving: 'Waiting until your last changes are saved…',
  preparing: (format: string) => `Making the ${format}…`,
  receiving: (format: string) => `Receiving the ${format}…`,
  done: (name: string) => `${name} was downloaded`,
  failed: 'The export failed',
  safe: 'Your map is not affected.',
  notSaved: 'Your last changes couldn’t be saved yet, so they would be missing. Try again when the map says “Saved”.',
};
