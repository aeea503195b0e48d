import { plural } from '../plural.ts';

const count = (number: number, one: string, other: string) => `${number} ${plural('en', number, { one, other })}`;

/** The words of the map as a table. */
export const table = {
  label: (title: string) => `${title.trim() || 'Untitled map'}, as a table`,
  lane: 'Lane',
  unnamed: { stage: 'Name this stage', step: 'Name this step', lane: 'Name this lane' },
  addTo: (where: string) => `Add to ${where}`,
  collapsed: (cards: number) => `Collapsed: ${count(cards, 'card', 'cards')}`,
  star: 'Moment of truth',
  over: (steps: number) => `over ${steps} steps`,
  toBe: 'To be',
  score: (percent: number) => `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent)}`,
  changeScore: (score: string, face: string) => `${score}, ${face}: change the score`,
  scoreField: 'Score from −100 to 100',
  threads: (number: number) => count(number, 'comment thread', 'comment threads'),
};
