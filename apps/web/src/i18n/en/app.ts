export const app = {
  name: 'Milepost',
  pageTitle: (page: string) => `${page} · Milepost`,
  skipToContent: 'Skip to content',
  loading: 'Loading…',
  home: 'Milepost, all maps',
  navigation: 'Main',
  maps: 'Maps',
  trash: 'Trash',
  appearance: 'Appearance',
  schemes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  notFound: {
    title: 'Nothing lives here',
    text: 'The address may have a typing mistake in it, or the page has moved.',
    action: 'To all maps',
  },
  partMissing: 'This part of Milepost couldn’t be loaded. Try again once the server can be reached.',
  crashed: {
    title: 'Something broke on this page',
    text: 'Your saved work is safe. Reload the page to go on; if it happens again, this is what to tell whoever runs this Milepost:',
    reload: 'Reload',
    home: 'To all maps',
    notLoadedTitle: 'This page couldn’t be loaded',
    notLoadedText:
      'Either Milepost was just updated, or the server can’t be reached. Reload to go on; your saved work is safe.',
  },
};
