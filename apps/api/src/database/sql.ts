/** What a statement is given. Bytes go in and come out as `Uint8Array`, times as `Date`. */
export type SqlParameter = string | number | bigint | boolean | Date | Uint8Array | null | readonly SqlParameter[];

/** The one seam to the database for statements written by hand: the hot paths, and what Prisma can't say. */
export interface Sql {
  /** Runs one statement with `$1`-style parameters and gives its rows. */
  query<Row>(text: string, parameters?: readonly SqlParameter[]): Promise<Row[]>;
  /**
   * Runs `work` in a transaction: committed when it resolves, rolled back when it rejects. Only the `Sql` that it is
   * given belongs to the transaction, and using the outer one inside waits for ever on the embedded database.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}
