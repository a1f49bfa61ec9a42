import type { SqlValue } from "./driver.ts";

/** Text, quoted names and comments, which may hold any of the characters looked for; then what is looked for. */
const SQL_PART =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|\?\d*|[:@$]\w+|;|[^\s;]/g;

/**
 * How many values a statement takes. Neither driver tells, and libsql silently binds NULL for a missing one.
 * Throws `TypeError` for named or numbered parameters and for a second statement: a driver would ignore it.
 */
export function countParameters(sql: string): number {
  let count = 0;
  let ended = false;
  for (const { 0: part, groups } of sql.matchAll(SQL_PART)) {
    if (groups?.comment !== undefined) continue;
    if (ended) throw new TypeError(`Prepare one statement at a time: ${sql}`);
    if (part === "?") count++;
    else if (/^(?:\?\d|[:@$]\w)/.test(part)) throw new TypeError(`Use plain "?" parameters, not "${part}": ${sql}`);
    ended = part === ";";
  }
  return count;
}

/**
 * The values as both drivers take them alike: whole numbers become bigints, so that they are stored as INTEGER and not
 * as REAL ("5.0" in a text column).
 * Throws `TypeError` for a wrong count and for anything but text, finite numbers, bigints, bytes and null. libsql
 * must never see such a value: for some of them (booleans) it ends the whole process.
 */
export function checkParameters(values: readonly SqlValue[], count: number, sql: string): SqlValue[] {
  if (!Array.isArray(values)) throw new TypeError(`Pass parameters as one array: ${sql}`);
  if (values.length !== count)
    throw new TypeError(`The statement takes ${count} values, but got ${values.length}: ${sql}`);
  const checked = new Array<SqlValue>(count);
  // No `map`: it would leave a hole in a sparse array unchecked.
  for (let i = 0; i < count; i++) checked[i] = checkValue(values[i] as SqlValue, i, sql);
  return checked;
}

function checkValue(value: SqlValue, index: number, sql: string): SqlValue {
  if (value === null) return value;
  if (typeof value === "string") {
    // SQLite's own text functions and libsql stop at NUL, so the rest would be lost without a word.
    if (value.includes("\0")) throw new TypeError(`Value ${index + 1} holds a NUL character: ${sql}`);
    return value;
  }
  if (typeof value === "number" && Number.isFinite(value)) return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === "bigint") {
    // Larger ones cannot be read back as numbers: one driver would throw, the other round.
    if (Number.isSafeInteger(Number(value))) return value;
    throw new RangeError(`Value ${index + 1} is beyond 2^53: ${sql}`);
  }
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`Value ${index + 1} is ${describe(value)}, which SQLite cannot hold: ${sql}`);
}

function describe(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return `a ${value?.constructor?.name ?? "object"}`;
  return typeof value === "undefined" ? "undefined" : `a ${typeof value}`;
}
