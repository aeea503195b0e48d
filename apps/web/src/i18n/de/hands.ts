import type { Dictionary } from '../dictionary.ts';

export const hands: Dictionary['hands'] = {
  shortcuts: {
    title: 'Tastenkürzel',
    description:
      'Einzelne Tasten wirken, solange der Fokus auf der Zeichenfläche liegt: Klicken Sie darauf oder gehen Sie mit Tab dorthin.',
    hands: 'Auf der Zeichenfläche',
    byHand: [
      ['Zwischen Zellen, Karten und Köpfen wechseln', ['Pfeiltasten']],
      ['Mehr auswählen', ['Shift+Pfeiltasten']],
      ['Bearbeiten oder in leerer Zelle hinzufügen', ['Enter']],
      ['Neue Zeile beim Bearbeiten', ['Shift+Enter']],
      ['Eingabe behalten', ['Enter', 'Escape']],
      ['Nächster / voriger Schritt beim Bearbeiten', ['Tab', 'Shift+Tab']],
      ['Neue Karte darunter beim Bearbeiten', ['Mod+Enter']],
      ['Anfang / Ende der Reihe', ['Home', 'End']],
      ['Anfang / Ende der Map', ['Mod+Home', 'Mod+End']],
      ['Ansicht verschieben', ['Scrollen', 'Space+Ziehen']],
      ['Zoomen', ['Mod+Mausrad', 'Zwei Finger']],
      ['Durch Ziehen kopieren', ['Alt+Ziehen']],
    ],
    groups: { cards: 'Karten', edit: 'Bearbeiten', structure: 'Phasen und Spuren', view: 'Ansicht', map: 'Map' },
  },
  commands: { title: 'Alle Befehle', search: 'Befehl suchen', none: 'Kein Befehl heißt so.' },
  clipboard: {
    copy: (what) => `${what} kopieren`,
    cut: (what) => `${what} ausschneiden`,
    paste: 'Einfügen',
  },
  overview: { label: 'Übersicht', close: 'Übersicht schließen' },
  sizes: {
    wider: { step: 'Schritt verbreitern', cards: 'Einen Schritt mehr abdecken', none: 'Breiter' },
    narrower: { step: 'Schritt schmaler machen', cards: 'Einen Schritt weniger abdecken', none: 'Schmaler' },
    taller: 'Spur höher machen',
    shorter: 'Spur niedriger machen',
    reset: { step: 'Übliche Breite', lane: 'So hoch wie ihre Karten', none: 'Übliche Größe' },
    edges: {
      step: 'Ziehen ändert die Breite, Doppelklick stellt die übliche wieder her',
      lane: 'Ziehen ändert die Höhe, Doppelklick passt sie den Karten an',
      card: 'Über die Schritte ziehen, die sie abdeckt',
    },
    step: (name, width) => `${name}: ${width} breit`,
    usualWidth: (name) => `${name}: so breit wie üblich`,
    lane: (name, height) => `${name}: ${height} hoch`,
    usualHeight: (name) => `${name}: so hoch wie ihre Karten`,
    spans: (what, steps) => (steps === 1 ? `${what}: 1 Schritt` : `${what}: ${steps} Schritte`),
  },
};
