import type { Card, Connection, Evidence, Lane, MapRecord, Persona, Stage, Step } from '@milepost/schema';

type FieldOf<Each> = Each extends unknown ? keyof Each : never;

/** The fields of records that history tells of: those that don't say where a record is. */
type Field = Exclude<
  FieldOf<Card | Connection | Evidence | Lane | MapRecord | Persona | Stage | Step>,
  'id' | 'order' | 'laneId' | 'stageId' | 'stepId'
>;

const FIELDS: Readonly<Record<Field, string>> = {
  alt: 'Bildbeschreibung',
  asset: 'Bild',
  baseline: 'Ausgangswert',
  basis: 'Grundlage',
  businessValue: 'Geschäftsnutzen',
  caption: 'Bildunterschrift',
  channel: 'Kanal',
  collapsed: 'ein- oder ausgeklappt',
  colour: 'Farbe',
  confidence: 'Sicherheit',
  customerValue: 'Kundennutzen',
  date: 'Datum',
  description: 'Beschreibung',
  direction: 'Richtung',
  duration: 'Dauer',
  effort: 'Aufwand',
  evidenceIds: 'Belege',
  fromCardId: 'Anfang',
  frustrations: 'Ärgernisse',
  goal: 'Ziel',
  goals: 'Ziele',
  group: 'Gruppe',
  height: 'Höhe',
  hidden: 'Sichtbarkeit',
  initiator: 'Auslöser',
  kind: 'Art',
  label: 'Beschriftung',
  line: 'Art der Linie',
  link: 'Link',
  locale: 'Sprache',
  measuredAt: 'Messdatum',
  momentOfTruth: 'Moment der Wahrheit',
  name: 'Name',
  needs: 'Bedürfnisse',
  owner: 'Zuständigkeit',
  personaId: 'Persona',
  portrait: 'Porträt',
  quote: 'Zitat',
  reviewBy: 'Prüftermin',
  role: 'Rolle',
  sampleSize: 'Stichprobe',
  scenario: 'Szenario',
  score: 'Wertung',
  severity: 'Schweregrad',
  source: 'Quelle',
  span: 'Länge',
  speaker: 'Wer es sagt',
  state: 'Ist oder Soll',
  status: 'Status',
  tags: 'Tags',
  target: 'Zielwert',
  text: 'Text',
  theme: 'Farbschema',
  title: 'Titel',
  toCardId: 'Ende',
  unit: 'Einheit',
  value: 'Wert',
  variant: 'Ist oder Soll',
  visible: 'Sichtbarkeit',
  width: 'Breite',
};

const LIST = new Intl.ListFormat('de');

/** Fields that changed, in words. One that a newer server knows stands by its own name. */
export function fieldWords(fields: readonly string[]): string {
  return LIST.format(fields.map((field) => FIELDS[field as Field] ?? field));
}
