import { b2b } from './b2b.ts';
import { classic } from './classic.ts';
import { eCommerce } from './eCommerce.ts';
import { patient } from './patient.ts';
import { saas } from './saas.ts';
import { serviceBlueprint } from './serviceBlueprint.ts';
import type { Template } from './template.ts';

export type { Template } from './template.ts';
export { eCommerce };

/** The maps to start from, in the gallery's order. */
export const TEMPLATES: readonly Template[] = [classic, eCommerce, saas, b2b, patient, serviceBlueprint];
