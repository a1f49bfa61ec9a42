import { describe, expect, it } from "vitest";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("clubs whose names are words", [
  ["الهلال يسقط في فخ التعادل", "Al Hilal is held to a draw"],
  ["الشباب يقيل مدربه بعد الخسارة أمام الاتفاق", "Al Shabab dismisses its coach after loss to Al Ettifaq"],
  ["رفع الاتحاد رصيده إلى 23 نقطة", "Al Ittihad raised its tally to 23 points"],
  ["الاتحاد يدعو إلى وقف القتال", "The union calls for an end to fighting"],
  ["الشباب يواجه البطالة في المدن", "Young people face unemployment in cities"],
  ["رئيس الاتحاد يلتقي اللاعبين", "The president of the federation meets players"],
  ["اتحاد الكرة المصري يحدد موعد الدوري", "The Egyptian Football Association sets the date of the league"],
]);

cases("a club and its coach", [
  ["قال مدرب الأنصار عماد حداد إن الفريق جاهز", "Al Ansar's coach Imad Haddad said that the team is ready"],
]);

cases("surnames that open a headline", [
  ["عون يكلف نواف سلام تشكيل الحكومة", "Aoun assigns Nawaf Salam the formation of the government"],
  ["السوداني يلتقي المبعوث الأممي", "Al-Sudani meets the UN envoy"],
  ["جمال يدعو إلى الهدوء", "Jamal calls for calm"],
  ["طبيب يدعو إلى الحذر", "A doctor calls for caution"],
  ["حريق يلتهم مصنعا", "Fire devours a factory"],
]);

cases("Oman and Amman", [
  ["مظاهرة أمام السفارة الأمريكية في عمان", "A demonstration in front of US embassy in Amman"],
  ["سلطنة عمان تستضيف المحادثات", "Oman hosts talks"],
  ["وزير خارجية عمان يزور طهران", "Oman's foreign minister visits Tehran"],
]);

cases("places behind offices", [
  ["أمير عسير يستقبل الوفد", "Asir's governor receives the delegation"],
  ["بلدة في ريف حماة", "A town in the countryside of Hama"],
]);
