import { describe, expect, it } from 'vitest';
import { printedAddress } from './printedAddress.ts';

describe('printedAddress', () => {
  it('leaves out the scheme', () => {
    expect(printedAddress('https://maps.example.org/maps/abc')).toBe('maps.example.org/maps/abc');
    expect(printedAddress('http://10.0.0.7:4400/maps/abc')).toBe('10.0.0.7:4400/maps/abc');
    expect(printedAddress('maps.example.org/maps/abc')).toBe('maps.example.org/maps/abc');
  });

  it.each([
    'http://127.0.0.1:4400/maps/abc',
    'http://localhost:4400/maps/abc',
    'http://milepost.localhost/maps/abc',
    'http://[::1]:4400/maps/abc',
    'http://0.0.0.0:4400/maps/abc',
    undefined,
    '',
  ])('prints nothing for %s', (address) => {
    expect(printedAddress(address)).toBeUndefined();
  });
});
