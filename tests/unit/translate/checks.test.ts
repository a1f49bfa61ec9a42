import { describe, expect, it } from "vitest";
import { checkTranslation } from "../../../src/translate/checks.ts";

const flags = (ar: string, en: string) =>
  checkTranslation(ar, en, "ar", "en").map(({ kind, detail }) => `${kind}: ${detail}`);

describe("checkTranslation", () => {
  it.each([
    ["digits of the other system", "قتل ٢٥ شخصا", "25 people were killed"],
    ["number words", "قتل خمسة وعشرون شخصا", "25 people were killed"],
    ["separators and percent", "ارتفعت الأسعار 3,5٪ إلى 1٬250 ليرة", "Prices rose 3.5% to 1,250 liras"],
    ["a dual without a number word", "قتل شخصان", "two people were killed"],
    ["Levantine months", "يوم 8 كانون الأول 2017", "on December 8, 2017"],
    ["a year by itself", "عام 2008", "in 2008"],
    ["an adjective for the country", "أكد في سوريا", "he confirmed on Syrian soil"],
    ["a spelling variant of a name", "قال لافروف", "Lavrov said"],
    ["a negation said otherwise", "لم يوافق", "he refused to agree"],
    ["لا that negates nothing", "لا يزال يعمل", "he keeps working"],
    ["a name in quotation marks", "صحيفة «الرأي»", "the newspaper Al-Rai"],
    ["an article in a number", "السنوات الخمسة عشر الأخيرة", "the last 15 years"],
    ["a least number said with a negation", "قتل 40 شخصا على الأقل", "no fewer than 40 people were killed"],
    ["a certainty said with a negation", "هذا صحيح بالتأكيد", "there is no doubt that this is true"],
    ["a number that looks like a negation", "وصل القطار رقم 5", "train no. 5 arrived"],
    ["a question with two answers", "سئل إن كان سيغادر", "he was asked whether or not he would leave"],
    ["a month that is a verb as well", "سار الجيش في نيسان", "the army may march in April"],
    ["a date that is less exact", "وصل في 8 أيار 2018", "he arrived in May 2018"],
    ["a date that is more exact", "وصل في أيار 2018", "he arrived on 8 May 2018"],
    ["a ten with an article", "السنوات الخمسين الأخيرة", "the last 50 years"],
    ["twenty with an article", "السنوات العشرين الأخيرة", "the last 20 years"],
    ["a decade", "في سبعينيات القرن العشرين", "in the 1970s"],
    ["the hour of another clock", "عند الساعة 21:30", "at 9:30 p.m."],
    ["an adjective for the Americans", "قالت البحرية الأمريكية", "the U.S. Navy said"],
    ["a place that is an everyday word", "قم بذلك", "do that"],
    ["a coordinated negation", "لا يعرف ولا يريد", "he does not know or want"],
    ["only", "لم يصل إلا وزير", "only a minister arrived"],
    ["but, which looks like except", "غادر، إلا أنه لم يصل", "he left, but did not arrive"],
    ["only", "وصل الوزير فقط", "only the minister arrived"],
    ["a word that looks like a denial", "بدأ تنفيذ الخطة", "the plan has been carried out"],
    ["a month after a preposition", "في 20 من أيلول", "on September 20"],
    ["the end of a season", "موسم 1995-1996", "the 1995-96 season"],
    ["an abbreviation of a country", "قالت الولايات المتحدة", "the U.S. said"],
    ["an organisation in other words", "أعلنت شرطة العاصمة", "the Metropolitan Police announced"],
    ["words of a title that no dictionary has", "عينت مشرفة وطنية", "she was named National Superintendent"],
    ["a name that is spelled far from its sound", "وصل خروتشوف", "then Krushchev arrived"],
    [
      "a name in quotation marks of many words",
      "افتتح «المركز القانوني لخدمة المجتمع»",
      "the Community Law Center opened",
    ],
    [
      "a name said twice in a row",
      "بطل الاتحاد السوفييتي، أرفع وسام",
      "Hero of the Soviet Union, the Soviet Union's order",
    ],
    ["speech in single quotes", "قال «لن نقبل هذا الاتفاق أبدا»", "he said 'we will never accept this'"],
  ])("accepts %s", (_, ar, en) => {
    expect(flags(ar, en)).toEqual([]);
  });

  it.each([
    ["another number", "قتل 25 شخصا", "52 people were killed", ["number: 25", "number: 52"]],
    ["an added number", "قتل أشخاص", "30 people were killed", ["number: 30"]],
    ["another date", "يوم 8 أيار 2018", "on 9 May 2018", ["date: 8 أيار 2018", "date: 9 May 2018"]],
    [
      "another date of another month, once",
      "يوم 8 أيار 2018",
      "on 9 June 2018",
      ["date: 8 أيار 2018", "date: 9 June 2018"],
    ],
    ["a month that is a verb as well", "في 8 نيسان", "on March 8", ["date: نيسان", "date: March"]],
    ["a month after what only months follow", "وصل في نيسان", "he arrived in early May", ["date: نيسان", "date: May"]],
    ["another day", "وصل الجمعة", "he arrived on Thursday", ["date: الجمعة", "date: Thursday"]],
    ["another month", "في 8 أيار", "on 8 June", ["date: أيار", "date: June"]],
    ["another month by itself", "انتهى العمل في شهر آب", "work ended in September", ["date: آب", "date: September"]],
    ["another minute", "عند الساعة 9:30", "at 9:45", ["number: 30", "number: 45"]],
    ["another half hour", "عند الساعة 9:30", "at 6:30", ["number: 9:30", "number: 6:30"]],
    ["another small number", "العقود الثلاثة الماضية", "the last four decades", ["number: 3", "number: four"]],
    ["another ten with an article", "السنوات الخمسين الأخيرة", "the last 40 years", ["number: 50", "number: 40"]],
    [
      "a name that nobody knows",
      "قال بليكسون إنه سيغادر",
      "yesterday Zaborski said he would leave",
      ["name: Zaborski"],
    ],
    [
      "an organisation that is made up",
      "وصل الوفد",
      "the delegation of the European Union arrived",
      ["name: European Union"],
    ],
    [
      "another language of the same letters",
      "أعلنت الحكومة أمس إغلاق المدارس بسبب الثلوج",
      "Le gouvernement a annoncé hier la fermeture des écoles à cause de la neige",
      ["script: Le gouvernement a annoncé hier la fermeture des écoles à cause de la neige"],
    ],
    [
      "a negation lost beside a word that looks like one",
      "لم ينفذ الاتفاق منذ الاستقلال",
      "the agreement has been carried out since independence",
      ["negation: لم"],
    ],
    ["another time", "عند الساعة 11:20", "at 12:20", ["number: 11", "number: 12"]],
    ["another code", "فيروس كوفيد-19", "the COVID-16 virus", ["number: 19", "number: 16"]],
    ["a place that is made up", "وصل الوفد", "the delegation arrived in Beirut", ["name: Beirut"]],
    ["another person", "قال سيرغي لافروف", "he said", ["name: سيرغي لافروف"]],
    [
      "one of two lost negations",
      "لم يصل الوفد وقال الوزير إنه لن يأتي",
      "the delegation did not arrive and the minister said it would come",
      ["negation: لم"],
    ],
    [
      "a sentence that is cut off",
      "أعلنت الحكومة أمس خطة جديدة لدعم المزارعين في المحافظات الشمالية.",
      "The government announced yesterday",
      ["length: أعلنت الحكومة أمس خطة جديدة لدعم المزارعين في المحافظات الشمالية."],
    ],
    [
      "words said over and over",
      "أعلنت الحكومة خطة جديدة",
      "the government announced a new plan a new plan a new plan",
      ["repetition: a new plan"],
    ],
    ["another place", "انفجار في دمشق", "an explosion in Beirut", ["name: دمشق", "name: Beirut"]],
    ["a lost negation", "لم يصل الوفد", "the delegation arrived", ["negation: لم"]],
    ["an added negation", "وصل الوفد", "the delegation did not arrive", ["negation: not"]],
    [
      "a lost quotation",
      "قال «لن نقبل هذا الاتفاق أبدا»",
      "he said we will never accept this agreement",
      ["quotation: «لن نقبل هذا الاتفاق أبدا»"],
    ],
    ["nothing", "نعم", " ", ["empty: نعم"]],
    ["letters left over", "وصل الوفد", "the الوفد arrived", ["script: الوفد"]],
  ])("flags %s", (_, ar, en, expected) => {
    expect(flags(ar, en)).toEqual(expected);
  });

  it.each([
    ["a name by its sound", "Yesterday Zaborski said he would leave", "قال زابورسكي أمس إنه سيغادر"],
    ["a brand in its own letters", "The maker of the iPhone said sales rose", "قال صانع iPhone إن المبيعات ارتفعت"],
    ["a surname that a pronoun stands for", "Lavrov said he would leave", "قال إنه سيغادر"],
    ["a place named for what it is", "An explosion in the capital killed two people", "قتل شخصان في انفجار في دمشق"],
  ])("accepts of an English source %s", (_, en, ar) => {
    expect(checkTranslation(en, ar, "en", "ar")).toEqual([]);
  });

  it.each([
    ["a place", "An explosion in Damascus killed two people", "قتل شخصان في انفجار", ["Damascus"]],
    ["a person in full", "Sergei Lavrov said he would leave", "قال إنه سيغادر", ["Sergei Lavrov"]],
    ["another person", "Yesterday Zaborski said he would leave", "قال لافروف أمس إنه سيغادر", ["لافروف", "Zaborski"]],
    ["somebody nobody knows", "Yesterday Zaborski said he would leave", "قال بليكسون أمس إنه سيغادر", ["Zaborski"]],
  ])("flags of an English source %s", (_, en, ar, names) => {
    const found = checkTranslation(en, ar, "en", "ar").map(({ kind, detail }) => `${kind}: ${detail}`);
    expect(found).toEqual(names.map((name) => `name: ${name}`));
  });

  it("checks English sources too", () => {
    const found = checkTranslation("Lavrov said 40 people did not leave", "قال لافروف إن 14 شخصا غادروا", "en", "ar");
    expect(found.map(({ kind }) => kind).sort()).toEqual(["negation", "number", "number"]);
    const half = checkTranslation(
      "The government announced a new plan today",
      "أعلنت الحكومة a new plan for the farmers",
      "en",
      "ar",
    );
    expect(half.map(({ kind }) => kind)).toEqual(["script"]);
    expect(checkTranslation("Prices rose", "Prices rose", "en", "ar").map(({ kind }) => kind)).toEqual(["script"]);
  });
});
