import type { Lang } from "../../src/contracts/article.ts";
import { pick, splice } from "./chance.ts";

const NUMBER = /(?<![\p{L}\d٠-٩.,])(\d{1,3}(?:,\d{3})+|\d+)(?![\d٠-٩]|[.,]\d|\p{L})/gu;

/** A number in digits and one that differs from it in a digit; null where a text has none. */
export function otherDigits(text: string, random: () => number): { readonly from: string; readonly to: string } | null {
  const [from] = pick([...text.matchAll(NUMBER)], random) ?? [];
  if (from === undefined) return null;
  const digits = [...from];
  const at = digits.flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
  const place = pick(at, random) ?? 0;
  const low = place === 0 ? 1 : 0;
  const shift = 1 + Math.floor(random() * (9 - low));
  digits[place] = String(((Number(digits[place]) - low + shift) % (10 - low)) + low);
  const to = digits.join("");
  return to === from ? null : { from, to };
}

/** A text with every standing of a number said otherwise. */
export const withOtherDigits = (text: string, from: string, to: string): string =>
  text.replace(NUMBER, (number) => (number === from ? to : number));

const WORDS: Readonly<Record<Lang, readonly string[]>> = {
  en: "three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split(" "),
  ar: "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشرين ثلاثين أربعين خمسين".split(" "),
};

/** A number in words becomes another. */
export function otherNumberWord(text: string, lang: Lang, random: () => number): string | null {
  const words = WORDS[lang];
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}-])(?:${words.join("|")})(?![\\p{L}-])`, "giu"))];
  const chosen = pick(found, random);
  if (!chosen) return null;
  const other = pick(
    words.filter((word) => word !== chosen[0].toLowerCase()),
    random,
  );
  return other === undefined ? null : splice(text, chosen.index, chosen.index + chosen[0].length, other);
}
