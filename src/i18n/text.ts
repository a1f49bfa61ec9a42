import { IntlMessageFormat } from "intl-messageformat";
import type { Lang } from "../contracts/article.ts";
import { ar } from "./ar.ts";
import { en, type MessageKey } from "./en.ts";

/** Values of the placeholders of an interface text. */
export type MessageValues = Readonly<Record<string, string | number>>;

const catalogues: Readonly<Record<Lang, Readonly<Record<MessageKey, string>>>> = { ar, en };
/** Arabic with Western digits (`nu-latn`), so that numbers in texts, JSON and commands read alike. */
const locales: Readonly<Record<Lang, string>> = { ar: "ar-u-nu-latn", en: "en-GB" };
const compiled = new Map<string, IntlMessageFormat>();

/**
 * A message without placeholders and quoting is its own text; most are, and each help page is made of fifty of them.
 */
const isPlain = (message: string): boolean => !/[{}']/.test(message);

/**
 * One interface text in one language. `values` fill the placeholders of the ICU message; they are inserted as data,
 * never parsed.
 */
export function text(lang: Lang, key: MessageKey, values: MessageValues = {}): string {
  const source = catalogues[lang][key];
  if (isPlain(source)) return source;
  const cacheKey = `${lang} ${key}`;
  let message = compiled.get(cacheKey);
  if (!message) {
    message = new IntlMessageFormat(source, locales[lang], undefined, { ignoreTag: true });
    compiled.set(cacheKey, message);
  }
  return String(message.format(values));
}

/** A code as the name of a choice in an ICU message, which takes no hyphen. */
export const choiceKey = (code: string): string => code.replaceAll("-", "_");
