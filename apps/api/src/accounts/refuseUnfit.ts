import { faultInText, LIMITS } from '@milepost/schema';
import { APIError } from 'better-auth/api';

/** How long (UTF-16 code units) the address of a picture may be. */
const LONGEST_ADDRESS = 2_000;

/**
 * Makes sure that what somebody is to be called can be shown to others: the library that keeps it takes anything.
 *
 * @throws APIError
 */
export function refuseUnfit({ name, image }: { name?: unknown; image?: unknown }): void {
  const fault = faultInName(String(name ?? ''));
  if (fault) throw new APIError('BAD_REQUEST', { message: `[body.name] ${fault}`, code: 'UNFIT_NAME' });
  if (typeof image === 'string' && image.length > LONGEST_ADDRESS) {
    throw new APIError('BAD_REQUEST', {
      message: `[body.image] is longer than ${LONGEST_ADDRESS} characters`,
      code: 'UNFIT_IMAGE',
    });
  }
}

function faultInName(name: string): string | undefined {
  if (name.length > LIMITS.nameLength) return `is longer than ${LIMITS.nameLength} characters`;
  return faultInText(name);
}
