import type { Dictionary } from '../dictionary.ts';
import { germanOfSharePage } from './ofSharePage.ts';

/** German. */
export const german: Partial<Dictionary> = { ...germanOfSharePage };
