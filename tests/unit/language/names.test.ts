import { describe, expect, it } from "vitest";
import { findNames, findUnknownPeople, lookupName, nameIn } from "../../../src/language/names.ts";

function names(text: string, lang: "ar" | "en"): string[] {
  return findNames(text, lang).map(({ text: shown, entry }) => `${shown} = ${lang === "ar" ? entry.en : entry.ar}`);
}

function people(text: string, lang: "ar" | "en"): unknown[] {
  return findUnknownPeople(text, lang, findNames(text, lang)).map(({ ar, en }) => ({ ar, en }));
}

describe("findNames in Arabic", () => {
  it("takes proclitics off", () => {
    expect(names("وصل من باريس لدمشق وبوتين للقدس ثم بالرقة", "ar")).toEqual([
      "باريس = Paris",
      "دمشق = Damascus",
      "بوتين = Vladimir Putin",
      "قدس = Jerusalem",
      "الرقة = Raqqa",
    ]);
  });

  it("reads a proclitic rather than an unlikely name, and skips tatweel after it", () => {
    expect(names("بين الرياض وجدة", "ar")).toEqual(["الرياض = Riyadh", "جدة = Jeddah"]);
    expect(names("سافر لـسوريا", "ar")).toEqual(["سوريا = Syria"]);
  });

  it("prefers the longest name and knows variants and spellings", () => {
    expect(names("جامعة الدول العربية", "ar")).toEqual(["جامعة الدول العربية = Arab League"]);
    expect(names("زار اثيوبيا وسيرجي لافروف", "ar")).toEqual(["اثيوبيا = Ethiopia", "سيرجي لافروف = Sergei Lavrov"]);
  });

  it("knows people under other spellings of their given name and surname", () => {
    expect(names("التقى أنتونيو جوتيريش", "ar")).toEqual(["أنتونيو جوتيريش = Antonio Guterres"]);
    expect(names("Muhammad bin Salman", "en")).toEqual(["Muhammad bin Salman = محمد بن سلمان"]);
  });

  it("leaves everyday words alone until something supports them", () => {
    expect(names("فتح الباب في النهار وخرج", "ar")).toEqual([]);
    expect(names("دخلوا مدينة الباب ثم غادروا الباب", "ar")).toEqual(["مدينة الباب = al-Bab", "الباب = al-Bab"]);
    expect(names("ذكرت صحيفة النهار أن النهار طويل", "ar")).toEqual(["صحيفة النهار = an-Nahar"]);
  });

  it("does not cut ordinary words into names", () => {
    expect(names("كان كبير الوزراء قد قال إن ذلك ممكن وإن الأمر عديد", "ar")).toEqual([]);
  });

  it("tells people of one surname apart", () => {
    expect(names("التقى ماهر الأسد بشار الأسد", "ar")).toEqual([
      "ماهر الأسد = Maher al-Assad",
      "بشار الأسد = Bashar al-Assad",
    ]);
    expect(names("قال سمير بوتين إن الطقس جميل", "ar")).toEqual([]);
  });

  it("takes nobody for a namesake", () => {
    expect(names("وقع رئيس النادي هشام مرسي العقد وأشار مرسي إلى مدته", "ar")).toEqual([]);
    expect(names("دشن الأمير مشعل بن سعد المعرض، وتجول مشعل في أجنحته", "ar")).toEqual([]);
    expect(names("احتفل الشيخ ضاري بن هندي المرزوقي بزواج ابنه", "ar")).toEqual([]);
    expect(names("كرم المدير رامي سعيد وإيهاب بن علي وعبد العزيز أردوغان", "ar")).toEqual([]);
    expect(names("قال العقيد شبنان بن مبارك القرني إن السيارة سقطت", "ar")).toEqual([]);
  });

  it("still knows somebody by a surname after other names", () => {
    expect(names("تحدث ماجد وأوباما عن المباراة", "ar")).toEqual(["أوباما = Barack Obama"]);
    expect(names("اجتمع مشعل بن سعد وخالد مشعل", "ar")).toEqual(["خالد مشعل = Khaled Meshaal"]);
    expect(names("وصل الرئيس رمضان أحمد قديروف", "ar")).toEqual(["قديروف = Ramzan Kadyrov"]);
    expect(names("وكان لدينا بوتين في المؤتمر", "ar")).toEqual(["بوتين = Vladimir Putin"]);
  });

  it("knows a surname once its bearer was named in full", () => {
    expect(names("قال جونسون إنه متعب", "ar")).toEqual([]);
    expect(names("وصل بوريس جونسون وقال جونسون إنه متعب", "ar")).toEqual([
      "بوريس جونسون = Boris Johnson",
      "جونسون = Boris Johnson",
    ]);
  });

  it("decides between readings by the countries spoken of", () => {
    expect(names("عاد إلى الأردن ووصل عمان", "ar")).toContain("عمان = Amman");
    expect(names("سافر من مسقط إلى عمان", "ar")).toContain("عمان = Oman");
  });

  it("takes a country's name after an indefinite noun for its adjective", () => {
    expect(names("أقلعت طائرة سورية من سورية", "ar")).toEqual(["سورية = Syria"]);
  });

  it("gives exact spans", () => {
    const text = "«وبوتين» في موسكو.";
    for (const { start, end, text: shown } of findNames(text, "ar")) expect(text.slice(start, end)).toBe(shown);
    expect(findNames(text, "ar")).toHaveLength(2);
  });
});

