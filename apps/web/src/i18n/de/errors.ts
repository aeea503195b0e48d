import type { Dictionary } from '../dictionary.ts';

/** What the server says why something may not or can't be done, with a number where there is a #. */
const SAID: Readonly<Record<string, string>> = {
  'Make an account first: this belongs to one.': 'Dafür ist ein Konto nötig. Erstellen Sie zuerst eines.',
  'Only its owners may do this with a workspace.': 'Das darf nur, wer den Arbeitsbereich verwaltet.',
  'The password is wrong, or you signed in too long ago.':
    'Das Passwort ist falsch, oder die Anmeldung ist zu lange her.',
  'This comment is somebody else’s.': 'Dieser Kommentar stammt von jemand anderem.',
  'This link does not let you take the map away.': 'Mit diesem Link lässt sich die Map nicht herunterladen.',
  'This link is for looking only.': 'Dieser Link ist nur zum Ansehen.',
  'This link is not for editing.': 'Dieser Link ist nicht zum Bearbeiten.',
  'You may not do this with the map.': 'Das dürfen Sie mit dieser Map nicht.',
  'You may not make maps in this workspace.': 'In diesem Arbeitsbereich dürfen Sie keine Maps erstellen.',
  'Approval of this map was asked for as often as may be. Take one back first.':
    'Für diese Map gibt es so viele Anfragen zur Freigabe, wie möglich sind. Ziehen Sie zuerst eine zurück.',
  'Make somebody else an owner first.': 'Lassen Sie zuerst jemand anderen den Arbeitsbereich verwalten.',
  'Only a map that is in the trash can be deleted for ever.':
    'Endgültig löschen lässt sich nur, was im Papierkorb ist.',
  'Only a version that somebody wanted to keep can be deleted.': 'Löschen lassen sich nur Versionen mit Namen.',
  'This map has as many comments as it may have.': 'Diese Map hat so viele Kommentare, wie möglich sind.',
  'A map has # links at most. Revoke one first.': 'Eine Map hat höchstens # Links. Widerrufen Sie zuerst einen.',
  'A map has # named versions at most. Delete one first.':
    'Eine Map hat höchstens # benannte Versionen. Löschen Sie zuerst eine.',
  'A workspace has # open invitations at most. Withdraw one first.':
    'Ein Arbeitsbereich hat höchstens # offene Einladungen. Ziehen Sie zuerst eine zurück.',
  'Somebody has # tokens at most. Revoke one first.':
    'Mehr als # Tokens sind nicht möglich. Widerrufen Sie zuerst eines.',
};

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
  said: (message) => {
    const number = /\d+/.exec(message)?.[0] ?? '';
    return SAID[message.replace(number || '#', '#')]?.replace('#', number) ?? message;
  },
  unknown: (message) => `Etwas ist schiefgegangen: ${message}`,
};
