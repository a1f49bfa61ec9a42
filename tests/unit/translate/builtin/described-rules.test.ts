import { describe, expect, it } from "vitest";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("what somebody calls a thing", [
  [
    "وصفت وزيرة الصحة ليلى حداد القرار بأنه خطوة مهمة",
    "Health Minister Layla Haddad described the decision as an important step",
  ],
  ["يصف السكان المدينة بأنها هادئة", "Residents describe the city as calm"],
  ["وصف المدرب سعيد علوان اللاعبين بأنهم «أبطال»", 'Coach Saeed Olwan described players as "champions"'],
  ["وصف الناقد الفيلم بالتحفة", "The critic described the film as a masterpiece"],
  ["وصفها الوزير بالخطيرة", "The minister described it as dangerous"],
  ["وُصف الهجوم بأنه خطير", "The attack was described as dangerous"],
  [
    "وصف السفير الوضع في المدينة بأنه يهدد السلام",
    "The ambassador described the situation in the city as threatening peace",
  ],
  ["تصف المديرة منى خوري المشروع بـ«الخطوة الأولى»", 'Director Mona Khoury describes the project as "the first step"'],
]);

cases("offices of a body, and who holds them", [
  [
    "وصف الأمين العام للنقابة سمير حداد العرض بأنه «غير كاف»",
    'The trade union\'s secretary-general, Samir Haddad, described the offer as "insufficient"',
  ],
  ["استقال الأمين العام للنقابة", "The trade union's secretary-general resigned"],
  ["الأمين العام لنقابة الصحفيين يستقيل", "The secretary-general of the Journalists' Syndicate resigns"],
  [
    "قال المدير العام للشركة سمير حداد إن الأرباح ارتفعت",
    "The director general of the company, Samir Haddad, said that profits rose",
  ],
  [
    "انتقد رئيس النقابة في المدينة سمير حداد القرار",
    "The head of the trade union in the city, Samir Haddad, criticised the decision",
  ],
  ["استقبل رئيس الوزراء سمير حداد الوزير", "Prime Minister Samir Haddad received the minister"],
]);

cases("what an indefinite noun does not do", [
  ["هذا قرار لا يخدم الطلاب", "This is a decision that does not serve students"],
  ["هذه خطة لن تنجح", "This is a plan that will not succeed"],
  [
    "وصف خالد منصور الخطة بأنها «حل لا يناسب الجميع»",
    'Khaled Mansour described the plan as "a solution that does not suit everyone"',
  ],
  [
    "وصف الوزير القرار بأنه خطوة لا تقنع أحدا تماما",
    "The minister described the decision as a step that does not persuade anyone completely",
  ],
]);

cases("things that are made known", [
  ["أسماء الفائزين تُعلن في الدوحة", "Names of winners are announced in Doha"],
  ["لائحة جديدة تعلن قريبا", "A new list is announced soon"],
  ["نتائج الانتخابات تعلن مساء الأحد", "Election results are announced on Sunday evening"],
  ["الجبهة تعلن في بيان أن الهدنة انتهت", "The front announces in a statement that the truce ended"],
  ["الشركة تُعلن نتائجها السنوية", "The company announces its annual results"],
]);