describe("findNames in English", () => {
  it("needs capitals, and capitals throughout for abbreviations", () => {
    expect(names("they may turkey who us", "en")).toEqual([]);
    expect(names("The WHO and the U.S. met in Turkey", "en")).toEqual([
      "WHO = منظمة الصحة العالمية",
      "U.S = الولايات المتحدة",
      "Turkey = تركيا",
    ]);
  });

  it("needs support for everyday words", () => {
    expect(names("May was warm. Nice!", "en")).toEqual([]);
    expect(names("Theresa May spoke in May.", "en")).toEqual(["Theresa May = تيريزا ماي"]);
  });

  it("reads Arabic articles in several spellings", () => {
    expect(names("Bashar al-Assad, Bashar Assad and Bashar Al Assad", "en")).toHaveLength(3);
  });
});

describe("findUnknownPeople", () => {
  it("puts a name together from known parts", () => {
    expect(people("قال محمد بن سعيد الحلبي إنه راض", "ar")).toEqual([
      { ar: "محمد بن سعيد الحلبي", en: "Mohammed bin Saeed al-Halabi" },
    ]);
  });

  it("leaves the other language open where a part is unknown", () => {
    expect(people("Mr Tom Zarquell spoke.", "en")).toEqual([{ ar: null, en: "Tom Zarquell" }]);
  });

  it("is not misled by verbs and everyday words", () => {
    expect(people("قال أحمد إن الأمل كبير وسلام المدينة قريب", "ar")).toEqual([]);
    expect(people("The Big House on Monday", "en")).toEqual([]);
  });
});

describe("lookupName and nameIn", () => {
  it("goes from a name to the other language and back", () => {
    const entry = lookupName("سوريا", "ar");
    expect(entry).toMatchObject({ en: "Syria", kind: "place", type: "country", country: "SY" });
    expect(nameIn(entry?.id ?? 0, "ar")).toBe("سوريا");
    expect(lookupName("Syria", "en")?.id).toBe(entry?.id);
  });

  it("is null for what it does not know", () => {
    expect(lookupName("زقزوقستان", "ar")).toBeNull();
    expect(lookupName("Syria", "ar")).toBeNull();
    expect(nameIn(1, "en")).toBeNull();
  });

  it("keeps notes on ambiguity out of descriptions", () => {
    expect(lookupName("Aleppo", "en")?.roleEn).not.toMatch(/ambiguous|also/);
  });
});

describe("people by descent and by the shape of a surname", () => {
  it.each<[string, readonly string[]]>([
    ["وأوضح المتحدث علي بن عبد الله الغامدي أن العدد ارتفع", ["علي بن عبد الله الغامدي"]],
    ["استقبل الأمير فيصل بن خالد بن عبدالعزيز أمير المنطقة الوفد", ["فيصل بن خالد بن عبدالعزيز"]],
    ["أعفي شويش بن سعود من منصبه", ["شويش بن سعود"]],
    ["أعلن عبدالعزيز بن عمر الجاسر النتائج", ["عبدالعزيز بن عمر الجاسر"]],
    ["قال صالح الصقري إن الفريق جاهز", ["صالح الصقري"]],
    ["التقى جون بول وفرانك في باريس", ["جون بول"]],
    ["شرب كوبا من لبن الزبادي صباحا", []],
    ["نائب رئيس حزب بن علي", []],
    ["أكد أمين المجلس أن العمل جار", []],
  ])("%s", (text, people) => {
    expect(findUnknownPeople(text, "ar", findNames(text, "ar")).map((person) => person.text)).toEqual(people);
  });

  it("gives the English of a chain whose names it knows", () => {
    const text = "استقبل الأمير فيصل بن خالد بن عبدالعزيز الوفد";
    expect(findUnknownPeople(text, "ar")[0]?.en).toBe("Faisal bin Khaled bin Abdul Aziz");
  });
});

describe("names that are something else", () => {
  it.each([
    ["قتل مواطنًا كينيًا في الهجوم", "Kenya"],
    ["من جنسيات غير سورية", "Syria"],
    ["وكسرت الكلمة القاعدة", "Sirte"],
    ["أعلن عبدالعزيز بن عمر الجاسر النتائج", "Jamal Benomar"],
  ])("%s", (text, name) => {
    expect(findNames(text, "ar").map(({ entry }) => entry.en)).not.toContain(name);
  });
});
