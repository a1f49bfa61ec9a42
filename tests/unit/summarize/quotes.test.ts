import { describe, expect, it } from "vitest";
import { createSummarizer } from "../../../src/summarize/summarizer.ts";
import { anArticle, aStory } from "./build.ts";

const LEAD = "أعادت بلدية صور فتح الجسر الشرقي صباح الاثنين بعد شهرين من أعمال الصيانة في المدينة.";
function quotes(text: string) {
  const article = anArticle(text);
  const found = createSummarizer().summarize(aStory(article), { words: 60, sentences: 3 }).quotes;
  for (const { text: quoted, evidence } of found) expect(article.text.slice(evidence.start, evidence.end)).toBe(quoted);
  return found.map(({ speaker, text: quoted }) => [speaker.ar ?? speaker.en, quoted]);
}

describe("quotes", () => {
  it("finds speaker and words after a colon", () => {
    expect(quotes(`${LEAD}\nوقال المهندس وسيم ناصيف خلال الحفل: «أنجزنا العمل قبل موعده بأسبوع كامل».`)).toEqual([
      ["المهندس وسيم ناصيف", "أنجزنا العمل قبل موعده بأسبوع كامل"],
    ]);
  });

  it("does not take the word that leads to a quotation for its speaker", () => {
    expect(quotes(`${LEAD}\nوأوضح بالقول: «أنجزنا العمل قبل موعده بأسبوع كامل».`)).toEqual([]);
  });

  it("does not take the name in a phrase for the speaker", () => {
    const lead = "The eastern bridge in Sidra reopened on Monday after two months of repairs to its piers.";
    const words = "The bridge will close again before the winter is over";
    expect(quotes(`${lead}\nA website run by supporters of Mayor Adam Hale said: “${words}.”`)).toEqual([]);
    expect(quotes(`${lead}\nMayor Adam Hale said: “${words}.”`)).toEqual([["Mayor Adam Hale", `${words}.`]]);
  });

  it("does not take a noun for a verb of saying", () => {
    expect(quotes(`${LEAD}\nونشر المجلس تقريره مع ذكر أسماء المهندسين: «أنجزنا العمل قبل موعده بأسبوع كامل».`)).toEqual(
      [],
    );
  });

  it("takes a known surname for the known person only where no name follows it", () => {
    const said = (name: string) => quotes(`${LEAD}\nوقال ${name}: «سنعيد فتح الجسر بعد أسبوع كامل من الآن».`)[0]?.[0];
    expect(said("الرئيس الأمريكي أوباما")).toBe("باراك أوباما");
    expect(said("المهندس أوباما دانلادي")).toBe("المهندس أوباما دانلادي");
  });

  it("does not take the name علي for a preposition", () => {
    expect(
      quotes(`${LEAD}\nوقال الناطق باسم البلدية علي ناصيف لوكالة الساحل إن «العمل أنجز قبل موعده بأسبوع كامل».`),
    ).toEqual([["الناطق باسم البلدية علي ناصيف", "العمل أنجز قبل موعده بأسبوع كامل"]]);
  });

  it("goes on to the name of somebody who is accredited somewhere, and ends before whom he spoke to", () => {
    const said = (speaker: string) =>
      quotes(`${LEAD}\nوقالت ${speaker} إن «العمل أنجز قبل موعده بأسبوع كامل».`)[0]?.[0];
    expect(said("سفيرة البرازيل لدى الأردن لورا سوزا")).toBe("سفيرة البرازيل لدى الأردن لورا سوزا");
    expect(said("المهندسة هالة شرارة لمراسل التلفزيون المحلي")).toBe("المهندسة هالة شرارة");
  });

  it("takes a surname that is a place too for the person whom the text names", () => {
    const text = `وصل المبعوث الأممي برناردينو ليون إلى طرابلس صباح الاثنين للقاء أعضاء المجلس البلدي.\nوقال ليون: «سنعيد فتح الطريق إلى الميناء خلال أسبوع كامل».`;
    expect(quotes(text)[0]?.[0]).toBe("برناردينو ليون");
  });

  const saidBy = (text: string) => quotes(`${LEAD}\n${text}`).map(([speaker]) => speaker);

  it("names nobody by what was told before", () => {
    const words = "«أنجزنا العمل قبل موعده بأسبوع كامل».";
    expect(saidBy(`وقال مديرها العام وسيم ناصيف: ${words}`)).toEqual(["وسيم ناصيف"]);
    expect(saidBy(`وقال وزير خارجيتها هشام الترك: ${words}`)).toEqual(["هشام الترك"]);
    expect(saidBy(`وقال نظيره الساحلي: ${words}`)).toEqual([]);
    expect(saidBy(`وقال معاليه للصحفيين: ${words}`)).toEqual([]);
  });

  it("ends a speaker before what he does beside speaking", () => {
    const words = "«أنجزنا العمل قبل موعده بأسبوع كامل».";
    expect(saidBy(`وقال المهندس وسيم ناصيف مخاطبا سكان الحي: ${words}`)).toEqual(["المهندس وسيم ناصيف"]);
    expect(saidBy(`وقال المهندس وسيم ناصيف - حسب وكالة الساحل - إن ${words}`)).toEqual(["المهندس وسيم ناصيف"]);
    expect(saidBy(`وصرح مسؤول محلي رفض الكشف عن هويته قائلا: ${words}`)).toEqual([]);
  });

  it("does not go back over another's quotation or into a clause about somebody", () => {
    const two = "وقال المهندس وسيم ناصيف إن «الجسر آمن»، كما تحدثت رئيسة جمعية السكان بعد انتهاء الحفل الكبير بقولها: ";
    expect(saidBy(`${two}«عملنا نهارا وليلا طوال عشرة أشهر كاملة».`)).toEqual([]);
    expect(saidBy("وكتبت أخت العامل الذي أعلنت الشركة وفاته قائلة: «لن ننسى من مات وهو يبني جسر المدينة».")).toEqual(
      [],
    );
    const goesOn = "وقال المهندس وسيم ناصيف إن «الجسر آمن»، مضيفا: «عملنا نهارا وليلا طوال عشرة أشهر كاملة».";
    expect(saidBy(goesOn)).toEqual(["المهندس وسيم ناصيف"]);
  });

  it("asks the last verb that has a speaker, and does not complete a name with a verb", () => {
    const words = "«أنجزنا العمل قبل موعده بأسبوع كامل».";
    expect(saidBy(`وأعلنت نقابة العمال وقف الإضراب، وقالت وكالة «الساحل» إن ${words}`)).toEqual([]);
    expect(saidBy(`وأكد وسيم ناصيف أن الجسر آمن، وقال: ${words}`)).toEqual(["وسيم ناصيف"]);
    expect(saidBy(`وحضر الحفل كثيرون وصفق ناصيف للعمال.\nوقال ناصيف: ${words}`)).toEqual(["ناصيف"]);
    expect(saidBy(`وقالت رنا خوري موضحة: ${words}`)).toEqual(["رنا خوري"]);
  });

  it("leaves a leading أن outside the quotation", () => {
    expect(quotes(`${LEAD}\nوأكدت المهندسة هالة شرارة «أنّ الجسر يتحمل عشرين طنا من الحمولة».`)).toEqual([
      ["المهندسة هالة شرارة", "الجسر يتحمل عشرين طنا من الحمولة"],
    ]);
  });

  it("completes a surname from the text", () => {
    const text = `${LEAD}\nحضر الحفل المهندس وسيم ناصيف وعدد من السكان.\nوقال ناصيف: «أنجزنا العمل قبل موعده بأسبوع كامل».`;
    expect(quotes(text)).toEqual([["وسيم ناصيف", "أنجزنا العمل قبل موعده بأسبوع كامل"]]);
  });

  it("names whom an agency quotes, not the agency", () => {
    const text = `${LEAD}\nونقلت وكالة الساحل عن المهندس وسيم ناصيف قوله: «أنجزنا العمل قبل موعده بأسبوع كامل».`;
    expect(quotes(text)).toEqual([["المهندس وسيم ناصيف", "أنجزنا العمل قبل موعده بأسبوع كامل"]]);
  });

  it.each([
    [
      "English before",
      'The eastern bridge reopened on Monday.\nMayor Lena Hart said: "We finished the work a week early."',
    ],
    [
      "English after",
      'The eastern bridge reopened on Monday.\n"We finished the work a week early," said Mayor Lena Hart.',
    ],
  ])("reads %s", (_, text) => {
    expect(quotes(text)).toEqual([
      ["Mayor Lena Hart", expect.stringMatching(/^We finished the work a week early\.?$/)],
    ]);
  });

  it.each([
    ["a word held at arm's length", `${LEAD}\nوقال المهندس وسيم ناصيف إن العمل كان «صعبا جدا».`],
    [
      "a piece of a sentence",
      `${LEAD}\nوقال المهندس وسيم ناصيف إن الجسر بات «قادرا على حمل عشرين طنا من البضائع يوميا».`,
    ],
    [
      "a piece that tells what for",
      `${LEAD}\nوقال المهندس وسيم ناصيف إن الطريق سيغلق: «بهدف حماية العمال في ساعات الليل الأولى».`,
    ],
    [
      "what breaks off at a quotation inside it",
      `${LEAD}\nوقال المهندس وسيم ناصيف: "أنجزنا العمل في مشروع الجسر الجديد "ممر" قبل موعده بأسبوع".`,
    ],
    [
      "what somebody is to do",
      `${LEAD}\nوقال المهندس وسيم ناصيف إن على السكان «أن ينتظروا أسبوعا كاملا قبل عبور الجسر».`,
    ],
    ["words without a speaker", `${LEAD}\nوأضاف: «أنجزنا العمل قبل موعده بأسبوع كامل».`],
    [
      "the end of a quotation",
      `${LEAD}\nوقال المهندس وسيم ناصيف إن الفريق دخل النفق: «وإخراج ما فيه من معدات ونقل العمال إلى المستشفى».`,
    ],
    ["sources without a name", `${LEAD}\nوقالت مصادر خاصة: «أنجزنا العمل قبل موعده بأسبوع كامل».`],
    ["a paper", `${LEAD}\nوأفاد بيان للبلدية الكبرى: «أنجزنا العمل قبل موعده بأسبوع كامل».`],
    ["a role without a name", `${LEAD}\nوقال المصدر: «أنجزنا العمل قبل موعده بأسبوع كامل».`],
    ["a pronoun", 'The eastern bridge reopened on Monday.\n"We finished the work a week early," he said.'],
  ])("leaves out %s", (_, text) => expect(quotes(text)).toEqual([]));
});
