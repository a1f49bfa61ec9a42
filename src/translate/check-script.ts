import type { TranslationFlag } from "../contracts/translator.ts";
import type { TranslationPair } from "./checks.ts";

const SHOWN = 80;
/** Share of letters of the other script above which an Arabic text is in the wrong one: names may stand in Latin. */
const MAX_LATIN = 0.5;
/** So many words in a row without a capital letter are no name: they were left untranslated. */
const LATIN_RUN = /(?:(?<![\p{L}])\p{Ll}[\p{Ll}'’]+[\s,;:–-]+){3,}\p{Ll}+/u;

/** Flags Arabic letters in an English text, and an Arabic one that is English for a good part. */
export function checkScript({ translation, to }: TranslationPair): readonly TranslationFlag[] {
  const arabic = translation.match(/\p{Script=Arabic}+/gu)?.join(" ") ?? "";
  if (to === "en") return arabic === "" ? [] : [{ kind: "script", detail: arabic.slice(0, SHOWN) }];
  const latin = translation.match(/\p{Script=Latin}+/gu)?.join(" ") ?? "";
  const share = latin.length / Math.max(1, latin.length + arabic.length);
  const left = share > MAX_LATIN ? latin : LATIN_RUN.exec(translation)?.[0];
  return left === undefined || left === "" ? [] : [{ kind: "script", detail: left.slice(0, SHOWN) }];
}
