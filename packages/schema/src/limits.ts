/** The most of everything that one map may hold. Over a limit, input is refused with the path of the fault. */
export const LIMITS = {
  stages: 60,
  steps: 300,
  lanes: 100,
  cards: 5_000,
  connections: 5_000,
  personas: 50,
  evidence: 1_000,
  /** UTF-16 code units of one text. */
  textLength: 10_000,
  /** UTF-16 code units of a name or another short line. */
  nameLength: 500,
  /** UTF-16 code units of a comment. */
  commentLength: 5_000,
  /** Entries of a list inside a record (tags, goals, references to evidence). */
  listLength: 100,
  /** Px of the layout. */
  stepWidth: { least: 160, most: 960 },
  laneHeight: { least: 40, most: 1_200 },
  /** Px of a picture's side. */
  pictureSide: 20_000,
  /** UTF-8 bytes of a document as JSON. */
  documentBytes: 8 * 1024 * 1024,
} as const;
