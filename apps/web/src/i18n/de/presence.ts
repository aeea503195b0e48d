import type { Dictionary } from '../dictionary.ts';
import { plural } from '../plural.ts';

const others = (count: number) =>
  `${count.toLocaleString('de')} ${plural('de', count, { one: 'weitere Person', other: 'weitere Personen' })}`;

export const presence: Dictionary['presence'] = {
  here: (names) => `${others(names.length)} hier: ${names.join(', ')}`,
  guest: 'Gast',
  nameless: 'Jemand',
  elsewhere: 'Sie, woanders',
  follow: (name) => `${name} folgen`,
  more: (count) => `${count.toLocaleString('de')} weitere`,
  moreMark: (count) => `+${count}`,
  typing: (name) => `${name} schreibt`,
  following: (name) => `Sie folgen ${name}`,
  stop: 'Beenden',
};
