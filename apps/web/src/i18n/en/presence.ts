import { plural } from '../plural.ts';

const others = (count: number) => `${count} ${plural('en', count, { one: 'other', other: 'others' })}`;

export const presence = {
  here: (names: readonly string[]) => `${others(names.length)} here: ${names.join(', ')}`,
  guest: 'Guest',
  nameless: 'Somebody',
  elsewhere: 'You, elsewhere',
  follow: (name: string) => `Follow ${name}`,
  more: (count: number) => `${count} more`,
  moreMark: (count: number) => `+${count}`,
  typing: (name: string) => `${name} is typing`,
  following: (name: string) => `Following ${name}`,
  stop: 'Stop',
};
