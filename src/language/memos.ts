/** What a module remembers as long as its thread lives, only to be quicker: losing it costs time. */
export interface Memo {
  /** Entries. */
  readonly size: number;
  clear(): void;
}

const memos: Memo[] = [];

/** Has a memo emptied with all others. To be called once for each, by the module that keeps it. */
export function kept<M extends Memo>(memo: M): M {
  memos.push(memo);
  return memo;
}

/** Entries in all memos of this thread. */
export const remembered = (): number => memos.reduce((sum, { size }) => sum + size, 0);

/**
 * Empties all memos of this thread at once: words, and terms that are compared by what they are, point from one to the
 * other. To be called where nobody is in the middle of a text.
 */
export function forgetMemos(): void {
  for (const memo of memos) memo.clear();
}
