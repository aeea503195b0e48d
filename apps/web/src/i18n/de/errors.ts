import type { Dictionary } from '../dictionary.ts';
import { saidInGerman } from './said.ts';

export const errors: Dictionary['errors'] = {
  unreachable:
    'Der Milepost-Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut. Es wurde nichts geändert.',
  offline:
    'Dieses Gerät ist offline. Es wurde nichts geändert. Versuchen Sie es erneut, sobald es wieder verbunden ist.',
  gone: 'Diese Map gibt es nicht mehr. Vielleicht hat sie jemand endgültig gelöscht.',
  signedOut: 'Sie sind abgemeldet. Melden Sie sich wieder an, um weiterzuarbeiten. Es wurde nichts geändert.',
  tooLarge: 'Das ist mehr, als dieser Server annimmt. Es wurde nichts geändert.',
  tooMany: 'Der Server ist ausgelastet. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.',
  broken:
    'Auf dem Server ist ein Fehler aufgetreten. Es wurde nichts geändert. Versuchen Sie es erneut. Bleibt der Fehler bestehen, melden Sie ihn denen, die dieses Milepost betreiben.',
  said: (message) => saidInGerman(message) ?? message,
  unknown: (message) => saidInGerman(message) ?? `Etwas ist schiefgegangen. Genauer: „${message}“`,
};
