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

cases("degrees", [
  ["النساء أكثر تضررا من الرجال", "Women are more affected than men"],
  ["أكثر الفئات تضررا هي العمال", "The most affected categories are workers"],
  ["القضية أقل أهمية من غيرها", "The case is less important than others"],
]);

cases("what follows a deed that must be done", [
  ["يجب إخراجهم من القائمة", "They must be removed from the list"],
  ["ينبغي تدريبهم في المصنع", "They should be trained in the factory"],
]);

cases("two clauses in one line", [
  [
    "الأمطار تغرق الشوارع والدفاع المدني في جدة يحذر من السيول",
    "Rains sink streets and civil defence in Jeddah warns of flash floods",
  ],
  [
    "الوزير يزور المصنع ورئيس النقابة في المدينة ينتقد القرار",
    "The minister visits the factory and the head of the trade union in the city criticises the decision",
  ],
]);

cases("what befalls somebody", [
  ["تأجيل المباراة لوفاة مشجع", "The match postponed for a fan's death"],
  ["حزينة لغرق شاب في النهر", "Sad for a young man's drowning in the river"],
]);

cases("verbs and their prepositions", [
  ["الحزب يلصق التهمة بالمعارضة", "The party sticks the charge to opposition"],
  ["يؤمن الناس بوجود حياة أخرى", "People believe in presence of other life"],
  ["- كسب رئيس اللجنة القضية أمام المحكمة", "- the committee chairman won the case in court"],
  ["جئت لكتابة التاريخ", "I came to write history"],
  ["دبي وجهة مفضلة للسياح", "Dubai is a favourite destination for tourists"],
]);

cases("bodies that headlines call by one word", [
  ["الصحة تسجل ثلاث حالات جديدة", "The Health Ministry records three new cases"],
  ['"التعليم": الدراسة تبدأ غدا', '"The Education Ministry": study begins tomorrow'],
  ["الصحة أهم من المال", "Health is more important than money"],
  ["النصر يعسكر في النمسا", "Al Nassr camps in Austria"],
]);

cases("verbal nouns that open a headline, clubs that act", [
  ["طرح وظائف في المصنع", "A proposal of jobs in the factory"],
  ["نقل المرضى إلى المستشفى", "Patients transferred to the hospital"],
  ["النصر يعاود تدريباته", "Al Nassr resumes its training"],
  ["اجتماع صانعي السيارات", "The meeting of makers of cars"],
]);

cases("what only one reading fits", [
  ["شاب ينقذ طفلة من الغرق في شاطئ ينبع", "A young man rescues a girl from drowning in Yanbu's beach"],
  ["علماء يكتشفون كوكبا شبيها بالأرض", "Scientists discover a planet similar to land"],
  ["واشنطن تدرس رفع العقوبات عن طهران", "Washington studies the lifting of sanctions on Tehran"],
  [
    "الدفاع المدني يخلي مبنى بعد اندلاع حريق في الطابق الثاني",
    "Civil Defence evacuates a building after a fire outbreak in the second floor",
  ],
  ["اللجنة تستبعد ثلاثة حكام من نهائي الكأس", "The committee rules out three referees from the final of the cup"],
]);

cases("titles, fathers, marks: what they make a name", [
  ["افتتح المهندس خالد سندي المعرض", "Engineer Khaled Sandi inaugurated the exhibition"],
  ["شارك الكابتن فهد الصقر في الحفل", "Captain Fahd al-Saqr participated in the ceremony"],
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
