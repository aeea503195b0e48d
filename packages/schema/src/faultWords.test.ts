import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { faultWords } from './faultWords.ts';
import { name } from './text.ts';

/** What is said of a value that a schema refuses. */
function told(schema: z.ZodMiniType, value: unknown): string[] {
  const { error } = schema.safeParse(value, { error: faultWords });
  return error?.issues.map(({ path, message }) => [...path, message].join(' ')) ?? [];
}

const pet = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cat') }),
  z.strictObject({ kind: z.literal('dog'), age: z.int().check(z.gte(0), z.lte(30)) }),
]);

describe('what is wrong with a value', () => {
  it.each<[string, z.ZodMiniType, unknown, string]>([
    ['that is not there', z.object({ title: name }), {}, 'title is missing'],
    ['that one of few is asked of, not there', z.object({ a: z.enum(['x', 'y']) }), {}, 'a is missing'],
    ['of another type', z.string(), 3, 'is not a text'],
    ['that is null', z.boolean(), null, 'is neither true nor false'],
    ['between two whole numbers', z.int(), 1.5, 'is not a whole number'],
    ['that is none of few', z.enum(['x', 'y']), 'z', 'has to be one of x, y'],
    ['that can be one alone', z.literal(1), 2, 'has to be 1'],
    ['too small', pet, { kind: 'dog', age: -1 }, 'age is less than 0'],
    ['too large', pet, { kind: 'dog', age: 31 }, 'age is more than 30'],
    ['of an unknown kind', pet, { kind: 'cow' }, 'kind has to be one of cat, dog'],
    ['of no kind', pet, {}, 'kind is missing'],
    ['too long', z.string().check(z.maxLength(3)), 'four', 'is longer than 3 characters'],
    ['too short', z.string().check(z.minLength(3)), 'ab', 'is shorter than 3 characters'],
    ['with nothing in it', z.string().check(z.minLength(1)), '', 'is empty'],
    ['that is a list of too many', z.array(z.unknown()).check(z.maxLength(1)), [1, 2], 'has more than 1 entries'],
    ['that is an empty list', z.array(z.unknown()).check(z.minLength(1)), [], 'is empty'],
    ['of which all forms say the same', z.union([name, z.optional(name)]), 3, 'is not a text'],
    ['that fits no form', z.union([z.string(), z.number()]), true, 'is not valid'],
    ['that says so itself', name, 'x'.repeat(501), 'is longer than 500 characters'],
    ['of a rule without words', z.string().check(z.refine(() => false)), '', 'is not valid'],
  ])('%s', (_, schema, value, fault) => {
    expect(told(schema, value)).toEqual([fault]);
  });
});
