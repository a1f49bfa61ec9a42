import { describe, expect, it } from "vitest";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("verbal nouns of several verbs, told by what follows", [
  ["تسعى الشركة لتحقيق ذلك", "The company seeks to achieve that"],
  ["تم القضاء على الحريق", "Fire was eliminated"],
  ["سيتم القضاء عليهم", "They will be eliminated"],
  ["خروج مقاتلي الفصيل من المدينة أثار جدلا", "The exit of fighters of the faction from the city sparked controversy"],
]);

cases("what is, and what a topic is said of", [
  ["السبب الأول هو في ضعف التمويل", "The first reason is in the weakness of funding"],
  ["أما الحفل فكان أثره محدودا", "As for the ceremony, its effect was limited"],
]);

cases("conditions and denials", [
  ["إذا خسرنا المباراة فلن نتأهل", "If we lose the match we will not qualify"],
  ["دمرت العاصفة منزلين ولا أضرار", "The storm destroyed two houses and no damage"],
  ["لا يشكل الطقس أي خطر يذكر", "The weather does not pose any significant danger"],
]);

cases("words told by their neighbours", [
  ["استمرت التجربة على امتداد سنتين", "The experiment continued over two years"],
  ["يمتد الطريق على امتداد الساحل", "The road extends along the coast"],
  ["أرصفة محطة القطارات مزدحمة", "Platforms of the train station are crowded"],
  ["خسر الفريق لأنه أهدر فرصا في الشوط الأول", "The team lost because it wasted chances in the first half"],
  ["نالت المخرجة جائزة أحسن فيلم", "The director won the best film award"],
  ["كان القرار عديم الجدوى", "The decision was pointless"],
  ["القائد المنشق", "The defected commander"],
]);
