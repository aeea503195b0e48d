export { compareMaps, type Difference, isSame, type MapComparison } from './compareMaps.ts';
export { describeComparison } from './describeComparison.ts';
export { englishSentence, englishSummary } from './englishSentence.ts';
export { type Sentence, SUBJECT_OF, SUBJECTS, type Subject, sentence } from './sentence.ts';
