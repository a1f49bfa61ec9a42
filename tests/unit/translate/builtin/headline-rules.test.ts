import { describe, expect, it } from "vitest";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("two verbs of one subject in a headline", [
  ["الرئيس يوقع مرسوما ويتجنب المواجهة", "The president signs a decree and avoids confrontation"],
  ["الوزير يزور بغداد ويلتقي الرئيس", "The minister visits Baghdad and meets the president"],
  ["الرئيس يقيل الوزير ويعين المدير", "The president dismisses the minister and appoints the director"],
]);

cases("politicians whose name is an ordinary word", [
  ["عون يلتقي سلام في بعبدا", "Aoun meets Salam in Baabda"],
  ["سلام: لن نقبل بأي شروط", "Salam: we will not accept any conditions"],
  ["المدينة تستقبل العام الجديد", "The city receives the new year"],
  ["الرئيس يستقبل الأمين العام للأمم المتحدة", "The president receives the UN secretary-general"],
]);

cases("people counted by where they come from", [
  ["نزوح 10 ملايين سوداني", "10 million Sudanese flee"],
  ["عودة 3 آلاف عراقي من سوريا", "3,000 Iraqis return from Syria"],
  ["مصرع شخصين وإصابة 23 آخرين", "Two people killed and 23 others injured"],
]);

cases("Mali and money", [
  ["فرنسا تسحب قواتها من مالي", "France withdraws its forces from Mali"],
  ["مالي تعلق عضويتها", "Mali suspends its membership"],
  ["منح دعم مالي لمالي", "A financial support granted to Mali"],
]);

cases("what a speaker says in the first person", [
  ["الجيش: تصدينا لهجوم", "The army: we repelled an attack"],
  ["المدرب: خسرنا المباراة", "The coach: we lost the match"],
]);

cases("where somebody arrives", [
  ["الرئيس يصل بورتسودان", "The president arrives in Port Sudan"],
  ["وصل الوفد إلى القاهرة", "The delegation arrived in Cairo"],
]);

cases("youth and the club of that name", [["الشباب العربي يطالب بفرص عمل", "Arab youth demands job opportunities"]]);

cases("where a phrase of the table would cut a group of words", [
  ["النيجر تطرد السفير الفرنسي", "Niger expels the French ambassador"],
  ["غضب في تونس بعد رفع أسعار الخبز", "Anger in Tunisia after raising bread prices"],
  ["جدل في مصر بعد رفع أسعار التذاكر", "Controversy in Egypt after raising ticket prices"],
]);

cases("whose it is that an attack hits", [
  [
    "الرئيس الصومالي ينجو من محاولة اغتيال بتفجير استهدف موكبه",
    "The Somali president survives an assassination attempt with a bombing that targeted his motorcade",
  ],
]);
