import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const named = (name: string) => (name.trim() ? ` „${name.trim()}“` : '');
const cards = (number: number) => `${number} ${plural('de', number, { one: 'Karte', other: 'Karten' })}`;

export const finding: Dictionary['finding'] = {
  label: 'In der Map suchen',
  placeholder: 'Suchen',
  count: (at, of) => `${at} von ${of}`,
  none: 'Nichts gefunden',
  next: 'Weiter',
  previous: 'Zurück',
  close: 'Schließen',
  hit: (at, of) => `${at} von ${of}`,
  inMap: 'Über die Map',
  inPersona: (name) => `Persona${named(name)}`,
  inConnection: (label) => `Verbindung${named(label)}`,
  inEvidence: (text) => `Beleg${named(text)}`,
  hidden: {
    hiddenLane: (name) => `In der ausgeblendeten Spur${named(name)}`,
    collapsedLane: (name) => `In der eingeklappten Spur${named(name)}`,
    collapsedStage: (name) => `In der eingeklappten Phase${named(name)}`,
    hiddenPersona: (name) => `Von der ausgeblendeten Persona${named(name)}`,
  },
  show: 'Einblenden',
  filter: 'Filtern',
  filterLabel: 'Verblassen lassen, was nicht passt',
  dimensions: {
    persona: 'Persona',
    channel: 'Kanal',
    owner: 'Zuständig',
    confidence: 'Sicherheit',
    kind: 'Art',
    severity: 'Schweregrad',
    status: 'Status',
  },
  noValue: {
    persona: 'Alle',
    channel: 'Kein Kanal',
    owner: 'Niemand',
    confidence: 'Keine Angabe',
    kind: 'Keine Art',
    severity: 'Keine Angabe',
    status: 'Kein Status',
  },
  unnamedPersona: 'Persona ohne Namen',
  matching: (number, of) => `${number} von ${cards(of)} passen`,
  matchingShort: (number, of) => `${number} von ${of}`,
  fades: 'Passt nicht zum Filter',
  filterOff: 'Alle Karten werden gezeigt',
  nothingToFilter: 'Noch gibt es keine Karten zu unterscheiden.',
  isOn: (number, of) => `Ein Filter ist an: ${number} von ${cards(of)} passen. Öffnen`,
  clear: 'Filter aufheben',
  selectThem: 'Auswählen',
  actions: {
    findNext: 'Nächster Treffer',
    findPrevious: 'Voriger Treffer',
    filter: 'Filtern',
    clearFilter: 'Filter aufheben',
    selectMatching: 'Alle passenden auswählen',
  },
};
