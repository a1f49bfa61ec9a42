import type { Direction } from "../contracts/document.ts";

const RTL = /[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LTR = /[A-Za-z\u00c0-\u024f]/;
const RUN_LTR = /[A-Za-z0-9\u00c0-\u024f](?:[^\u0590-\u08ff\ufb1d-\ufefc\n]*[A-Za-z0-9\u00c0-\u024f])?/g;
const RUN_RTL = /[\u0590-\u08ff\ufb1d-\ufefc](?:[^A-Za-z\u00c0-\u024f\n]*[\u0590-\u08ff\ufb1d-\ufefc])?/g;
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Direction of a text: that of its first letter, unless the other direction has more than twice as many letters. */
export function directionOf(text: string): Direction {
  let rtl = 0;
  let ltr = 0;
  let first: Direction | null = null;
  for (const char of text) {
    if (RTL.test(char)) rtl++;
    else if (LTR.test(char)) ltr++;
    else continue;
    first ??= rtl > 0 ? "rtl" : "ltr";
  }
  if (rtl > ltr * 2) return "rtl";
  if (ltr > rtl * 2) return "ltr";
  return first ?? "ltr";
}

/** Wraps runs of the direction opposite to `base` in FSI…PDI (U+2068, U+2069), for a terminal or chat. */
export function isolate(text: string, base: Direction): string {
  return text.replace(base === "rtl" ? RUN_LTR : RUN_RTL, "\u2068$&\u2069");
}

/** Text without bidi, zero-width and control characters, for anything that is shown; line ends and tabs stay. */
export function stripControls(text: string): string {
  return text.replace(CONTROLS, "");
}
