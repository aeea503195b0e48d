import type { Fault } from '@milepost/schema';
import { faultsOf, MOST_FAULTS } from '@milepost/schema';
import type { FastifySchemaCompiler } from 'fastify';
import * as z from 'zod';
import { ProblemError } from './problemError.ts';

/** Checks what a request carries against the contract's schema; the answer names the path of each fault. */
export const validateWithZod: FastifySchemaCompiler<z.core.$ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const result = z.safeParse(schema, data ?? {});
    if (result.success) return { value: result.data };
    const errors = result.error.issues.slice(0, MOST_FAULTS).flatMap((issue) => faultsIn(issue));
    const [first] = errors;
    const detail = first && `${first.path || httpPart}: ${first.message}`;
    return { error: new ProblemError(httpPart === 'body' ? 422 : 400, detail, { errors }) };
  };

type Issue = z.core.$ZodIssue;

/** A union's own issue only says that no member fits: the faults of the member that was most likely meant say more. */
function faultsIn(issue: Issue): Fault[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return faultsOf(new z.ZodError([issue]));
  const [likeliest = []] = [...issue.errors].sort((a, b) => distance(a) - distance(b));
  return likeliest.flatMap((inner) => faultsIn({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** How far an input is from a member of a union. Another tag or unknown fields tell that another member was meant. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length;
    return sum + (issue.code === 'invalid_value' ? 10 : 1);
  }, 0);
}
