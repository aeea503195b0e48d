import { FAULTS } from './saidOfFaults.ts';
import { sayings } from './sayings.ts';

/** What the server says why something may not or can't be done. */
export const SAID: Readonly<Record<string, string>> = {
  // Who may do what.
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
  'Sign in to do this: a token is not enough.': 'Melden Sie sich dafür an: Ein Token genügt nicht.',
  'This token may not join workspaces.': 'Dieses Token darf keinem Arbeitsbereich beitreten.',
  'This token may not make workspaces.': 'Dieses Token darf keine Arbeitsbereiche erstellen.',
  'Only the pages of this server may do this. Set PUBLIC_URL if it has another address.':
    'Das geht nur von den Seiten dieses Servers aus. Hat er eine andere Adresse, gehört sie in PUBLIC_URL.',
  '{} is no path of this server.': '{} ist kein Pfad auf diesem Server.',
  // What doesn't fit the state of things.
  'Approval of this map was asked for as often as may be. Take one back first.':
    'Für diese Map gibt es so viele Anfragen zur Freigabe, wie möglich sind. Ziehen Sie zuerst eine zurück.',
  'Make somebody else an owner first.': 'Lassen Sie zuerst jemand anderen den Arbeitsbereich verwalten.',
  'You are the only owner of {}: make somebody else an owner first.':
    'Nur Sie verwalten {}. Lassen Sie zuerst jemand anderen verwalten.',
  'Only a map that is in the trash can be deleted for ever.':
    'Endgültig löschen lässt sich nur, was im Papierkorb ist.',
  'Only a version that somebody wanted to keep can be deleted.': 'Löschen lassen sich nur Versionen mit Namen.',
  'This map has as many comments as it may have.': 'Diese Map hat so viele Kommentare, wie möglich sind.',
  'A map has {} links at most. Revoke one first.': 'Eine Map hat höchstens {} Links. Widerrufen Sie zuerst einen.',
  'A map has {} named versions at most. Delete one first.':
    'Eine Map hat höchstens {} benannte Versionen. Löschen Sie zuerst eine.',
  'A workspace has {} open invitations at most. Withdraw one first.':
    'Ein Arbeitsbereich hat höchstens {} offene Einladungen. Ziehen Sie zuerst eine zurück.',
  'Somebody has {} tokens at most. Revoke one first.':
    'Mehr als {} Tokens sind nicht möglich. Widerrufen Sie zuerst eines.',
  // Pictures.
  'A picture may have 10 MB at most.': 'Ein Bild darf höchstens 10 MB groß sein.',
  'This is not a picture that can be taken: send a PNG, JPEG, WebP or GIF.':
    'Dieses Bild lässt sich nicht verwenden. Es geht mit PNG, JPEG, WebP und GIF.',
  'A picture may have 50 megapixels at most. This one is {} × {} pixels.':
    'Ein Bild darf höchstens 50 Megapixel haben. Dieses hat {} × {} Pixel.',
  'This picture is broken: it could not be read to its end.':
    'Dieses Bild ist beschädigt: Es ließ sich nicht bis zum Ende lesen.',
  'This map has as many pictures as a map can have (1,000, or 512 MB).':
    'Diese Map hat so viele Bilder, wie möglich sind (1.000 oder 512 MB).',
  'The pictures of this workspace take up all the room that they may (4 GB).':
    'Die Bilder dieses Arbeitsbereichs füllen den Platz, den sie haben dürfen (4 GB).',
  "A {} of {} x {} pixels can't be made. The largest of this map has {} x {} (width={}).":
    'Ein {} mit {} × {} Pixeln ist nicht möglich. Das größte dieser Map hat {} × {} Pixel.',
  'The body is larger than this server takes.': 'Das ist größer, als dieser Server annimmt.',
  'Bodies are read as they are, not compressed.': 'Inhalte werden unkomprimiert gelesen.',
  'Send a picture, with its own type as the content type.': 'Das ist kein Bild mit einem bekannten Typ.',
  'Send an archive as application/zip.': 'Ein Archiv ist eine .zip-Datei.',
  'The archive has {} MB; at most {} MB are taken. Nothing was brought in.':
    'Das Archiv hat {} MB, möglich sind höchstens {} MB. Es wurde nichts eingespielt.',
  'No text may have NUL in it.': 'In einem Text darf kein NUL-Zeichen stehen.',
};

/** What the server said why not, in German; undefined where that isn't known. */
export const saidInGerman = sayings({ ...SAID, ...FAULTS });
