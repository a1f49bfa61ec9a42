import { describe, expect, it } from "vitest";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("noun phrases", [
  ["الرئيس الروسي فلاديمير بوتين", "Russian President Vladimir Putin"],
  ["مدينة حمص", "Homs"],
  ["جامعة دمشق", "Damascus University"],
  ["أكبر مدينة في العالم", "The largest city in the world"],
  ["الدول الخمس", "The five countries"],
  ["رجل واحد", "One man"],
  ["معظم الطلاب", "Most students"],
  ["كل عام", "Every year"],
  ["هؤلاء الأطفال", "These children"],
  ["بيوتهم القديمة", "Their old houses"],
]);

cases("numbers and dates", [
  ["خمسة وعشرون طالبا", "25 students"],
  ["ثلاثة آلاف مدرسة", "3,000 schools"],
  ["10 مليارات دولار", "10 billion dollars"],
  ["٣٥٪ من السكان", "35% of residents"],
  ["في 8 ديسمبر 2017", "On December 8, 2017"],
  ["يوم الجمعة", "On Friday"],
  ["خمسة آخرون", "Five others"],
]);

cases("verb phrases", [
  ["وصل الوفد إلى بيروت", "The delegation arrived in Beirut"],
  ["لم يصل الوفد", "The delegation did not arrive"],
  ["لن نقبل", "We will not accept"],
  ["سيزور الرئيس بغداد", "The president will visit Baghdad"],
  ["كان الوفد قد وصل", "The delegation had arrived"],
  ["كان الأطفال يلعبون", "Children were playing"],
  ["لا يزال المطر يهطل", "Rain is still falling"],
  ["يمكن استخدام الجهاز", "The device can be used"],
  ["يجب على الحكومة أن تساعد المزارعين", "The government must help farmers"],
  ["تم توقيع الاتفاق", "The agreement was signed"],
  ["قتل شخصان", "Two people were killed"],
  ["ليس هناك دليل", "There is no evidence"],
  ["من المتوقع أن يصل الوفد غدا", "The delegation is expected to arrive tomorrow"],
]);

cases("headlines", [
  ["ارتفاع أسعار النفط", "Oil prices rise"],
  ["مقتل 3 أشخاص في حادث سير", "3 people killed in a road accident"],
  ["العثور على جثتين", "Two bodies found"],
  ["وزير الصحة: الوضع مستقر", "Health minister: the situation is stable"],
]);

cases("senses by neighbours", [
  ["فاز الفريق بهدفين", "The team won two goals"],
  ["الجيش يقصف أهدافا عسكرية", "The army bombs military targets"],
]);

cases("places", [
  ["في شمال سوريا", "In northern Syria"],
  ["انفجار ببيروت", "An explosion in Beirut"],
  ["وسط العاصمة", "In the centre of the capital"],
]);
