import { plural } from '../plural.ts';

const count = (number: number, one: string, other: string) => `${number} ${plural('en', number, { one, other })}`;

export const comments = {
  label: 'Comments',
  task: (done: boolean) => (done ? 'Done: ' : 'To do: '),
  guest: 'guest',
  you: 'you',
  edited: (when: string) => `Edited ${when}`,
  editedMark: 'edited',
  unread: 'New',
  number: (number: number) => `Thread ${number}`,
  replies: (number: number) => count(number, 'reply', 'replies'),
  anchors: {
    map: 'Whole map',
    stage: 'Stage',
    step: 'Step',
    lane: 'Lane',
    card: 'Card',
    connection: 'Connection',
  },
  about: (kind: string, label: string) => (label.trim() ? `${kind}: ${label.trim()}` : kind),
  gone: 'Deleted since',
  resolved: 'Resolved',
  resolve: 'Resolve',
  reopen: 'Reopen',
  compose: {
    begin: 'Comment',
    beginHint: 'What do you think?',
    reply: 'Reply',
    replyHint: 'Reply…',
    send: 'Send',
    save: 'Save',
    cancel: 'Cancel',
    name: 'Your name',
    nameHint: 'It stands beside your comments.',
    nameMissing: 'Say who you are.',
    format: 'Markdown works: **bold**, lists, [links](https://…).',
    formatMentions: 'Markdown works. @ calls somebody by name.',
    tooLong: (most: number) => `That is too long: ${most.toLocaleString('en')} characters at most.`,
    notOnMap: 'What you comment on isn’t saved yet, or is gone. Try again in a moment.',
  },
  mentions: {
    label: 'People to mention',
    none: 'Nobody of that name can see this map',
  },
  comment: {
    more: (author: string) => `More about the comment of ${author}`,
    edit: 'Edit',
    remove: 'Delete',
    removeTitle: 'Delete this comment?',
    removeThread: 'It is the only one of its thread, which goes with it.',
    removeForAll: 'It is gone for everybody. This can’t be undone.',
    body: 'Comment',
  },
  reactions: {
    add: 'Add a reaction',
    label: (emoji: string, number: number, mine: boolean) =>
      `${emoji} ${count(number, 'person', 'people')}${mine ? ', you too' : ''}`,
    names: { '👍': 'Thumbs up', '❤️': 'Heart', '😄': 'Smile', '🎉': 'Celebration', '😮': 'Surprise', '👀': 'Looking' },
  },
};
