import { InvalidMapError } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { MapGoneError, StaleRevisionError } from '../collaboration/gateErrors.ts';
import { asProblem } from './asProblem.ts';

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });

describe('asProblem', () => {
  it.each<[unknown, number]>([
    [new MapGoneError(), 404],
    [new StaleRevisionError(), 412],
    [new InvalidMapError([{ path: 'map.title', message: 'is missing' }]), 422],
    [coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'), 503],
    [coded('57P01', 'terminating connection due to administrator command'), 503],
    [coded('P2039', 'Database error. Code: `57P01`. Message: `terminating connection`'), 503],
    [coded('P1001', 'Can’t reach database server'), 503],
    [new Error('Connection terminated unexpectedly'), 503],
    [coded('23505', 'duplicate key value'), 500],
    [new Error('secret details'), 500],
    ['not even an error', 500],
  ])('makes of %s a %i', (error, status) => {
    expect(asProblem(error).statusCode).toBe(status);
  });

  it('tells nothing of what went wrong inside', () => {
    expect(asProblem(new Error('secret details')).message).toBe('');
  });
});
