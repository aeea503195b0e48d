import type { JourneyMap } from '@milepost/schema';
import { anchorText, hasAnchor, stageOfAnchor } from '@milepost/schema';
import type { Comment, Thread } from '@milepost/schema/http';

const COLUMNS = [
  'Thread',
  'Status',
  'Pinned to',
  'What it says',
  'On the map',
  'Stage',
  'Comment',
  'Author',
  'Kind of author',
  'Written',
  'Changed',
  'Text',
  'Mentions',
  'Reactions',
] as const;

/** All comments of a map as CSV (RFC 4180, UTF-8), a row for each. */
export function threadsCsv(threads: readonly Thread[], map: JourneyMap): string {
  const rows = threads.flatMap((thread) =>
    thread.comments.map((comment, index) => rowOf(thread, comment, index + 1, map)),
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function rowOf({ number, resolved, anchor }: Thread, comment: Comment, place: number, map: JourneyMap): string[] {
  const { author, mentions, reactions } = comment;
  return [
    String(number),
    resolved ? 'resolved' : 'open',
    anchor.kind,
    anchorText(map, anchor) ?? anchor.label,
    hasAnchor(map, anchor) ? 'yes' : 'no',
    map.stages[stageOfAnchor(map, anchor) ?? '']?.name ?? '',
    String(place),
    author.name,
    author.kind,
    comment.createdAt,
    comment.editedAt ?? '',
    comment.body,
    mentions.map(({ name }) => name).join(', '),
    reactions.map(({ emoji, count }) => `${emoji} ${count}`).join(', '),
  ];
}

/** What programs for tables take for the beginning of a formula. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A text that might be run is marked as text, as programs for tables have it. */
function cellOf(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
