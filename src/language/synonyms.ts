import { foldText } from "./normalise.ts";
import { searchStem } from "./search-stem.ts";

/**
 * Words that people ask with and the words that news tells the same with, which are no forms of each other. One line a
 * meaning, in both languages: what the lexicon says of translations need not be repeated.
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

/**
 * The same for one sentence of an article that is known to be about the question: words for what is done to the same
 * thing are near enough there ("who runs the plant" and "its director"), while an archive is not searched with them.
 */
const TELLING_GROUPS = [
  "بنى شيد أنشأ أقام بناء تشييد إنشاء built build builds construct constructed erected construction",
  "أدار يدير تدير إدارة مدير مديرة ترأس يرأس رئاسة قاد يقود تقود قيادة runs run heads headed head leads led lead directs director boss chief chaired chair chairs presided president",
  "سرق سرقة استولى نهب stole stolen steal theft robbed thieves thief burglars burglar robbers",
  "لص لصوص سارق سارقون thief thieves burglars burglar robbers",
  "أنتج صنع ينتج تنتج إنتاج صناعة produces produce produced makes made make manufactures manufactured",
  "شركة مؤسسة company firm corporation",
  "مول تمويل موّل دفع يدفع تكفل financed finance funded fund funds pays paid pay lent lend money",
  "درب يدرب تدريب مدرب trains train trained coach coaches trainer",
  "أغلق إغلاق مغلق أقفل closed close closes shut shuts closure",
  "أعاد فتح افتتح يفتح reopens reopen reopened open opened opens",
  "عاد رجع عودة رجوع return returned returns back",
  "علق تعليق أوقف توقف halted halt suspended suspend stopped stop",
  "منزل منازل بيت بيوت home homes house houses",
  "كهرباء تيار electricity power",
  "شاحنة شاحنات lorry lorries truck trucks",
  "هدنة وقف truce ceasefire",
  "محادثات مفاوضات talks negotiations",
  "اتفاق صفقة agreement deal accord",
  "خلاف اختلف اختلاف نزاع dispute disagree disagreed differ differed disagreement",
  "فريق نادي منتخب team club side",
  "متفرج متفرجين جمهور مشجع مشجعين حضور spectators crowd fans audience",
  "تعادل عادل equalised equaliser equalised level draw drew",
  "نقل انتقل حول moved move shifted shift transferred diverted",
  "نشر صدور ينشر publish published publication released",
  "ممر ممرات طريق طرق corridor corridors route routes road roads",
  "مقترح عرض اقترح proposed proposal offered offer offers",
  "طالب مطلب مطالب طلب demand demanded demands asked wants want",
  "زيادة علاوة رفع raise rise increase",
  "متطوع مشارك مشاركين volunteers participants",
  "تجربة دراسة بحث trial study research test tested",
  "لقاح تطعيم vaccine jab vaccination",
  "مرض حمى داء disease illness fever",
  "استمر دام استغرق يستمر تدوم مدة lasted last lasts long duration",
  "بدأ يبدأ انطلق انطلاق start started starts began begin begins",
  "أرسل بعث أوفد sent send sends dispatched",
  "كتب تأليف مؤلف ألف wrote write written author authors",
  "أسس تأسس تأسيس founded founder established set",
  "مولود ولد ولدت ولادة born birth",
  "تزوج زوج زوجة husband wife married spouse",
  "هنأ تهنئة congratulate congratulated congratulations",
  "سحب تراجع سحبت withdrew withdraw retract retracted",
  "هاجم هجوم قصف attack attacked attacks strike struck raid",
  "انفجار تفجير explosion blast bomb bombing",
  "وعد تعهد promise promised pledge pledged vowed",
  "رفض rejected reject refused refuse dismissed denied",
  "وافق موافقة قبل agreed agree accept accepted approved approve",
  "لاجئ لاجئون نازح نازحون refugees displaced",
  "حاكم والي محافظ governor",
  "أب والد والدها والده father",
  "أم والدة والدته والدتها mother",
  "متأخر تأخر تأخير late delay delayed overdue",
  "صورة صور تصوير pictures picture photos photograph photographs",
];

/** Stem → the stems that may stand for it; a stem of two lines has both. */
function tableOf(groups: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  for (const group of groups) {
    const stems = group.split(" ").map((word) => searchStem(foldText(word)));
    for (const one of stems) table.set(one, new Set([...(table.get(one) ?? []), ...stems]));
  }
  return table;
}

const table = tableOf(GROUPS);
let telling: ReturnType<typeof tableOf> | undefined;

/** Other words of news that tell what a stem of a question asks for. */
export const synonymsOf = (wordStem: string): Iterable<string> => table.get(wordStem) ?? [];

/** The same and more, for sentences of articles that are found already. */
export function tellingWordsOf(wordStem: string): Iterable<string> {
  telling ??= tableOf([...GROUPS, ...TELLING_GROUPS]);
  return telling.get(wordStem) ?? [];
}
