import type { Sentence, Subject } from './sentence.ts';

const NOUNS: Record<Subject, readonly [one: string, many: string]> = {
  persona: ['persona', 'personas'],
  stage: ['stage', 'stages'],
  step: ['step', 'steps'],
  lane: ['lane', 'lanes'],
  touchpoint: ['touchpoint', 'touchpoints'],
  note: ['note', 'notes'],
  quote: ['quote', 'quotes'],
  pain: ['pain point', 'pain points'],
  opportunity: ['opportunity', 'opportunities'],
  metric: ['metric', 'metrics'],
  emotion: ['feeling', 'feelings'],
  image: ['image', 'images'],
  connection: ['connection', 'connections'],
  evidence: ['piece of evidence', 'pieces of evidence'],
};

const FIELDS: Record<string, string> = {
  scenario: 'scenario',
  goal: 'goal',
  state: 'current or future',
  owner: 'owner',
  locale: 'language',
  theme: 'theme',
  tags: 'tags',
  reviewBy: 'review date',
};

/** A sentence of what changed, in English: "3 touchpoints moved to “Decision”". */
export function englishSentence(sentence: Sentence): string {
  switch (sentence.what) {
    case 'titled':
      return `Map renamed to ${quoted(sentence.to)}`;
    case 'map':
      return capital(`${listed(sentence.fields.map((field) => FIELDS[field] ?? field))} changed`);
    case 'renamed': {
      const [noun] = NOUNS[sentence.subject];
      if (sentence.from === '') return capital(`${noun} named ${quoted(sentence.to)}`);
      return capital(`${noun} ${quoted(sentence.from)} renamed to ${quoted(sentence.to)}`);
    }
    case 'moved':
      return `${which(sentence)} moved${where(sentence.to)}`;
    case 'more':
      return sentence.count === 1 ? 'And one more change' : `And ${sentence.count} more changes`;
    default:
      return `${which(sentence)} ${sentence.what}`;
  }
}

/** What changed in one line of English; empty when nothing did. */
export function englishSummary(sentences: readonly Sentence[], most = 3): string {
  const shown = sentences.filter(({ what }) => what !== 'more');
  const told = shown.slice(0, most).map(englishSentence);
  const untold = sentences.reduce((sum, each) => sum + (each.what === 'more' ? each.count : 1), 0) - told.length;
  return [...told, ...(untold > 0 ? [englishSentence({ what: 'more', count: untold })] : [])].join('. ');
}

function which({ subject, count, name }: { subject: Subject; count: number; name?: string | undefined }): string {
  const [one, many] = NOUNS[subject];
  return name === undefined ? `${count} ${count === 1 ? one : many}` : capital(`${one} ${quoted(name)}`);
}

function where(to: { in: 'stage' | 'lane'; name: string } | undefined): string {
  if (!to) return '';
  return to.name === '' ? ` to another ${to.in}` : ` to ${quoted(to.name)}`;
}

function quoted(name: string): string {
  return name === '' ? 'nothing' : `“${name}”`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
