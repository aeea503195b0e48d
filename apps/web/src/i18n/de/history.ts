import type { Subject } from '@milepost/schema/history';
import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';
import { fieldWords } from './historyFields.ts';
import { germanSentence, quoted, SUBJECTS } from './historySentence.ts';

const count = (number: number, one: string, other: string) =>
  `${number.toLocaleString('de')} ${plural('de', number, { one, other })}`;

const named = (name: string | undefined, otherwise: string) => (name?.trim() ? quoted(name.trim()) : otherwise);

export const history: Dictionary['history'] = {
  title: (map) => `Verlauf von ${named(map, 'unbenannter Map')}`,
  back: 'Zurück zur Map',
  panel: 'Verlauf',
  tabs: { versions: 'Versionen', changes: 'Änderungen', activity: 'Aktivität' },
  loading: 'Wird geladen…',
  failed: 'Der Verlauf konnte nicht geladen werden',
  retry: 'Erneut versuchen',
  more: 'Ältere anzeigen',
  now: 'Jetzt',
  nowSame: 'Seit der neuesten Version hat sich nichts geändert.',
  today: 'Heute',
  yesterday: 'Gestern',
  kinds: { created: 'Map erstellt', automatic: 'Bearbeitet' },
  restoredFrom: (when) => `Wiederhergestellt aus: ${when}`,
  unchanged: 'Keine Änderungen',
  actors: { guest: 'Ein Gast', former: 'Ehemaliges Mitglied', nobody: 'Jemand' },
  people: (names) =>
    names.length <= 3
      ? new Intl.ListFormat('de').format(names)
      : `${names.slice(0, 2).join(', ')} und ${(names.length - 2).toLocaleString('de')} weitere`,
  sentence: germanSentence,
  actionsOf: (version) => `Aktionen für die Version ${version}`,
  name: 'Diese Version benennen',
  rename: 'Umbenennen',
  nameLabel: 'Name der Version',
  nameHint: 'Versionen mit Namen bleiben unbegrenzt erhalten.',
  save: 'Speichern',
  cancel: 'Abbrechen',
  nameNow: 'Version benennen',
  remove: 'Version löschen',
  removeTitle: (name) => `Version „${name}“ löschen?`,
  removeText: 'Die Map selbst bleibt, wie sie ist. Der Stand dieser Version lässt sich nicht mehr zurückholen.',
  removed: (name) => `Die Version „${name}“ ist gelöscht`,
  restore: 'Wiederherstellen',
  restoreTitle: 'Diese Version wiederherstellen?',
  restoreText: (when) =>
    `Die Map wird wieder, was sie war: ${when}. Ihr jetziger Stand bleibt als Version erhalten, sodass Sie auch ihn zurückholen können.`,
  restored: (when) => `Die Map ist wieder, was sie war: ${when}`,
  undone: 'Die Map ist wieder wie zuvor',
  undo: 'Rückgängig',
  compareWith: 'Vergleichen mit',
  compareNone: 'Nichts',
  compareBefore: 'Vorige Version',
  from: (before, after) => `${before} → ${after}`,
  canvas: (when) => `Die Map: ${when}`,
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  percent: (percent) => `${percent}\u00a0%`,
  fit: 'Alles anzeigen',
  legend: 'Bedeutung der Markierungen',
  marks: { added: 'Hinzugefügt', removed: 'Entfernt', moved: 'Verschoben', changed: 'Geändert' },
  changes: (number) => count(number, 'Änderung', 'Änderungen'),
  noChanges: 'Beide sind gleich.',
  noComparison: 'Wählen Sie, womit diese Version verglichen werden soll.',
  noneBefore: 'Vor dieser Version gibt es keine. Wählen Sie eine andere zum Vergleichen.',
  moreChanges: (number) => `Und ${count(number, 'weitere Änderung', 'weitere Änderungen')}`,
  mapItself: 'Die Map selbst',
  named: (subject: Subject, name) => named(name, SUBJECTS[subject][0]),
  subjects: (subject: Subject) => SUBJECTS[subject][0],
  fields: fieldWords,
  activity: {
    none: 'Noch ist nichts passiert.',
    created: 'hat die Map erstellt',
    edited: 'hat die Map bearbeitet',
    named: (name) => `hat eine Version benannt${name?.trim() ? `: ${quoted(name.trim())}` : ''}`,
    restored: 'hat eine Version wiederhergestellt',
    'thread-begun': (about) => `hat einen Thread zu ${named(about, 'der Map')} begonnen`,
    'thread-resolved': (about) => `hat einen Thread zu ${named(about, 'der Map')} erledigt`,
    'thread-reopened': (about) => `hat einen Thread zu ${named(about, 'der Map')} wieder geöffnet`,
    'people-changed': 'hat geändert, wer die Map sehen darf',
    'link-made': (name) => `hat ${link(name)} erstellt`,
    'link-changed': (name) => `hat ${link(name)} geändert`,
    'link-revoked': (name) => `hat ${link(name)} widerrufen`,
    trashed: 'hat die Map in den Papierkorb verschoben',
    'taken-from-trash': 'hat die Map aus dem Papierkorb geholt',
  },
};

const link = (name: string | undefined) => (name?.trim() ? `den Link ${quoted(name.trim())}` : 'einen Link');
