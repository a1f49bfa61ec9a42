import type { Lang } from "../contracts/article.ts";

const SCALES: readonly (readonly [value: number, ar: string, en: string])[] = [
  [1e12, "تريليون", "trillion"],
  [1e9, "مليار", "billion"],
  [1e6, "مليون", "million"],
];

/** A number as both languages print it, in ASCII digits: `4,000`, `3.5 مليون`, `3.5 million`. */
export function figure(value: number, lang: Lang): string {
  const scale = SCALES.find(([size]) => value >= size && Number.isInteger((value / size) * 1000));
  if (!scale) return value.toLocaleString("en-US", { maximumFractionDigits: 3 });
  const [size, ar, en] = scale;
  return `${(value / size).toLocaleString("en-US", { maximumFractionDigits: 3 })} ${lang === "ar" ? ar : en}`;
}

const CURRENCIES: readonly (readonly [pattern: RegExp, ar: string, en: string])[] = [
  [/\$|dollar|دولار/i, "دولار", "dollars"],
  [/€|euro|يورو/i, "يورو", "euros"],
  [/£|pound|جنيه/i, "جنيه", "pounds"],
  [/¥|yen\b|ين$/i, "ين", "yen"],
  [/lira|ليرة|ليرات/i, "ليرة", "liras"],
  [/dirham|درهم|دراهم/i, "درهم", "dirhams"],
  [/riyal|rial|ريال/i, "ريال", "riyals"],
  [/dinar|دينار|دنانير/i, "دينار", "dinars"],
  [/shekel|شيكل|شيقل/i, "شيكل", "shekels"],
  [/rouble|ruble|روبل/i, "روبل", "roubles"],
  [/yuan|يوان/i, "يوان", "yuan"],
  [/franc|فرنك/i, "فرنك", "francs"],
  [/rupee|روبية/i, "روبية", "rupees"],
];

/** An amount with its currency in the other language. @param printed the amount as the source prints it. */
export function money(value: number, printed: string, lang: Lang): string {
  const currency = CURRENCIES.find(([pattern]) => pattern.test(printed));
  const amount = figure(value, lang);
  if (!currency) return amount;
  return `${amount} ${lang === "ar" ? currency[1] : currency[2]}`;
}
