import { describe, expect, it } from "vitest";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("what is judged", [
  ["من غير الممكن أن يعود الفريق هذا الشهر", "It is not possible for the team to return this month"],
  ["من غير الممكن تحديد موعد الرحلة", "It is not possible to set the date of the trip"],
  ["من غير الطبيعي أن ترتفع الأسعار", "It is not natural for prices to rise"],
  ["من غير الواضح متى تبدأ المحادثات", "It is unclear when talks begin"],
  ["من الصعب تحديد موعد الرحلة", "It is difficult to set the date of the trip"],
  ["وأضاف أن من الصعب التنبؤ بالنتائج", "He added that it is difficult to predict results"],
  ["ليس من السهل إقناع الناخبين", "It is not easy to persuade voters"],
  ["من الصعب على الفقراء شراء الدواء", "It is difficult for poor to buy the medicine"],
  ["من المتوقع وصول السفينة غدا", "The ship is expected to arrive tomorrow"],
  ["ومن المقرر افتتاح المعرض الأحد", "The exhibition is scheduled to be opened Sunday"],
  ["يمكن تحديد موعد الرحلة", "The date of the trip can be set"],
]);

cases("what was judged", [
  ["وكان من المقرر أن يصل الوفد أمس", "The delegation was scheduled to arrive yesterday"],
  ["كان من المتوقع أن ترتفع الأسعار", "Prices were expected to rise"],
  ["كان من الممكن أن يفوز الفريق", "It was possible for the team to win"],
  ["لم يكن من الممكن إنقاذ المصابين", "It was not possible to rescue injured"],
  ["لم يكن من المتوقع أن تفوز الحكومة", "The government was not expected to win"],
]);

cases("denials and reasons keep their verb", [
  ["أغلقت السلطات المعبر لأنه غير آمن", "Authorities closed the crossing because it is not safe"],
  ["رفض المدرب العرض لكونه غير كاف", "The coach rejected the offer because he is insufficient"],
  ["ترفض النقابة القرار كونها لم تستشر", "The trade union rejects the decision as it did not consult"],
  ["يدرس العلماء نشأة الكون", "Scientists study the emergence of the universe"],
]);

cases("letters by their names", [
  ["يستخدم السائقون نظام جي بي إس", "Drivers use the GPS system"],
  ["تعاونت الشركة مع إتش بي على تطوير حواسيب", "The company cooperated with HP on developing computers"],
  ["نقل المريض إلى مستشفى إن إم سي في دبي", "The patient was transferred to NMC Hospital in Dubai"],
  ["سجل دي بروين هدفين", "De Bruyne scored twice"],
]);

cases("fathers by their sons", [
  ["سافر أبو خالد إلى مكة", "Abu Khaled travelled to Mecca"],
  [
    "زار الوفد مسجد الإمام علي بن أبي طالب في المدينة",
    "The delegation visited the mosque of Imam Ali bin Abi Taleb in the city",
  ],
  ["انتهى المشروع في آب الماضي", "The project ended last August"],
]);

cases("usual meanings of frequent words", [
  ["تحذر الوزارة من انتشار الأخبار الكاذبة", "The ministry warns of the spread of fake news"],
  ["عزز الجيش انتشاره على الحدود", "The army strengthened its deployment on the border"],
  ["تعتزم المدينة الحد من الاعتماد على السيارات", "The city intends to limit the reliance on cars"],
  ["حظي العرض بإعجاب الحضور", "The show enjoyed the admiration of the audience"],
  ["أصوات الطيور تملأ الحديقة", "Sounds of birds fill the garden"],
  ["شارك في المهرجان آلاف الزوار", "Thousands of visitors took part in the festival"],
  ["قال لي إن الفريق خسر", "He said to me that the team lost"],
  ["توصف المدينة بأنها هادئة", "The city is described as calm"],
  ["يوضع الدواء في مكان بارد", "The medicine is placed in a cold place"],
]);

cases("what a thing has, and what took place", [
  ["ناقش الوزيران المسائل ذات الاهتمام المشترك", "The two ministers discussed issues of mutual interest"],
  ["تستورد الدولة سلعا ذات جودة عالية", "The country imports commodities with high quality"],
  ["وصل في ذات اليوم", "It arrived on the same day"],
  ["جرت المحادثات في جنيف", "Talks were held in Geneva"],
  ["وجرى خلال الاجتماع استعراض الأوضاع في لبنان", "Situations were reviewed during meeting in Lebanon"],
  ["ووفقا لما أوردته الصحيفة، وصل الوفد أمس", "According to the newspaper, the delegation arrived yesterday"],
]);

cases("set phrases of reports", [
  ["باع المستثمرون الذهب أول أمس الاثنين", "Investors sold gold on Monday"],
  ["أعيد فتح المطار أمس", "The airport was reopened yesterday"],
  ["أصيب العشرات بجروح", "Dozens were wounded"],
  ["صادرت البلدية الحلويات الفاسدة", "The municipality confiscated spoiled sweets"],
  ["سقط صاروخ أرض أرض على الحي", "A surface-to-surface missile fell on the neighbourhood"],
  ["ترشح بلاتيني لخلافة بلاتر", "Platini ran to succeed Blatter"],
  ["أكد الأخير أن الفريق جاهز", "The latter confirmed that the team is ready"],
]);
