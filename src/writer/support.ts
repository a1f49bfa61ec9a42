import type { Lang } from "../contracts/article.ts";
import type { EvidenceToWrite } from "../contracts/writer.ts";
import { englishRenderings, relatives, skeletons } from "../language/bilingual.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { asciiDigits } from "../language/digits.ts";
import { findNames } from "../language/names.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";
import { contentStem, terms } from "../language/stem.ts";
import { words } from "../language/tokens.ts";
import { type Said, saidIn } from "../translate/said.ts";
import { hintedNumbers } from "./hinted-numbers.ts";

/** A number of the evidence, and the language in which it stands there. */
export interface SupportedNumber extends NumberMention {
  readonly lang: Lang;
}

/** What the cited spans say, taken apart so that a sentence can be held against it. */
export interface Support {
  readonly spans: readonly EvidenceToWrite[];
  readonly numbers: readonly SupportedNumber[];
  /** Runs of digits, ASCII, without separators, and what Arabic words hint at. */
  readonly digits: ReadonlySet<string>;
  readonly dates: readonly DateMention[];
  /** Ids of names of the gazetteer. */
  readonly names: ReadonlySet<number>;
  /** Folded words, and those of the names' other languages. */
  readonly words: ReadonlySet<string>;
  /** What the words of more than one consonant sound like. */
  readonly sounds: ReadonlySet<string>;
  /** Each span, and who published it, as something that may be asked for a word of either language. */
  readonly said: readonly Said[];
  /** Content stems by language. */
  readonly stems: Readonly<Record<Lang, ReadonlySet<string>>>;
  /** English stems that may render an Arabic one of the spans. */
  readonly rendered: ReadonlySet<string>;
}

/** Takes spans apart. */
export function supportOf(spans: readonly EvidenceToWrite[]): Support {
  const names = spans.flatMap(({ text, lang }) => findNames(text, lang));
  const textOf = (lang: Lang) => spans.filter((span) => span.lang === lang).map(({ text }) => text);
  const outlets = spans.flatMap(({ outlet }) => outlet ?? []);
  const stems = { ar: new Set(textOf("ar").flatMap(terms)), en: new Set(textOf("en").flatMap(terms)) };
  const known = names.flatMap(({ entry }) => [entry.ar, entry.en]);
  const heard = new Set([...spans.map(({ text }) => text), ...outlets, ...known].flatMap(words));
  return {
    spans,
    numbers: spans.flatMap(({ text, lang }) => findNumbers(text, lang).map((number) => ({ ...number, lang }))),
    digits: new Set(
      spans.flatMap(({ text, lang }) => [
        ...digitRuns(text),
        ...seasonEnds(text),
        ...romanNumbers(text),
        ...(lang === "ar" ? hintedNumbers(text).map(String) : []),
      ]),
    ),
    dates: spans.flatMap(({ text, published }) => findDates(text, { published })),
    names: new Set(names.map(({ entry }) => entry.id)),
    words: heard,
    sounds: new Set([...heard].flatMap((word) => skeletons(word))),
    said: [
      ...spans.map(({ text, lang }) => saidIn(text, lang)),
      ...outlets.map((outlet) => saidIn(outlet, /\p{Script=Arabic}/u.test(outlet) ? "ar" : "en")),
    ],
    stems,
    rendered: new Set([
      ...[...stems.ar].flatMap((stem) => englishRenderings(stem).map((rendering) => rendering.stem)),
      ...known.flatMap(terms),
    ]),
  };
}

/** Runs of digits of both systems, as ASCII, without separators. */
export function digitRuns(text: string): readonly string[] {
  return (asciiDigits(text).match(/\d+(?:[,٬]\d{3}(?!\d))*(?:[.٫]\d+)?/g) ?? []).map((run) =>
    run.replace(/[,٬]/g, "").replace("٫", "."),
  );
}

/** The year that a season ends in: 1995-96 is 1996, and the other way round. */
const seasonEnds = (text: string): readonly string[] =>
  [...asciiDigits(text).matchAll(/(?<!\d)(\d\d)\d\d[-–/](\d\d)?(\d\d)(?!\d)/g)].map(
    ([, century = "", full, end = ""]) => (full === undefined ? century + end : end),
  );

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** Louis XVI, World War II. */
const romanNumbers = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])[IVXL]{1,6}(?![\p{L}\p{N}])/gu)].map(([numeral]) => {
    const values = [...numeral].map((letter) => ROMAN[letter] ?? 0);
    return String(values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0));
  });

/** True when a stem of a sentence, or a rendering of it, stands in the spans. */
export function isSupported(stem: string, lang: Lang, support: Support): boolean {
  if (support.stems[lang].has(stem)) return true;
  if (lang === "en") return support.rendered.has(stem) || soundsIn(stem, support);
  const own = [stem, ...relatives(stem)];
  if (own.some((one) => support.stems.ar.has(one)) || soundsIn(stem, support)) return true;
  return own.some((one) => englishRenderings(one).some((rendering) => support.stems.en.has(rendering.stem)));
}

/** Shorter skeletons are shared by too many words. */
const MIN_SOUNDS = 3;

/** A name in the other script: by its consonants. */
const soundsIn = (stem: string, { sounds }: Support): boolean =>
  skeletons(stem).some((heard) => heard.length >= MIN_SOUNDS && sounds.has(heard));

/** Content stems of a text with the words that they come from. */
export function stemsOf(text: string): readonly { readonly stem: string; readonly word: string }[] {
  return words(text).flatMap((word) => {
    const stem = contentStem(word);
    return stem === null || /^\p{N}+$/u.test(word) ? [] : [{ stem, word }];
  });
}
