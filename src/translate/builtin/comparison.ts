import { changedEntry } from "./entry.ts";
import { changedItem, type Item } from "./item.ts";
import { changedPhrase, type NounPhrase } from "./noun-phrase.ts";

/** What there is more or less of, as English has it for what is like that. */
const DEGREES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    أهمية: "important",
    خطورة: "dangerous",
    تضرر: "affected",
    تأثر: "affected",
    تأثير: "influential",
    استقرار: "stable",
    انتشار: "widespread",
    شيوع: "common",
    عرضة: "exposed",
    صعوبة: "difficult",
    سهولة: "easy",
    وضوح: "clear",
    تعقيد: "complex",
    تكلفة: "costly",
    كلفة: "costly",
    ربحية: "profitable",
    فعالية: "effective",
    كفاءة: "efficient",
    أمن: "secure",
    أمان: "safe",
    شعبية: "popular",
    إثارة: "exciting",
    جرأة: "daring",
    قوة: "powerful",
    عنف: "violent",
    دموية: "bloody",
    وحشية: "brutal",
    شراسة: "fierce",
    صرامة: "strict",
    تشدد: "hardline",
    اعتدال: "moderate",
    مرونة: "flexible",
    شفافية: "transparent",
    عدالة: "just",
    تفاؤل: "optimistic",
    تشاؤم: "pessimistic",
    حذر: "cautious",
    تطور: "advanced",
    تقدم: "advanced",
    تنوع: "diverse",
    ازدحام: "crowded",
    كثافة: "dense",
    ثراء: "wealthy",
    فقر: "poor",
    خبرة: "experienced",
    نضج: "mature",
    حرص: "keen",
    إلحاح: "urgent",
    دقة: "accurate",
    عمق: "deep",
    حساسية: "sensitive",
    نجاح: "successful",
    جمال: "beautiful",
    ذكاء: "intelligent",
    مشاهدة: "watched",
    قراءة: "read",
    مبيع: "sold",
    استخدام: "used",
    تداول: "traded",
    طلب: "in demand",
    نشاط: "active",
    حيوية: "lively",
    واقعية: "realistic",
    جدية: "serious",
    حدة: "intense",
    احتمال: "likely",
    ملاءمة: "suitable",
    تماسك: "cohesive",
    اعتماد: "dependent",
    تقلب: "volatile",
    جاذبية: "attractive",
    حداثة: "modern",
    غموض: "mysterious",
    إيجابية: "positive",
    سلبية: "negative",
  }),
);

/** تضررا, أهمية: English of a noun behind أكثر, أقل or أشد; undefined where it is none of them. */
function degreeOf({ pos, entry, tanwin, definite, suffix }: Item): string | undefined {
  if (pos !== "noun" || definite || suffix !== "" || !(tanwin || /ة$/.test(entry.form))) return undefined;
  return DEGREES.get(entry.form);
}

const AMOUNTS: ReadonlyMap<string, "more" | "less"> = new Map([
  ["أكثر", "more"],
  ["الأكثر", "more"],
  ["أشد", "more"],
  ["الأشد", "more"],
  ["أقل", "less"],
  ["الأقل", "less"],
]);

/** أكثر, الأقل: how much of it. */
function amountWord({ pos, entry, tanwin }: Item): "more" | "less" | undefined {
  return pos === "noun" || pos === "verb" || tanwin ? undefined : AMOUNTS.get(entry.form);
}

/** What أكثر, or أقل, says of a phrase with such a noun behind it: أكثر الفئات تضررا; undefined without one. */
export function degreeBehind(item: Item, after: Item): string | undefined {
  const amount = amountWord(item);
  const degree = amount === undefined ? undefined : degreeOf(after);
  return degree && `${amount === "less" ? "least" : "most"} ${degree}`;
}

/** أكثر الفئات تضررا: "the most affected groups". */
export function inDegree(np: NounPhrase, degree: string): NounPhrase {
  return changedPhrase(np, { adjectives: [degree, ...np.adjectives], definite: true, superlative: true });
}

/** أكثر تضررا: "more affected", as one adjective. Changes the items in place. */
function joinDegrees(items: Item[]): void {
  for (let at = 0; at + 1 < items.length; at += 1) {
    const [item, noun] = [items[at] as Item, items[at + 1] as Item];
    const amount = amountWord(item);
    const degree = amount === undefined ? undefined : degreeOf(noun);
    if (degree === undefined) continue;
    const entry = changedEntry(item.entry, { pos: "adjective", elative: true, en: `${amount} ${degree}` });
    items.splice(at, 2, changedItem(item, { pos: "adjective", entry }));
  }
}

/**
 * أغلى من الذهب, أكثر تضررا من غيرها: behind an elative that describes no noun after it من is "than". Changes the items
 * in place.
 */
export function sayThan(items: Item[]): Item[] {
  joinDegrees(items);
  for (let at = 1; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.pos !== "preposition" || item.entry.form !== "من" || !comparesAt(items, at - 1)) continue;
    items[at] = changedItem(item, { entry: changedEntry(item.entry, { en: "than" }) });
  }
  return items;
}

function comparesAt(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (item?.tanwin && item.pos === "noun") return before !== undefined && isElative(before);
  return item !== undefined && isElative(item);
}

const isElative = ({ pos, entry, definite }: Item): boolean =>
  pos === "adjective" && Boolean(entry.elative) && !definite;
