import type { Brand, Fault } from '@milepost/schema';
import { ProblemError } from '../http/problemError.ts';
import type { Brands } from '../workspaces/brands.ts';

/** Where the logo of an archive's workspace is in the archive. */
export const LOGO = 'logo';

/**
 * Gives a workspace that has no brand the one of an archive, the logo as if it were uploaded. Gives what is wrong with the
 * logo, where that couldn't be taken.
 *
 * @param logo undefined where the archive has none
 */
export async function keepBrand(
  brands: Brands,
  workspaceId: string,
  { logo: _, ...colours }: Brand,
  logo: Buffer | undefined,
): Promise<Fault | undefined> {
  if (await brands.of(workspaceId)) return undefined;
  await brands.put(workspaceId, colours);
  try {
    if (logo) await brands.putLogo(workspaceId, logo, new AbortController().signal);
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { path: LOGO, message: error.message };
  }
}
