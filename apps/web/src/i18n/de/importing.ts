import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';
import { saidInGerman } from './said.ts';
import { saidOfImports } from './saidOfImports.ts';

const counted = (count: number, one: string, other: string) =>
  `${count.toLocaleString('de')} ${plural('de', count, { one, other })}`;

const megabytes = (bytes: number) =>
  `${(bytes / 1024 / 1024).toLocaleString('de', { maximumFractionDigits: 1 })}\u00a0MB`;

export const importing: Dictionary['importing'] = {
  title: 'Map importieren',
  text: 'Mermaid-Journey-Text, auch in Markdown, oder eine als JSON gespeicherte Map.',
  drop: 'Datei hier ablegen',
  or: 'oder',
  choose: 'Datei auswählen',
  kinds: '.mmd, .md, .txt oder .json, bis 8\u00a0MB',
  paste: 'Oder den Text einfügen',
  pastePlaceholder: 'journey\n  title Fahrrad kaufen\n  section Aufmerksamkeit\n    Sieht eine Anzeige: 4: Mia',
  next: 'Vorschau',
  back: 'Etwas anderes auswählen',
  cancel: 'Abbrechen',
  reading: 'Wird gelesen…',
  confirm: 'Importieren',
  importing: 'Wird importiert…',
  tooBig: (name, bytes, most) =>
    `${name} hat ${megabytes(bytes)}, eine Map darf höchstens ${megabytes(most)} haben. Es wurde nichts gesendet. Wählen Sie eine kleinere Datei.`,
  pastedText: 'Eingefügter Text',
  notText: (name) => `${name} enthält keinen Text. Wählen Sie eine Datei vom Typ .mmd, .md, .txt oder .json.`,
  unreadable: (name) => `${name} konnte auf diesem Gerät nicht gelesen werden. Wählen Sie die Datei noch einmal aus.`,
  formats: { mermaid: 'Mermaid-Journey', json: 'Milepost-JSON' },
  from: (format, name) => `${format}: ${name}`,
  summary: {
    stages: (count) => counted(count, 'Phase', 'Phasen'),
    touchpoints: (count) => counted(count, 'Touchpoint', 'Touchpoints'),
    personas: (count) => counted(count, 'Persona', 'Personas'),
    cards: (count) => counted(count, 'Karte insgesamt', 'Karten insgesamt'),
  },
  untitled: 'Unbenannte Map',
  picture: 'So wird die Map aussehen',
  pictureFailed: 'Es gibt kein Bild davon, importieren lässt sie sich trotzdem.',
  journey: 'Journey',
  journeyNamed: (title, line) => `${title || 'Unbenannt'} (Zeile ${line.toLocaleString('de')})`,
  journeyHint: (count) =>
    `Dieser Text enthält ${count.toLocaleString('de')} Journeys. Daraus wird jeweils eine zur Map.`,
  order: 'Jede Aufgabe ist geschrieben als',
  orders: {
    'task-score-actors': 'Aufgabe: Wert: Personen',
    'task-text-score-actors': 'Aufgabe: Text: Wert: Personen',
    'actor-task-score': 'Person: Aufgabe: Wert',
  },
  orderSuggested: (order) => `So gelesen sind die meisten Werte keine Zahlen. „${order}“ passt besser.`,
  useOrder: 'So lesen',
  warnings: (count) => `${counted(count, 'Hinweis', 'Hinweise')} vor dem Import`,
  noWarnings: 'Der ganze Inhalt bleibt erhalten.',
  line: (line) => `Zeile ${line.toLocaleString('de')}`,
  allWarnings: (count) => `Alle ${count.toLocaleString('de')} anzeigen`,
  said: (message) => saidOfImports(message) ?? saidInGerman(message) ?? message,
  whole: (fault) => `Der Text ${fault}`,
  faultTitle: 'So lässt sich das nicht lesen',
  faultHint: 'Korrigieren Sie es in Ihrer Datei oder hier und versuchen Sie es erneut.',
  edit: 'Text bearbeiten',
  faults: (count) => `${counted(count, 'Fehler', 'Fehler')} insgesamt`,
};
