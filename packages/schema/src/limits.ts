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
  /** UTF-8 bytes of a document as JSON. */
  documentBytes: 8 * 1024 * 1024,
} as const;
