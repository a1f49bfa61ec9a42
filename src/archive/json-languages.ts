import type { Lang } from "../contracts/article.ts";
import { isObject } from "./is-object.ts";
import { foldKey, NAMES } from "./json-fields.ts";

/** Ends of names in records of two languages: `title_ar`, `titleEn`. */
const LANGUAGE_END = /[_\-. ]?(ar|arabic|en|english)$/i;
/** Names of a value's languages: `{"ar": "…", "en-US": "…"}`. */
const LOCALE = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;

const localeIn = (value: Record<string, unknown>, lang: Lang): string | undefined =>
  Object.keys(value).find((key) => LOCALE.test(key) && key.toLowerCase().startsWith(lang));

/** The part of a value that is given by languages, its only one where that has no words; undefined for other values. */
function localised(
  name: string,
  value: unknown,
  lang: Lang,
): { readonly own: boolean; readonly value: unknown } | null {
  if (!isObject(value) || !Object.keys(value).every((key) => LOCALE.test(key))) return null;
  const mine = localeIn(value, lang);
  if (mine !== undefined) return { own: true, value: value[mine] };
  const hasWords = [NAMES.title, NAMES.text, NAMES.lead].some((names) => names.includes(foldKey(name)));
  return hasWords || Object.keys(value).length !== 1 ? null : { own: false, value: Object.values(value)[0] };
}

/**
 * The part of a record in one language, where its names end in languages (`title_ar`) or its values are given by them
 * (`title: {ar, en}`), under names without their ends; null where it has nothing in this language.
 */
export function inLanguage(record: Readonly<Record<string, unknown>>, lang: Lang): Record<string, unknown> | null {
  const own: Record<string, unknown> = {};
  const shared: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    const end = LANGUAGE_END.exec(key)?.[1]?.toLowerCase().slice(0, 2);
    const name = key.replace(LANGUAGE_END, "");
    const part = localised(key, value, lang);
    if (part !== null) (part.own ? own : shared)[key] = part.value;
    else if (end === lang && name !== "") own[name] = value;
    else if (end === undefined || name === "") shared[key] = value;
  }
  return Object.keys(own).length === 0 ? null : { ...shared, ...own, language: lang };
}

/** A record under names without their languages, where its others have none (`Headline_Ar` beside `Text`). */
export function withoutLanguages(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key.replace(LANGUAGE_END, ""), value]));
}
