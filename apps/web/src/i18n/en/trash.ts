import { plural } from '../plural.ts';

export const trash = {
  title: 'Trash',
  keeps: 'Deleted maps stay here for 30 days.',
  list: 'Maps in the trash',
  empty: 'The trash is empty',
  emptyText: 'Maps that you delete wait here for 30 days in case you want them back.',
  toMaps: 'To all maps',
  deleted: (when: string) => `Deleted ${when}`,
  daysLeft: (days: number) => plural('en', days, { one: '1 day left', other: `${days} days left` }),
  restore: 'Restore',
  restoreMap: (title: string) => `Restore “${title}”`,
  deleteForEver: 'Delete for ever',
  deleteMapForEver: (title: string) => `Delete “${title}” for ever`,
  confirmTitle: 'Delete this map for ever?',
  confirmText: (title: string) => `“${title}” and everything on it will be gone. This can’t be undone.`,
  cancel: 'Keep it',
  gone: (title: string) => `“${title}” is deleted for ever`,
  failed: 'The trash couldn’t be opened',
};
