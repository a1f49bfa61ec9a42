import type { MissedPolicy } from "../contracts/schedule.ts";
import type { MonthNames } from "../i18n/months.ts";
import { foldText } from "../language/normalise.ts";
import type { Show } from "../render/shown.ts";
import type { Length } from "./types.ts";

/** Words for one choice of several, in either language. */
function choices<T>(rows: Readonly<Record<string, string>>): (word: string) => T | null {
  const values = new Map(
    Object.entries(rows).flatMap(([value, words]) => [value, ...words.split("|")].map((w) => [foldText(w), value])),
  );
  return (word) => (values.get(foldText(word).trim()) as T | undefined) ?? null;
}

export const languageNamed = choices<Show>({
  ar: "arabic|عربي|العربية|عربية|بالعربية|ع",
  en: "english|انجليزي|الإنجليزية|إنجليزية|إنكليزي|الإنكليزية|بالإنجليزية|eng",
  both: "arabic and english|english and arabic|all|two|كلاهما|كلتاهما|الاثنتان|اللغتان|اللغتين|العربية والإنجليزية|كلتا اللغتين|ثنائي",
});

export const lengthNamed = choices<Length>({
  short: "brief|s|قصير|قصيرة|مختصر",
  normal: "medium|default|usual|n|عادي|عادية|متوسط",
  long: "full|detailed|l|طويل|طويلة|مفصل",
});

export const monthsNamed = choices<MonthNames>({
  common: "egypt|gulf|عامة|عام|مصرية|يناير",
  levant: "syriac|syria|lebanon|iraq|شامية|سريانية|كانون الثاني|كانون",
  maghreb: "tunisia|algeria|مغاربية|تونسية|جزائرية|جانفي",
  morocco: "moroccan|مغربية|غشت",
});

export const missedNamed = choices<MissedPolicy>({
  late: "متأخر|متأخرا|بتأخير",
  merge: "together|دمج|ادمج|مدموج|مجتمعة",
  skip: "drop|تخط|تخطي|تجاهل",
});

/** Whether each digest gets a thread of its own. */
export const threadsNamed = choices<"threads" | "nothreads">({
  threads: "thread|سلاسل|مواضيع|بموضوع",
  nothreads: "nothread|no-threads|بلا سلاسل|بلا مواضيع",
});
