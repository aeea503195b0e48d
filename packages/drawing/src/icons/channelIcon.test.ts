import { CHANNELS } from '@milepost/schema';
import { describe, expect, test } from 'vitest';
import { channelIcon } from './channelIcon.ts';

describe('the icon of a channel', () => {
  test('is its own for each that the schema knows', () => {
    expect(CHANNELS.map(channelIcon)).toEqual([...CHANNELS]);
  });

  test.each([
    ['Word of mouth', 'talk'],
    ['A friend', 'talk'],
    ['Text message', 'chat'],
    ['SMS', 'chat'],
    ['WhatsApp', 'chat'],
    ['Video call', 'video'],
    ['Call centre', 'phone'],
    ['On-site', 'place'],
    ['In person', 'partner'],
    ['E-Mail', 'email'],
    ['Company website', 'web'],
    ['Instagram', 'social'],
    ['Trade show', 'event'],
    ['Flyer', 'mail'],
  ])('goes by what its own words speak of: %s', (channel, icon) => {
    expect(channelIcon(channel)).toBe(icon);
  });

  test('is one for any where the words tell nothing', () => {
    for (const channel of ['Carrier pigeon', 'Buschfunk', 'happening', 'context']) {
      expect(channelIcon(channel)).toBe('channel');
    }
  });

  test('is that of the lane where none is named', () => {
    for (const channel of [undefined, '', '  ']) expect(channelIcon(channel)).toBe('touchpoints');
  });
});
