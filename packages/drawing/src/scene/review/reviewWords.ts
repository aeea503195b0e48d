import { type AnchorKind, isGerman } from '@milepost/schema';

/** The words that a review adds to those of the map and of its comments. */
export interface ReviewWords {
  readonly title: (map: string) => string;
  readonly anchors: Readonly<Record<AnchorKind, string>>;
  readonly guest: (name: string) => string;
  readonly resolved: string;
  readonly gone: string;
  readonly none: string;
  readonly more: (comments: number) => string;
  readonly page: (page: number, pages: number) => string;
}

const english: ReviewWords = {
  title: (map) => `Comments on “${map}”`,
  anchors: {
    map: 'Whole map',
    stage: 'Stage',
    step: 'Step',
    lane: 'Lane',
    card: 'Card',
    connection: 'Connection',
  },
  guest: (name) => `${name} (guest)`,
  resolved: 'Resolved',
  gone: 'Deleted since',
  none: 'Nobody has commented on this map.',
  more: (comments) => `${comments} more comments are in the table (CSV).`,
  page: (page, pages) => `${page} / ${pages}`,
};

const german: ReviewWords = {
  title: (map) => `Kommentare zu „${map}“`,
  anchors: {
    map: 'Ganze Map',
    stage: 'Phase',
    step: 'Schritt',
    lane: 'Spur',
    card: 'Karte',
    connection: 'Verbindung',
  },
  guest: (name) => `${name} (Gast)`,
  resolved: 'Erledigt',
  gone: 'Inzwischen gelöscht',
  none: 'Niemand hat diese Map kommentiert.',
  more: (comments) => `${comments} weitere Kommentare stehen in der Tabelle (CSV).`,
  page: (page, pages) => `${page} / ${pages}`,
};

/** The words of a review in the language of its map; English where there are none in it. */
export function reviewWordsFor(locale: string | undefined): ReviewWords {
  return isGerman(locale) ? german : english;
}
