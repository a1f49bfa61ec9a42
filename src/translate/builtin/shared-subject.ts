import type { Verb } from "./entry.ts";
import type { Item } from "./item.ts";
import { agreesWithVerb, type NounPhrase } from "./noun-phrase.ts";
import { isPos } from "./sentence.ts";
import type { VerbState } from "./verb-state.ts";

/**
 * تجتاح المدينة وتخلف قتلى: the joined verb keeps the subject of the one before when that agrees and what follows is
 * no doer but something new: an indefinite phrase or a number of things.
 */
export function isSharedSubject({ context, item, main }: VerbState, candidate: NounPhrase, after: Item): boolean {
  const { share } = context;
  if (!share || share.pronoun || item.entry.passive || !agreesWithVerb(share, item)) return false;
  if (!candidate.proper && (!candidate.definite || Boolean(candidate.quantity))) return true;
  return item.entry.tense === "I" && wantsObject(main) && !isPos(after, "noun", "name", "that");
}

/**
 * يوقع القانون ويتجنب الإغلاق: what alone follows a verb that acts on something is that thing, in a headline's present.
 */
const wantsObject = ({ ar, base }: Verb): boolean => ACTS_ON.has(ar) && !/^be\b/.test(base);

const ACTS_ON = new Set(
  (
    "تجنب التقى استقبل زار عين أقال هنأ دعا طالب هدد اتهم انتقد أدان رفض أكد نفى حذر ناقش بحث واصل استأنف أنهى أوقف منع فرض رفع ألغى " +
    "أعلن أطلق قطع استهدف هاجم قصف دمر اعتقل احتجز حاصر اقتحم استعاد حقق سجل هزم تصدر قاد تولى ترأس غادر دعم أيد عارض وقع قدم كشف " +
    "حدد نشر حسم خطف انتزع واجه تخطى أقصى ودع ضم جدد مدد علق أجل طرد سلم استدعى كرم افتتح دشن خفض قلص عزز وسع طور شكل " +
    "كلف نصب رشح أعفى أصدر أحبط أبرم أنشأ أقر اتخذ اعتمد بنى جرح خلف دهس سحق هدم أحرق أخلى أزال أضاف أعاد أثار أربك أشعل حرر حمل خسر خصص دهم سجن صادر صفع ضرب ضبط طعن طوق فتح فجر فقد كبد نهب هدر " +
    "طلب قبل تسلم تلقى استخدم أنقذ اقترح ترك تابع راقب اشترى باع أجرى وزع شن نفذ ألقى تجاوز توعد حث ناشد شكر"
  ).split(" "),
);
