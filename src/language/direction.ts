import type { Direction } from "../contracts/document.ts";
import { isLatinLetter } from "./chars.ts";

const FSI = "\u2068";
const PDI = "\u2069";

/** Hebrew, Arabic, Syriac, Thaana and N'Ko letters, and presentation forms. */
function isRtlLetter(code: number): boolean {
  return (
    (code >= 0x05d0 && code <= 0x08ff && !(code >= 0x0660 && code <= 0x0669) && !(code >= 0x06f0 && code <= 0x06f9)) ||
    (code >= 0xfb1d && code <= 0xfefc)
  );
}

/** Any letter to the left of it in reading order counts as Latin does: Greek and Cyrillic too. */
function isLtrLetter(code: number): boolean {
  return isLatinLetter(code) || (code >= 0x0370 && code <= 0x052f);
}

/** Direction of a text: that of its first letter, unless the other direction has more than twice as many letters. */
export function directionOf(text: string): Direction {
  let rtl = 0;
  let ltr = 0;
  let first: Direction | null = null;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isRtlLetter(code)) rtl++;
    else if (isLtrLetter(code)) ltr++;
    else continue;
    first ??= rtl > 0 ? "rtl" : "ltr";
  }
  if (rtl > ltr * 2) return "rtl";
  if (ltr > rtl * 2) return "ltr";
  return first ?? "ltr";
}

/**
 * Runs of one direction on a line, with the neutral characters inside them; a sign before and after that belongs to
 * them.
 */
const LTR_RUN =
  /[$€£@#+/]?[A-Za-z0-9\u00c0-\u024f\u0370-\u052f](?:[^\u05d0-\u08ff\ufb1d-\ufefc\n\u2066-\u2069]*[A-Za-z0-9\u00c0-\u024f\u0370-\u052f])?[+#%]*/g;
const RTL_RUN =
  /[\u05d0-\u08ff\ufb1d-\ufefc](?:[^A-Za-z\u00c0-\u024f\u0370-\u052f\n\u2066-\u2069]*[\u05d0-\u08ff\ufb1d-\ufefc])?/g;
const DIGITS_ONLY = /^\d+$/;
const HAS_LETTER = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/;

/** Closing brackets right after a run that it opened: they belong inside its isolate. */
function closers(text: string, run: string, end: number): number {
  let open =
    [...run].filter((char) => char === "(" || char === "[").length -
    [...run].filter((char) => char === ")" || char === "]").length;
  let at = end;
  while (open > 0 && /[)\]]/.test(text.charAt(at))) {
    at++;
    open--;
  }
  return at;
}

interface Run {
  readonly 0: string;
  readonly index: number;
}

/** Numbers alone do not make a run of their own: each stands by itself, or a list of them would be turned round. */
function oppositeRuns(text: string, base: Direction): readonly Run[] {
  if (base === "ltr") return [...text.matchAll(RTL_RUN)];
  return [...text.matchAll(LTR_RUN)].flatMap((run): readonly Run[] => {
    if (HAS_LETTER.test(run[0])) return [run];
    const pieces = run[0].matchAll(/[^\s()[\]·،؛]+(?:\s[/–-]\s[^\s()[\]·،؛]+)*/g);
    return [...pieces].map((piece) => ({ 0: piece[0], index: run.index + piece.index }));
  });
}

/**
 * Wraps runs of the direction opposite to `base` in first-strong isolates (U+2068 … U+2069), for a terminal or chat, so
 * that names, commands and numbers with signs keep their order. Plain numbers need none. `text` should hold no bidi
 * controls (see `stripControls`).
 */
export function isolate(text: string, base: Direction): string {
  let shown = "";
  let last = 0;
  for (const match of oppositeRuns(text, base)) {
    if (match.index < last || DIGITS_ONLY.test(match[0])) continue;
    const end = closers(text, match[0], match.index + match[0].length);
    shown += text.slice(last, match.index) + FSI + text.slice(match.index, end) + PDI;
    last = end;
  }
  return shown + text.slice(last);
}

/**
 * Line ends of other systems and of typesetting (vertical tab, form feed, next line, line and paragraph separators).
 */
const BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const CONTROLS =
  /(?![\n\t]|(?<=[\u0620-\u06ff])\u200c(?=[\u0620-\u06ff]))(?:\p{Cc}|\p{Bidi_Control}|[\u00ad\u180e\u200b-\u200d\u2060-\u206f\ufeff\ufff9-\ufffb])/gu;

/**
 * Text without bidi, zero-width and other control characters, for anything that is shown; line ends and tabs stay, and
 * so does the joint inside words of Persian and its neighbours ("می\u200cشود").
 */
export function stripControls(text: string): string {
  return text.replace(BREAKS, (mark) => (mark.startsWith("\r") ? "\n" : " ")).replace(CONTROLS, "");
}
