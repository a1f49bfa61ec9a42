import { foldText } from "./normalise.ts";
import { searchStem } from "./search-stem.ts";

/**
 * Words that people ask with and the words that news tells the same with, which are no forms of each other. One line a meaning, in
 * both languages: what the lexicon says of translations need not be repeated.
 */
const GROUPS = [
  "قتلى قتيل قتل وفيات وفاة توفي مات موت ماتوا ضحايا حتفهم مصرع حصيلة جثة dead died die deaths killed toll victims bodies",
  "جرحى جريح مصابين إصابات أصيب injured wounded hurt injuries",
  "فاز فوز ربح كسب أحرز توج نال حصد انتصر won win winner beat takes victory",
  "خسر خسارة هزم هزيمة lost lose defeat beaten",
  "انتهى انتهاء أنهى توقف اختتم ختام ended over finished finish calls called off",
  "فيضان فيضانات سيول طوفان flood floods flooding",
  "ارتفع زاد صعد زيادة rise rose increase risen climbed",
  "تراجع هبط انخفض نزل خسر fall fell drop dropped slide decline lost down",
  "سبب أسباب بسبب cause reason because",
  "أجور رواتب أجر راتب معاشات wage wages pay salary salaries",
  "وجد عثر اكتشف عثور اكتشاف found find discover uncover",
  "عمال عامل موظفين workers workmen employees staff",
  "سعر أسعار ثمن كلفة تكلفة price cost costs",
  "أشخاص شخص ناس الناس people persons",
  "أجلي أجلت إجلاء نقلوا evacuated evacuate moved",
  "مباراة لقاء مواجهة match game final",
  "أطفال طفل صغار أولاد children child kids",
  "مدرب coach manager trainer",
  "مبعوث وسيط موفد envoy mediator",
  "جائزة مكافأة prize award reward",
  "مساعدات إغاثة معونات aid relief help",
  "مصنعة منتجة صانعة تصنيع إنتاج maker makes producer manufacturer",
  "عروض صالات screened screening",
  "قادم مقبل next coming upcoming",
  "إضراب strike walkout stoppage",
  "استقال استقالة تنحى resign resigned resignation quit quits",
  "اعتقل قبض توقيف اعتقال arrest arrested detain detained",
];

/** Stem → the stems that may stand for it; a stem of two lines has both. */
const table = new Map<string, Set<string>>();
for (const group of GROUPS) {
  const stems = group.split(" ").map((word) => searchStem(foldText(word)));
  for (const one of stems) table.set(one, new Set([...(table.get(one) ?? []), ...stems]));
}

/** Other words of news that tell what a stem of a question asks for. */
export const synonymsOf = (wordStem: string): Iterable<string> => table.get(wordStem) ?? [];
