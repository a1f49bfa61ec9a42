/** What SQLite can hold. Booleans and dates are converted by the caller, on purpose: drivers differ on them. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** A row by column names. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A prepared statement. Parameters are positional (`?`) and always one array. */
export interface Statement {
  run(params?: readonly SqlValue[]): { readonly changes: number };
  get(params?: readonly SqlValue[]): SqlRow | undefined;
  all(params?: readonly SqlValue[]): readonly SqlRow[];
  iterate(params?: readonly SqlValue[]): Iterable<SqlRow>;
}

/**
 * One open SQLite database; every driver passes the same contract suite. Throws `StoreError` with a plain word on
 * what is wrong.
 */
export interface Database {
  readonly path: string;
  exec(sql: string): void;
  prepare(sql: string): Statement;
  /**
   * Runs `work` in BEGIN IMMEDIATE … COMMIT; rolls back and rethrows on a throw. Nested calls join the outer
   * transaction.
   */
  transaction<T>(work: () => T): T;
  close(): void;
}
