import { wordsOf } from './dictionary.ts';
import { brand } from './en/brand.ts';

/** The words of a workspace's brand: apart from the others, since few people see them. */
export const brandMessages = wordsOf('brand', brand);
