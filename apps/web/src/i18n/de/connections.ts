import type { Dictionary } from '../dictionary.ts';

export const connections: Dictionary['connections'] = {
  actions: {
    connectTo: 'Verbinden mit …',
    ofCard: 'Verbindungen dieser Karte',
    reverse: 'Verbindung umkehren',
  },
  kinds: { flow: 'Ablauf', dependency: 'Abhängigkeit', loop: 'Weg zurück' },
  name: (label, from, to) => (label.trim() ? `„${label.trim()}“, von ${from} zu ${to}` : `von ${from} zu ${to}`),
  card: (text, kind) => (text.trim() ? `„${text.trim()}“` : kind),
  handle: (end, card) =>
    end === 'from' ? `${card} mit einer anderen Karte verbinden` : `Eine andere Karte mit ${card} verbinden`,
  moveEnd: (end) => (end === 'from' ? 'An einer anderen Karte beginnen lassen' : 'An einer anderen Karte enden lassen'),
  labelLabel: 'Text der Verbindung',
  labelHint: 'Was geschieht hier?',
  banner: {
    connect: (card) => ({
      mouse: `${card} verbinden: eine Karte anklicken oder Pfeiltasten und Eingabetaste verwenden.`,
      touch: `${card} verbinden: eine Karte antippen.`,
    }),
    cancel: 'Abbrechen',
  },
  announce: {
    begun: (card) => `${card} verbinden. Pfeiltasten wählen eine Karte, die Eingabetaste verbindet, Esc bricht ab.`,
    made: (name) => `Verbunden: ${name}`,
    changed: (name) => `Verbindung geändert: ${name}`,
    isLoop: 'Sie führt zurück zu ihrem Anfang und ist darum ein Weg zurück.',
    selected: (name, index, of) =>
      `Verbindung ${name}, ${index} von ${of}. Die Eingabetaste beschriftet sie, Entf löscht sie.`,
    deleted: (name) => `Verbindung ${name} gelöscht`,
    cancelled: 'Nicht verbunden',
    nothingThere: 'Dort ist keine Karte, darum wurde nichts verbunden.',
  },
  faults: {
    self: 'Eine Karte kann nicht mit sich selbst verbunden werden.',
    known: 'Diese beiden Karten sind schon verbunden.',
    missing: 'Eine der Karten gibt es nicht mehr.',
    cycle: 'Das führte im Kreis. Nur ein Weg zurück kann das.',
  },
  details: {
    title: 'Verbindung',
    label: 'Beschriftung',
    kind: 'Art',
    from: 'Von',
    to: 'Zu',
    goTo: (card) => `Zu ${card} gehen`,
    change: { from: 'Ändern, wo sie beginnt', to: 'Ändern, wo sie endet' },
    changeShort: 'Ändern …',
    reverse: 'Umkehren',
    ofCard: 'Verbindungen',
    out: (card) => `zu ${card}`,
    in: (card) => `von ${card}`,
  },
};
