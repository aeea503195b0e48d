import type { Dictionary } from '../dictionary.ts';

export const app: Dictionary['app'] = {
  name: 'Milepost',
  pageTitle: (page) => `${page} · Milepost`,
  skipToContent: 'Zum Inhalt springen',
  loading: 'Wird geladen…',
  home: 'Milepost, alle Maps',
  navigation: 'Hauptnavigation',
  maps: 'Maps',
  trash: 'Papierkorb',
  appearance: 'Darstellung und Sprache',
  scheme: 'Darstellung',
  language: 'Sprache',
  asBrowser: 'Wie im Browser',
  direction: 'Leserichtung',
  directions: { auto: 'Wie die Sprache', ltr: 'Links nach rechts', rtl: 'Rechts nach links' },
  account: {
    menu: 'Konto',
    keepMaps: 'Konto erstellen, um Ihre Maps zu behalten',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    account: 'Ihr Konto',
    workspaces: 'Arbeitsbereiche',
  },
  schemes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  notFound: {
    title: 'Hier ist nichts',
    text: 'Die Adresse enthält vielleicht einen Tippfehler, oder die Seite ist umgezogen.',
    action: 'Zu allen Maps',
  },
  partMissing:
    'Dieser Teil von Milepost konnte nicht geladen werden. Versuchen Sie es erneut, sobald der Server erreichbar ist.',
  crashed: {
    title: 'Auf dieser Seite ist etwas schiefgegangen',
    text: 'Was gespeichert ist, ist sicher. Laden Sie die Seite neu, um weiterzuarbeiten. Passiert es wieder, hilft diese Angabe denen, die dieses Milepost betreiben:',
    reload: 'Neu laden',
    home: 'Zu allen Maps',
    notLoadedTitle: 'Diese Seite konnte nicht geladen werden',
    notLoadedText:
      'Entweder wurde Milepost gerade aktualisiert, oder der Server ist nicht erreichbar. Laden Sie die Seite neu, um weiterzuarbeiten. Was gespeichert ist, ist sicher.',
  },
};
