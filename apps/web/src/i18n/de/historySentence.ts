import type { Sentence, Subject } from '@milepost/schema/history';
import { fieldWords } from './historyFields.ts';

/** What sentences are about, as one and as several. */
export const SUBJECTS: Record<Subject, readonly [one: string, many: string]> = {
  persona: ['Persona', 'Personas'],
  stage: ['Phase', 'Phasen'],
  step: ['Schritt', 'Schritte'],
  lane: ['Spur', 'Spuren'],
  touchpoint: ['Touchpoint', 'Touchpoints'],
  note: ['Notiz', 'Notizen'],
  quote: ['Zitat', 'Zitate'],
  pain: ['Pain Point', 'Pain Points'],
  opportunity: ['Chance', 'Chancen'],
  metric: ['Kennzahl', 'Kennzahlen'],
  emotion: ['Emotion', 'Emotionen'],
  image: ['Bild', 'Bilder'],
  connection: ['Verbindung', 'Verbindungen'],
  evidence: ['Beleg', 'Belege'],
};

const VERBS = { added: 'hinzugefügt', removed: 'entfernt', changed: 'geändert' } as const;
const ANOTHER = { stage: 'in eine andere Phase', lane: 'in eine andere Spur' } as const;

/** A sentence of what changed, in German: "3 Touchpoints nach „Entscheidung“ verschoben". */
export function germanSentence(sentence: Sentence): string {
  switch (sentence.what) {
    case 'titled':
      return sentence.to === '' ? 'Titel der Map entfernt' : `Map in ${quoted(sentence.to)} umbenannt`;
    case 'map':
      return `${fieldWords(sentence.fields)} geändert`;
    case 'renamed': {
      const [noun] = SUBJECTS[sentence.subject];
      if (sentence.to === '') return `Name entfernt: ${noun} ${quoted(sentence.from)}`;
      if (sentence.from === '') return `${noun} ${quoted(sentence.to)} benannt`;
      return `${noun} ${quoted(sentence.from)} in ${quoted(sentence.to)} umbenannt`;
    }
    case 'moved': {
      const { to } = sentence;
      const where = to ? ` ${to.name === '' ? ANOTHER[to.in] : `nach ${quoted(to.name)}`}` : '';
      return `${which(sentence)}${where} verschoben`;
    }
    case 'more':
      return sentence.count === 1
        ? 'Und eine weitere Änderung'
        : `Und ${sentence.count.toLocaleString('de')} weitere Änderungen`;
    default:
      return `${which(sentence)} ${VERBS[sentence.what]}`;
  }
}

export const quoted = (name: string): string => `„${name}“`;

function which({ subject, count, name }: { subject: Subject; count: number; name?: string | undefined }): string {
  const [one, many] = SUBJECTS[subject];
  return name === undefined ? `${count.toLocaleString('de')} ${count === 1 ? one : many}` : `${one} ${quoted(name)}`;
}
