/**
 * Most UTF-16 units of a line that are translated at once. What a line costs while it is translated grows with it, some
 * 50 bytes a byte with the built-in translator; sentences are far shorter than this.
 */
export const MAX_PIECE = 4000;

/** Where a line is cut best: behind a sentence, else behind a clause, else between words. */
const ENDS = [/[.!?؟…](?:["»”)\]]*)\s+/gu, /[،؛,;:]\s+/gu, /\s+/gu] as const;

/** A line in pieces of at most `MAX_PIECE`; joined, they are the line. A line that is short enough is one piece. */
export function* linePieces(line: string): Generator<string> {
  let from = 0;
  while (line.length - from > MAX_PIECE) {
    const window = line.slice(from, from + MAX_PIECE);
    const end = cutOf(window);
    yield window.slice(0, end);
    from += end;
  }
  yield line.slice(from);
}

/** The last good place in the second half of a window; its end where there is none, but not within a character. */
function cutOf(window: string): number {
  const half = window.length >> 1;
  for (const end of ENDS) {
    let last = 0;
    for (const match of window.slice(half).matchAll(end)) last = half + match.index + match[0].length;
    if (last > 0) return last;
  }
  return window.length - (/[\ud800-\udbff]$/.test(window) ? 1 : 0);
}
