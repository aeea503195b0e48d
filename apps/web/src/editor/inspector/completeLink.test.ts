import { describe, expect, test } from 'vitest';
import { completeLink } from './completeLink.ts';

describe('a link', () => {
  test.each([
    ['example.com/x', 'https://example.com/x'],
    ['  www.example.com ', 'https://www.example.com'],
    ['example.com:8080/a?b=c#d', 'https://example.com:8080/a?b=c#d'],
    ['localhost:3000', 'https://localhost:3000'],
    ['münchen.example/straße', 'https://münchen.example/straße'],
    ['jo@example.com', 'mailto:jo@example.com'],
  ])('gets what people leave out: %s', (typed, link) => {
    expect(completeLink(typed)).toBe(link);
  });

  test.each([
    'https://example.com',
    'HTTP://example.com',
    'mailto:jo@example.com',
    'javascript:alert(1)',
    'javascript:alert.com',
    'data:text/html,x',
    'vbscript:x.y',
    'file:///etc/passwd',
    '//example.com',
    'example',
    'two words.com',
    '',
  ])('stays as it is where nothing is missing, or nobody can know what: %s', (typed) => {
    expect(completeLink(typed)).toBe(typed);
  });
});
