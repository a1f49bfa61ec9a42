import { isPlace } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { at, isNominalAt, isPos, type Sentence } from "./sentence.ts";
import type { VerbState } from "./verb-state.ts";

const MONEY =
  /\b(money|prices?|fees?|tax(es)?|amounts?|sums?|salar(y|ies)|wages?|fines?|compensation|debts?|dues|bills?|interest|costs?|contributions?|rents?|ransoms?|instalments?|loans?|dollars?|euros?|riyals?|pounds?|dinars?|dirhams?|million|billion|value|subscriptions?|expenses|charges|percent|toll|price)\b/;
const BORN = {
  base: "be born",
  past: "was born",
  participle: "been born",
  ing: "being born",
  prepositions: {},
} as const;
const PUSH = {
  base: "push",
  past: "pushed",
  participle: "pushed",
  ing: "pushing",
  noun: "push",
  prepositions: { الي: "to", ل: "to", نحو: "towards" },
} as const;

const LIE = { base: "lie", past: "lay", participle: "lain", ing: "lying", noun: "location" } as const;
const SITE =
  /^(city|town|village|island|museum|building|headquarters|house|neighbou?rhood|university|hospital|airport|region|area|province|governorate|district|street|market|castle|temple|port|mosque|church|valley|mountain|lake|hotel|factory|field|farm|office|school|station|camp|park|site|border|capital|country|river|coast|beach|sea|square|shop|centre)s?$/;

/** تقع القرية شرق النهر: places lie where they are; only events occur. */
function isSite({ main, found, before, context }: VerbState): boolean {
  if (main.ar !== "وقع" || main.base !== "occur") return false;
  const np = found?.np ?? before ?? (context.relative ? context.head : null);
  return Boolean(np && (isPlace(np.type) || SITE.test(np.head)));
}

/** Exchanges the English of a verb that means something else by what stands with it. */
export function resolveSense(s: Sentence, v: VerbState): void {
  // ولد الزعيم عام 1976: a man, or whoever is told of in the masculine, is born.
  if (v.main.ar === "ولد" && v.form.gender === "m" && !v.mainForm.phrase && !v.item.suffix)
    v.main = { ...v.main, ...BORN };
  // يبعد عن المدينة 170 كيلومترا: nothing is removed.
  const away = v.main.ar === "أبعد" && v.form.tense !== "P" && at(s, v.next).entry.form === "عن";
  if (away && !v.passive && !v.item.suffix) v.main = { ...v.main, ...LIE, prepositions: { عن: "from" } };
  if (isSite(v)) v.main = { ...v.main, ...LIE };
  if (isPush(s, v)) v.main = { ...v.main, ...PUSH };
}

/** دفعت النتائج السوق إلى الصعود: what is no money is not paid but pushed. */
function isPush(s: Sentence, v: VerbState): boolean {
  if (v.main.ar !== "دفع" || v.main.base !== "pay" || v.passive || v.mainForm.phrase) return false;
  const object = isPos(at(s, v.next), "noun", "name", "number", "quantifier") ? parseNoun(s, v.next) : null;
  if (!object || object.np.predicate) return v.item.suffix !== "" && at(s, v.next).entry.form === "إلى";
  // عددا من المزارع: what there is a number of.
  const of = at(s, object.next);
  const group = of.entry.form === "من" && isNominalAt(s, object.next + 1) ? parseNoun(s, object.next + 1) : null;
  const to = at(s, group?.next ?? object.next);
  const towards = to.pos === "preposition" && /^(إلى|ل|نحو)$/.test(to.entry.form);
  return (
    towards && !MONEY.test(object.np.head) && !MONEY.test(object.np.genitive?.head ?? "") && !object.np.plainNumber
  );
}
