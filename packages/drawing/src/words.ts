export { germanWords } from './layout/germanWords.ts';
export { wordsFor } from './layout/wordsFor.ts';
