import type { Dictionary } from '../dictionary.ts';

export const notOpen: Dictionary['notOpen'] = {
  gone: {
    title: 'Diese Map ist nicht da',
    text: 'Vielleicht wurde sie endgültig gelöscht, oder die Adresse enthält einen Tippfehler.',
  },
  trashed: {
    title: 'Diese Map ist im Papierkorb',
    text: 'Nichts darin ist verloren. Stellen Sie sie wieder her, um daran weiterzuarbeiten.',
  },
  outdated: {
    title: 'Milepost wurde aktualisiert',
    text: 'Diese Seite stammt von vor der Aktualisierung. Laden Sie sie neu, um weiterzuarbeiten. Was gespeichert ist, ist sicher.',
  },
  refused: {
    title: 'Der Server kann diese Map von dieser Seite nicht annehmen',
    text: 'Was vorher gespeichert war, ist sicher. Laden Sie die Seite neu, um es zu sehen und damit weiterzuarbeiten.',
  },
  unreachable: {
    title: 'Der Server antwortet nicht',
    text: 'Diese Map ist auf diesem Gerät noch nicht gesichert und kann darum nicht angezeigt werden. Sie öffnet sich, sobald der Server antwortet.',
  },
  restore: 'Map wiederherstellen',
  reload: 'Neu laden',
  retry: 'Erneut versuchen',
  unsaved: {
    gone: 'Änderungen von hier haben den Server nie erreicht. Speichern Sie sie als Datei: Sie lässt sich als neue Map importieren.',
    trashed:
      'Änderungen von hier haben den Server nie erreicht. Sie werden übertragen, sobald die Map wiederhergestellt ist. Sie können sie auch als Datei speichern.',
    refused:
      'Änderungen von hier haben den Server nie erreicht. Speichern Sie sie vor dem Neuladen als Datei: Sie lässt sich als neue Map importieren.',
    save: 'Als Datei speichern',
    forget: 'Von diesem Gerät entfernen',
  },
};
