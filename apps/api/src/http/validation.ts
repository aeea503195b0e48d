import type { Fault } from '@milepost/schema';
import { faultsOf } from '@milepost/schema';
import type { FastifySchemaCompiler } from 'fastify';
import * as z from 'zod';
import { ProblemError } from './problemError.ts';

/** Checks what a request carries against the contract's schema; the answer names the path of each fault. */
export const validateWithZod: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const result = schema.safeParse(data ?? {});
    if (result.success) return { value: result.data };
    const errors = faultsIn(result.error);
    const [first] = errors;
    const detail = first && `${first.path || httpPart}: ${first.message}`;
    return { error: new ProblemError(httpPart === 'body' ? 422 : 400, detail, { errors }) };
  };

/** A union's own issue only says that no member fits: the faults of the member that was most likely meant say more. */
function faultsIn(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return faultsOf(new z.ZodError([issue]));
    const [likeliest] = issue.errors
      .map((issues) => issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
      .sort((a, b) => distance(a) - distance(b));
    return faultsIn(new z.ZodError(likeliest ?? []));
  });
}

/** How far an input is from a member of a union. Another tag or an unknown field tell that another member was meant. */
function distance(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, { code }) => sum + (code === 'invalid_value' || code === 'unrecognized_keys' ? 10 : 1), 0);
}
