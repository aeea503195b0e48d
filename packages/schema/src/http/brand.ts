import * as z from 'zod';
import { brand } from '../brand.ts';

const { accent, palette, face } = brand.shape;

/** What is decided of a brand. The logo is a file, and has an address of its own. */
export const brandBody = z.strictObject({ accent, palette, face });

export type BrandBody = z.infer<typeof brandBody>;

/** A workspace's brand; null where it has none. */
export const brandResponse = z.object({ brand: z.nullable(brand) });

export type BrandResponse = z.infer<typeof brandResponse>;
