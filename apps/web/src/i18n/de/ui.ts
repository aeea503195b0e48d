import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const ui: Dictionary['ui'] = {
  close: 'Schließen',
  dismiss: 'Ausblenden',
  notifications: 'Benachrichtigungen',
  leftOut: (most, leftOut) =>
    `Hier ist Platz für ${most.toLocaleString('de')} Zeichen. ${plural('de', leftOut, { one: 'Das letzte fehlt', other: `Die letzten ${leftOut.toLocaleString('de')} fehlen` })}.`,
};
