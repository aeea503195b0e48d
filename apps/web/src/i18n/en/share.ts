import { plural } from '../plural.ts';

const count = (number: number, one: string, other: string) => `${number} ${plural('en', number, { one, other })}`;

export const share = {
  app: 'Milepost',
  untitled: 'Untitled map',
  pageTitle: (title: string) => `${title} · Milepost`,
  loading: 'Opening the map',
  skip: 'Skip to the map',
  changed: (when: string) => `Changed ${when}`,
  password: {
    title: 'This map is protected by a password',
    text: 'Whoever gave you the link knows it.',
    label: 'Password',
    open: 'Open the map',
    wrong: 'That is not the password.',
    failed: 'The server can’t be reached. Try again in a moment.',
    embedded: 'Open it in a page of its own to enter the password.',
  },
  gone: {
    title: 'This link leads nowhere any more',
    text: 'It was revoked, paused or has run out. Ask whoever gave it to you for another.',
  },
  unreachable: {
    title: 'The map can’t be reached right now',
    text: 'It opens by itself as soon as it can.',
    retry: 'Try again',
  },
  broken: 'The map could not be shown. Load the page again.',
  view: {
    label: 'Map',
    hint: 'Move with the arrow keys, zoom with plus and minus, F shows all of it. The table below has all of it in words.',
    table: 'Show as table',
    picture: 'Show as map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    percent: (percent: number) => `${percent}%`,
    fit: 'Show the whole map',
    empty: 'There is nothing on this map yet.',
  },
  take: {
    label: 'Download',
    png: 'Picture (PNG)',
    pdf: 'PDF of one page',
    not: 'This link does not let you take the map away.',
  },
  notForGuests: 'That is for people of this workspace.',
  openPage: 'Open in a page of its own',
  news: {
    label: 'What is new',
    cards: (number: number) => count(number, 'card', 'cards'),
    some: (added: number, changed: number, removed: number) =>
      [added ? `${added} new` : '', changed ? `${changed} changed` : '', removed ? `${removed} removed` : '']
        .filter(Boolean)
        .join(', '),
    since: (when: string) => `since your last visit ${when}`.trim(),
    next: 'Next change',
    previous: 'Previous change',
    at: (index: number, of: number) => `${index} of ${of}`,
    dismiss: 'I have seen it',
    added: 'New',
    changed: 'Changed',
  },
  table: {
    label: (title: string) => `${title}, as a table`,
    lane: 'Lane',
    stage: (number: number) => `Stage ${number}`,
    step: (number: number) => `Step ${number}`,
    over: (steps: number) => `over ${steps} steps`,
    star: 'Moment of truth',
    link: 'Link',
    comment: 'Comment',
    commentOn: (card: string) => `Comment on “${card}”`,
    feeling: (score: number) =>
      `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.round(Math.abs(score) * 100)} on a scale of −100 to +100`,
  },
  comments: {
    label: 'Comments',
    close: 'Close comments',
    back: 'All threads',
    about: (label: string) => `About “${label}”`,
    aboutMap: 'About the whole map',
    pick: 'Press a card to say something about it.',
    resolved: (number: number) => count(number, 'resolved thread', 'resolved threads'),
    none: 'Nobody has said anything yet.',
    failed: 'The comments can’t be read right now.',
    pin: (number: number, label: string) => `Thread ${number}: ${label}`,
  },
};
