/** The words for a map that can't be opened. */
export const notOpen = {
  gone: {
    title: 'This map isn’t there',
    text: 'It may have been deleted for good, or the address has a typing mistake.',
  },
  trashed: { title: 'This map is in the trash', text: 'Nothing in it is lost. Restore it to go on working on it.' },
  outdated: {
    title: 'Milepost was updated',
    text: 'This page is from before the update. Reload it to go on; what was saved is safe.',
  },
  refused: {
    title: 'The server can’t take this map from this page',
    text: 'What was saved before is safe. Reload the page to see it and go on from there.',
  },
  unreachable: {
    title: 'The server doesn’t answer',
    text: 'This map isn’t kept on this device yet, so it can’t be shown. It opens as soon as the server answers.',
  },
  restore: 'Restore the map',
  reload: 'Reload',
  retry: 'Try again',
  unsaved: {
    gone: 'Edits that were made here never reached the server. Save them as a file: it can be imported as a new map.',
    trashed:
      'Edits that were made here never reached the server. They go up once the map is restored; you can also save them as a file.',
    refused:
      'Edits that were made here never reached the server. Save them as a file before you reload: it can be imported as a new map.',
    save: 'Save as a file',
    forget: 'Remove them from this device',
  },
};
