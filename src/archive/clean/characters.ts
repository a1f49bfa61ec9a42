/** Everything that `Article.text` must not hold and that has no visible form. Tabs and line ends are handled apart. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffd]/gu;

/**
 * Persian, Urdu and Kurdish are spelled with a joint that does not join ("می\u200cشود"); Arabic is not, and where it
 * stands there it was left behind by an editor. Text that writes ی and ک rather than ي and ك keeps it between letters.
 */
const INVISIBLE_BUT_JOINTS = new RegExp(
  `(?!(?<=[\\u0620-\\u06ff])\\u200c(?=[\\u0620-\\u06ff]))${INVISIBLE.source}`,
  "gu",
);
const PERSIAN_FORMS = /[\u06cc\u06a9]/g;
const ARABIC_FORMS = /[\u064a\u0643\u0629]/g;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Counted in clean text: presentation forms are letters too. */
const spellsJoints = (bare: string): boolean => count(bare, PERSIAN_FORMS) > count(bare, ARABIC_FORMS);

/** What moves a terminal's cursor, colours its text or names its window (ECMA-48), from logs and screen captures. */
const TERMINAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  /\u001b\][^\u0007\u001b\n]{0,200}(?:\u0007|\u001b\\)|(?:\u001b\[|\u009b)[0-?]{0,40}[ -/]{0,4}[@-~]/g;

/** Half of a surrogate pair alone: no character, and it breaks every encoder downstream. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Arabic presentation forms (ﻻ, ﻢ, ﷲ): shapes of letters that old typesetting systems stored as characters. */
const PRESENTATION = /[\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]+/g;

const NOTHING = /(?!)/;

const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * A run of kashidas between letters stretches a word and goes; one that stands alone is a dash; one that ends a word
 * belongs to how it is written ("لـ«النهار»", "1437هـ") and stays, once.
 */
const TATWEEL = /\u0640+/g;
const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u;
const BEGINS_WITH_LETTER = /^[\p{L}\p{M}]/u;

/** Takes out the runs before a letter; two units hold a character of any plane. */
const unstretched = (run: string, at: number, whole: string): string =>
  BEGINS_WITH_LETTER.test(whole.slice(at + run.length, at + run.length + 2)) ? "" : run;

const endOrDash = (_run: string, at: number, whole: string): string =>
  ENDS_IN_LETTER.test(whole.slice(Math.max(0, at - 2), at)) ? "\u0640" : "-";

/**
 * What stands before a run is known only when the marks around it are part of their letters; a run that goes may bring
 * a letter and its mark together.
 */
const withoutTatweel = (text: string): string =>
  text.replace(TATWEEL, unstretched).normalize("NFC").replace(TATWEEL, endOrDash);

/** Characters that make the slow path necessary: anything outside plain Arabic, Latin and common punctuation. */
const NEEDS_WORK =
  /[^\n\x20-\x7e\u00ab\u00bb\u0600-\u0603\u060c-\u061a\u061b-\u063f\u0641-\u065f\u0660-\u06d5\u2013-\u201d\u2026]/;

/**
 * Text as it may be shown: NFC; presentation forms as letters; no control, bidi, zero-width (but for the joints of
 * Persian) or unpaired characters; "\n" for every line end; plain spaces for every kind of space; stretching removed.
 * Diacritics stay: quotations are shown as printed, and matching folds them. Idempotent.
 */
export function cleanCharacters(text: string): string {
  if (!NEEDS_WORK.test(text)) return text.normalize("NFC");
  const bare = cleaned(text, INVISIBLE);
  return text.includes("\u200c") && spellsJoints(bare) ? cleaned(text, INVISIBLE_BUT_JOINTS) : bare;
}

function cleaned(text: string, invisible: RegExp): string {
  const letters = text
    .replace(TERMINAL, "")
    .replace(LINE_ENDS, "\n")
    .replace(SPACES, " ")
    .replace(/[\ud800-\udfff]/.test(text) ? LONE_SURROGATE : NOTHING, "")
    .replace(invisible, "")
    .replace(PRESENTATION, (run) => run.normalize("NFKC").trim());
  return withoutTatweel(letters);
}

/** Lines of cleaned text, trimmed, runs of spaces as one; empty lines stay as "" (they separate blocks). */
export function linesOf(text: string): readonly string[] {
  return cleanCharacters(text)
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim());
}

/** Most characters of a title; real headlines end well below, hostile ones are cut. */
export const MAX_TITLE_CHARS = 300;

/** One clean line, cut at a word with "…" when longer than `max`. Null when nothing remains. */
export function cleanLine(text: string | null, max = MAX_TITLE_CHARS): string | null {
  if (text === null) return null;
  const whole = cleanCharacters(text.slice(0, max * 20))
    .replace(/\s+/g, " ")
    .trim();
  if (whole === "") return null;
  if (whole.length <= max) return whole;
  const space = whole.lastIndexOf(" ", max - 1);
  const cut = whole.slice(0, space > max * 0.6 ? space : max - 1).replace(/[\ud800-\udbff]$/, "");
  // What remains may spell joints no longer ("می\u200c…"): only a whole word keeps one.
  return `${cleanCharacters(cut).replace(/[\s,،;؛:–-]+$/, "")}…`;
}
