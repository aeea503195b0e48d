import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

export const trash: Dictionary['trash'] = {
  title: 'Papierkorb',
  keeps: 'Gelöschte Maps bleiben 30\u00a0Tage hier.',
  list: 'Maps im Papierkorb',
  empty: 'Der Papierkorb ist leer',
  emptyText: 'Gelöschte Maps warten hier 30\u00a0Tage, falls Sie sie zurückholen möchten.',
  toMaps: 'Zu allen Maps',
  deleted: (when) => `Gelöscht ${when}`,
  daysLeft: (days) =>
    plural('de', days, { one: 'noch 1\u00a0Tag', other: `noch ${days.toLocaleString('de')}\u00a0Tage` }),
  restore: 'Wiederherstellen',
  restoreMap: (title) => `„${title}“ wiederherstellen`,
  deleteForEver: 'Endgültig löschen',
  deleteMapForEver: (title) => `„${title}“ endgültig löschen`,
  confirmTitle: 'Diese Map endgültig löschen?',
  confirmText: (title) => `„${title}“ verschwindet mit allem, was darauf ist. Das lässt sich nicht rückgängig machen.`,
  cancel: 'Behalten',
  gone: (title) => `„${title}“ ist endgültig gelöscht`,
  failed: 'Der Papierkorb konnte nicht geöffnet werden',
};
