import { describe, expect, it } from "vitest";
import { plainDates } from "../../../../src/translate/builtin/source-dates.ts";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("a verbal noun with whoever did it", [
  ["أوقف الرجل لتورطه في الفساد", "The man was arrested for being involved in corruption"],
  ["عاقبت اللجنة اللاعب لاعتدائه على الحكم", "The committee punished the player for assaulting the referee"],
  [
    "الوزارة تكرم الجمعية لمشاركتها في إنجاح المؤتمر",
    "The ministry honours the association for participating in the success of the conference",
  ],
  ["مطالب بمحاسبة الشركة لتسببها في الحادث", "Demands for the accountability of the company for causing the incident"],
  ["غرمت المحكمة الشركة لانتهاكها القانون", "The court fined the company for violating the law"],
]);

cases("whose spokesman", [
  [
    "صرح المتحدث الأمني بوزارة الداخلية بأنه قبض على الجاني",
    "The security spokesman at the interior ministry stated that the perpetrator was arrested",
  ],
  ["قال المتحدث الرسمي بالهيئة إن العمل مستمر", "The official spokesman of the authority said that work is continuous"],
]);

cases("comparisons", [
  ["البيض أغلى من الدجاج في أمريكا", "Eggs are more expensive than chicken in the United States"],
  ["الحرب جعلت الخبز أغلى من الذهب", "War made bread more expensive than gold"],
]);

cases("titles, fathers, marks: what they make a name", [
  ["افتتح المهندس خالد سندي المعرض", "Engineer Khaled Sandi inaugurated the exhibition"],
  ["شارك الكابتن فهد الصقر في الحفل", "Captain Fahd al-Saqar participated in the ceremony"],
  ['"العمري" يحتفل بزواج ابنه', '"Al-Omari" celebrates the marriage of his son'],
  ["«نيسان» تطرح سيارة جديدة", '"Nissan" puts forward a new car'],
  ["مسلحون يهاجمون مقرا بالرمادي", "Gunmen attack headquarters in Ramadi"],
  ["الوحدة يجدد عقد مدربه", "Al-Wahda renews the contract of its coach"],
]);

cases("senses by what the words are about", [
  ["المحاكم تنظر 103 دعاوى ضد أجهزة حكومية", "Courts hear 103 lawsuits against government agencies"],
  ["تنظيم يتبنى هجوما على مطار", "An organisation claims responsibility for an attack on an airport"],
  ["وحدة دول الخليج ضرورة", "The unity of Gulf states is a necessity"],
  ["إدارة السجن تنظم حفلا للنزلاء", "The administration of the prison organises a ceremony for inmates"],
]);

describe("nights of a month", () => {
  it("are its days", () => {
    expect(plainDates("الليلة الثانية والعشرون من رمضان")).toBe("22 رمضان");
    expect(plainDates("الخميس الموافق للسادس والعشرين من مارس")).toBe("الخميس 26 مارس");
    expect(plainDates("الخامس من جمادى الثانية")).toBe("5 جمادى الثانية");
  });
});
