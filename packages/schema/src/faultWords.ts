import type * as z from 'zod/mini';

/** What a value isn't, by the type that is asked for. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'is not a text',
  number: 'is not a number',
  int: 'is not a whole number',
  boolean: 'is neither true nor false',
  array: 'is not a list',
  tuple: 'is not a list',
  object: 'is not an object',
  record: 'is not an object',
};

/** What a text isn't, by the format that is asked for. */
const FORMATS: Readonly<Record<string, string>> = {
  email: 'is not an email address',
  url: 'is not the address of a page',
  datetime: 'is not a time like 2026-11-22T09:30:00Z',
};

const INVALID = 'is not valid';

/**
 * Zod's issues in words that go on after the path of what is at fault, as those of every other fault do. They say
 * nothing of how a schema is written, and are few, so that they can be said in other languages, too.
 */
export const faultWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : (TYPES[issue.expected] ?? INVALID);
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : oneOf(issue.values);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'is not in the form that it has to have';
    case 'too_big':
      return tooBig(issue.origin, issue.maximum);
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum);
    case 'invalid_union':
      return ofUnion(issue);
    default:
      return INVALID;
  }
};

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? `has to be ${values[0]}` : `has to be one of ${values.join(', ')}`;
}

function tooBig(origin: string, most: number | bigint): string {
  if (origin === 'string') return `is longer than ${most} characters`;
  return origin === 'array' ? `has more than ${most} entries` : `is more than ${most}`;
}

function tooSmall(origin: string, least: number | bigint): string {
  if (origin !== 'string' && origin !== 'array') return `is less than ${least}`;
  if (Number(least) === 1) return 'is empty';
  return origin === 'string' ? `is shorter than ${least} characters` : `has fewer than ${least} entries`;
}

/** What all members of a union say of a value is true of it. */
function ofUnion({ input, discriminator, options, errors }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  if (discriminator !== undefined && Array.isArray(options)) {
    const isThere = Object.hasOwn(Object(input), discriminator);
    return isThere ? oneOf(options) : 'is missing';
  }
  const said = new Set(errors.map(([first]) => (first?.path.length === 0 ? first.message : INVALID)));
  return said.size === 1 ? ([...said][0] as string) : INVALID;
}
