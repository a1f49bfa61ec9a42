import { describe, expect, it } from "vitest";
import { createBuiltin } from "../../../../src/translate/builtin/builtin.ts";
import { english } from "../../../support/translate-ar.ts";

const cases = (title: string, pairs: readonly (readonly [string, string])[]) =>
  describe(title, () => {
    it.each(pairs)("%s → %s", (arabic, expected) => expect(english(arabic)).toBe(expected));
  });

cases("names made of everyday words", [
  ["قالت المخرجة ريما حداد", "Director Rima Haddad said"],
  ["نال أيمن الحموي الجائزة", "Ayman al-Hamawi won the prize"],
  ["الدكتورة ثريا البلوشي", "Dr. Thuraya al-Balushi"],
  ["المدرب جمال السلامي", "Coach Jamal Sellami"],
  ["اللواء خليل سعد", "Maj. Gen. Khalil Saad"],
  ["وصل النائب ناصر كامل إلى بيروت", "Deputy Nasser Kamel arrived in Beirut"],
]);

cases("a given name that no table lists", [
  ["الفنانة ترنيم الشامي", "Artist Tarnim al-Shami"],
  ["زار الوزير مشروع المترو", "The minister visited the metro project"],
]);

cases("links and compounds", [
  ["ياسين بن سالم", "Yassin Ben Salem"],
  ["استقال جوزيف بو عاصي", "Joseph Bou Assi resigned"],
  ["عبد الرحمن حداد", "Abdul Rahman Haddad"],
]);

cases("everyday words stay words", [
  ["حياة كريمة", "A dignified life"],
  ["جلس الأطفال على الأرض", "Children sat on the ground"],
  ["في وادي عميق", "In a deep valley"],
  ["زار وفد نادر المدينة", "A rare delegation visited the city"],
  ["أخبر القاضي الشهود", "The judge told witnesses"],
]);

cases("a speaker after the office", [
  [
    "قال رئيس المركز في المنطقة فادي صليبا إن الطريق مفتوح",
    "The head of the centre in the area, Fadi Saliba, said that the road is open",
  ],
  ["قال فادي صليبا، رئيس المركز، إن الطريق مفتوح", "Fadi Saliba, the head of the centre, said that the road is open"],
  ["وقال رئيس بلدية طرابلس رياض يمق إن المياه عادت", "Tripoli's mayor Riad Yamak said that waters returned"],
]);

cases("titles with what describes them", [
  ["أوقفت الشرطة النائب السابق سعيد عيادي", "Police arrested Former Deputy Saeed Ayadi"],
  ["مدير المستشفى الدكتور سامر حداد", "Director of the hospital Dr. Samer Haddad"],
]);

cases("places and clubs by their neighbours", [
  ["تعادل سلبي بين الأهلي والزمالك", "A goalless draw between Al Ahly and Zamalek"],
  ["الحكومة توافق على الاتحاد الجمركي", "The government approves the customs union"],
  ["فاض وادي مجردة", "The Medjerda River overflowed"],
  ["هدف الأنصار الوحيد", "Al Ansar's only target"],
  ["في قرية عرعرة", "In the village of Arara"],
  ["هاجم أنصار الحزب المبنى", "The party's supporters attacked the building"],
]);

describe("surnames later in a call", () => {
  const translate = async (...texts: string[]) => {
    const answers = await createBuiltin().translate(texts.map((text) => ({ text, from: "ar", to: "en" }) as const));
    return answers.map((answer) => answer?.text);
  };

  it("knows a person named in full before", async () => {
    const [, later] = await translate("قال الطبيب سامر حداد إن الوضع مستقر", "وأوضح حداد أن الوضع مستقر");
    expect(later).toBe("Haddad explained that the situation is stable");
  });

  it("forgets them with the call", async () => {
    const builtin = createBuiltin();
    const ask = async (text: string) => (await builtin.translate([{ text, from: "ar", to: "en" }]))[0]?.text;
    await ask("قال الطبيب سامر صليب إن الوضع مستقر");
    expect(await ask("وأوضح صليب أن الوضع مستقر")).not.toContain("Salib ");
  });

  it("does not take the everyday word for the surname", async () => {
    const [, later] = await translate("قال الطبيب سامر حداد إن الوضع مستقر", "أعلنت الحكومة ثلاثة أيام حداد");
    expect(later).toBe("The government announced three mourning days");
  });

  it("knows who is quoted by a surname alone, whichever comes first", async () => {
    const asked = ["حداد", "قال الطبيب سامر حداد إن الوضع مستقر"];
    expect((await translate(...asked))[0]).toBe("Haddad");
    expect(await translate("حداد")).toEqual(["Mourning"]);
  });
});
