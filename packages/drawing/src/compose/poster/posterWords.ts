import type { Words } from '../../layout/words.ts';

/** The words of a poster's cards. What an icon and the legend say together needs no words on every card, and leaves them to the story. */
export function posterWords(words: Words): Words {
  return {
    ...words,
    evidence: (numbers) => numbers,
    confidences: { assumption: '', partial: '', validated: '' },
    valuesTogether: words.bothValues,
    initiators: { company: '', 'third-party': '' },
  };
}
