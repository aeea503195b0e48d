import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const count = (number: number, one: string, other: string) =>
  `${number.toLocaleString('de')} ${plural('de', number, { one, other })}`;

export const share: Dictionary['share'] = {
  app: 'Milepost',
  untitled: 'Unbenannte Map',
  pageTitle: (title) => `${title} · Milepost`,
  loading: 'Map wird geöffnet',
  skip: 'Zur Map springen',
  changed: (when) => `Geändert ${when}`,
  password: {
    title: 'Diese Map ist mit einem Passwort geschützt',
    text: 'Wer Ihnen den Link gegeben hat, kennt es.',
    label: 'Passwort',
    open: 'Map öffnen',
    wrong: 'Das ist nicht das Passwort.',
    failed: 'Der Server ist nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    embedded: 'Öffnen Sie die Map auf einer eigenen Seite, um das Passwort einzugeben.',
  },
  gone: {
    title: 'Dieser Link führt nirgends mehr hin',
    text: 'Er wurde widerrufen, pausiert oder ist abgelaufen. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.',
  },
  unreachable: {
    title: 'Die Map ist gerade nicht erreichbar',
    text: 'Sie öffnet sich von selbst, sobald es geht.',
    retry: 'Erneut versuchen',
  },
  broken: 'Die Map konnte nicht angezeigt werden. Laden Sie die Seite neu.',
  view: {
    label: 'Map',
    hint: 'Mit den Pfeiltasten verschieben, mit Plus und Minus zoomen, F zeigt alles. Die Tabelle darunter enthält alles in Worten.',
    table: 'Als Tabelle anzeigen',
    picture: 'Als Map anzeigen',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    percent: (percent) => `${percent}\u00a0%`,
    fit: 'Ganze Map anzeigen',
    empty: 'Auf dieser Map ist noch nichts.',
  },
  take: {
    label: 'Herunterladen',
    png: 'Bild (PNG)',
    pdf: 'PDF mit einer Seite',
    not: 'Mit diesem Link lässt sich die Map nicht herunterladen.',
  },
  notForGuests: 'Das ist Mitgliedern dieses Arbeitsbereichs vorbehalten.',
  openPage: 'Auf einer eigenen Seite öffnen',
  news: {
    label: 'Was neu ist',
    cards: (number) => count(number, 'Karte', 'Karten'),
    some: (added, changed, removed) =>
      [
        added ? `${added.toLocaleString('de')} neu` : '',
        changed ? `${changed.toLocaleString('de')} geändert` : '',
        removed ? `${removed.toLocaleString('de')} entfernt` : '',
      ]
        .filter(Boolean)
        .join(', '),
    since: (when) => `seit Ihrem letzten Besuch ${when}`.trim(),
    next: 'Nächste Änderung',
    previous: 'Vorige Änderung',
    at: (index, of) => `${index} von ${of}`,
    dismiss: 'Gesehen',
    added: 'Neu',
    changed: 'Geändert',
  },
  table: {
    label: (title) => `${title}, als Tabelle`,
    lane: 'Spur',
    stage: (number) => `Phase ${number}`,
    step: (number) => `Schritt ${number}`,
    over: (steps) => `über ${steps} Schritte`,
    star: 'Moment der Wahrheit',
    link: 'Link',
    comment: 'Kommentieren',
    commentOn: (card) => `„${card}“ kommentieren`,
    feeling: (score) =>
      `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.round(Math.abs(score) * 100)} auf einer Skala von −100 bis +100`,
  },
  comments: {
    label: 'Kommentare',
    close: 'Kommentare schließen',
    back: 'Alle Threads',
    about: (label) => `Zu „${label}“`,
    aboutMap: 'Zur ganzen Map',
    pick: 'Tippen Sie eine Karte an, um etwas dazu zu sagen.',
    resolved: (number) => count(number, 'erledigter Thread', 'erledigte Threads'),
    none: 'Noch hat niemand etwas gesagt.',
    failed: 'Die Kommentare lassen sich gerade nicht laden.',
    pin: (number, label) => `Thread ${number}: ${label}`,
  },
};
