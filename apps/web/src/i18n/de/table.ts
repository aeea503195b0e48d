import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const count = (number: number, one: string, other: string) =>
  `${number.toLocaleString('de')} ${plural('de', number, { one, other })}`;

export const table: Dictionary['table'] = {
  label: (title) => `${title.trim() || 'Map ohne Titel'}, als Tabelle`,
  lane: 'Spur',
  unnamed: { stage: 'Phase benennen', step: 'Schritt benennen', lane: 'Spur benennen' },
  addTo: (where) => `Hinzufügen: ${where}`,
  collapsed: (cards) => `Eingeklappt: ${count(cards, 'Karte', 'Karten')}`,
  star: 'Moment der Wahrheit',
  over: (steps) => `über ${steps} Schritte`,
  toBe: 'Soll',
  score: (percent) => `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent)}`,
  changeScore: (score, face) => `${score}, ${face}: Wert ändern`,
  scoreField: 'Wert von −100 bis 100',
  threads: (number) => count(number, 'Thread mit Kommentaren', 'Threads mit Kommentaren'),
};
