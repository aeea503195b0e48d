import { describe, expect, it } from 'vitest';
import { ownPath } from './ownPath.ts';

const HERE = 'https://maps.example.org';

describe('a page to go on to', () => {
  it.each(['/maps/a?b=c#d', '/', '/invitations/x'])('is %s', (address) => {
    expect(ownPath(address, HERE)).toBe(address);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    '\n//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://maps.example.org/',
  ])('is never elsewhere: %j', (address) => {
    const path = ownPath(address, HERE);
    expect(path === undefined || new URL(path, HERE).origin === HERE).toBe(true);
    expect(path ?? '').not.toContain('evil');
  });
});
