import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const pictures = (count: number) =>
  `${count.toLocaleString('de')} ${plural('de', count, { one: 'Bild', other: 'Bilder' })}`;

export const picture: Dictionary['picture'] = {
  label: 'Bild',
  portrait: 'Porträt',
  replace: 'Ersetzen…',
  remove: 'Entfernen',
  hint: 'PNG, JPEG, WebP oder GIF, bis 10 MB. Sie können auch eines einfügen oder hierher ziehen.',
  sending: (name, index, of) =>
    of > 1 ? `„${name}“ wird hochgeladen (${index} von ${of})` : `„${name}“ wird hochgeladen`,
  stop: 'Abbrechen',
  stopped: 'Hochladen abgebrochen. Es wurde nichts geändert.',
  added: (count, where) => `${pictures(count)} hinzugefügt: ${where}`,
  set: 'Bild eingesetzt',
  removed: 'Bild entfernt',
  notTaken: (name) => `„${name}“ lässt sich nicht verwenden: Bitte ein PNG, JPEG, WebP oder GIF wählen.`,
  tooLarge: (name) => `„${name}“ ist größer als 10 MB. Bitte kleiner speichern und dann noch einmal wählen.`,
  failed: (name, why) => `„${name}“ wurde nicht hochgeladen: ${why}`,
  offline: (name) =>
    `„${name}“ wurde nicht hochgeladen: Es besteht keine Verbindung. Es wurde nichts geändert; bitte noch einmal wählen, sobald Sie online sind.`,
  targetGone: 'Das Bild wurde hochgeladen, aber wofür es war, gibt es nicht mehr.',
  missing: 'Das Bild lässt sich nicht anzeigen.',
  unnamed: 'Bild aus der Zwischenablage',
};
