/**
 * Longest quotation and parenthesis, in characters, that holds a sentence together; longer ones are cut like other
 * text.
 */
const MAX_QUOTATION = 600;
const MAX_PARENTHESIS = 200;

const CLOSERS: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“", "‹": "›", "(": ")", "[": "]" };

function isSpace(char: string): boolean {
  return char === "" || /\s/.test(char);
}

/** A straight quote opens before a word, and closes after one. */
function opens(line: string, at: number): boolean {
  return !isSpace(line.charAt(at + 1)) && /^$|[\s([،,:؛.\-–—«“]|[وبلفك]/.test(line.charAt(at - 1));
}

function straightClose(line: string, from: number): number {
  for (let at = line.indexOf('"', from + 1); at >= 0 && at - from <= MAX_QUOTATION; at = line.indexOf('"', at + 1)) {
    if (!isSpace(line.charAt(at - 1))) return at;
  }
  return -1;
}

/** Looks for closing marks from left to right and remembers the last one found, so that unclosed marks cost nothing. */
class Closers {
  readonly #line: string;
  readonly #next = new Map<string, number>();

  constructor(line: string) {
    this.#line = line;
  }

  /** True when the mark stands within reach after an index. */
  near(mark: string, at: number): boolean {
    let next = this.#next.get(mark) ?? -1;
    if (next < at) {
      next = this.#line.indexOf(mark, at);
      this.#next.set(mark, next < 0 ? Number.POSITIVE_INFINITY : next);
    }
    return next >= 0 && next - at <= MAX_QUOTATION;
  }
}

/** The closing mark of what opens at an index, or -1. Nested marks of the same kind are skipped. */
function closeOf(line: string, at: number, closers: Closers): number {
  const open = line.charAt(at);
  if (open === '"') return opens(line, at) ? straightClose(line, at) : -1;
  const close = CLOSERS[open];
  if (close === undefined || !closers.near(close, at)) return -1;
  let depth = 0;
  const last = Math.min(line.length, at + MAX_QUOTATION + 1);
  for (let i = at; i < last; i++) {
    if (line[i] === open) depth++;
    else if (line[i] === close && --depth === 0) return i;
  }
  return -1;
}

const NONE: ReadonlyMap<number, number> = new Map();
const OPENERS = /[«“„‹("[]/g;

/**
 * Balanced quotations and parentheses of one line that are short enough to stay whole: index of the opening mark to
 * that of the closing one, outermost only, in order. Unbalanced marks are left out.
 */
export function quotations(line: string): ReadonlyMap<number, number> {
  OPENERS.lastIndex = 0;
  let match = OPENERS.exec(line);
  if (match === null) return NONE;
  const found = new Map<number, number>();
  const closers = new Closers(line);
  for (; match !== null; match = OPENERS.exec(line)) {
    const close = closeOf(line, match.index, closers);
    const limit = /[([]/.test(match[0]) ? MAX_PARENTHESIS : MAX_QUOTATION;
    if (close < 0 || close - match.index > limit) continue;
    found.set(match.index, close);
    OPENERS.lastIndex = close + 1;
  }
  return found;
}
