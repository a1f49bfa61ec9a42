import { describe, expect, it } from "vitest";
import { adjectiveForms, nounForms } from "../../../../scripts/lexicon/inflect-noun.ts";
import { verbForms } from "../../../../scripts/lexicon/inflect-verb.ts";

const forms = (generated: Iterable<readonly [string, object]>) => [...generated].map(([form]) => form);

describe("verbForms", () => {
  it.each([
    ["كتب", "يكتب", ["كتبت", "كتبوا", "يكتبون", "تكتب", "أكتب", "يكتبن"]],
    ["قال", "يقول", ["قالت", "قلت", "قلنا", "يقل", "يقولون", "تقولان"]],
    ["دعا", "يدعو", ["دعت", "دعوا", "دعوت", "يدع", "يدعون", "تدعو"]],
    ["بنى", "يبني", ["بنت", "بنوا", "بنيت", "يبن", "يبنون"]],
    ["بقي", "يبقى", ["بقيت", "يبق", "يبقون"]],
    ["رد", "يرد", ["ردت", "رددت", "ردوا", "يردون", "يرددن"]],
    ["أكل", "يأكل", ["أكلت", "آكل", "تأكل"]],
    ["أكد", "يؤكد", ["أكدت", "أؤكد", "يؤكدون"]],
  ])("inflects %s", (perfect, imperfect, expected) => {
    expect(forms(verbForms(perfect, imperfect))).toEqual(expect.arrayContaining(expected));
  });
  it("tells the shortened imperfect apart", () => {
    const found = [...verbForms("قال", "يقول")].find(([form]) => form === "يقل");
    expect(found?.[1]).toMatchObject({ tense: "J", person: 3, number: "s", gender: "m" });
  });
});

describe("nounForms", () => {
  it("makes dual, oblique and construct forms", () => {
    expect(forms(nounForms("مهندس", ["مهندسون"], "m", true))).toEqual(
      expect.arrayContaining(["مهندسان", "مهندسين", "مهندسو", "مهندسي"]),
    );
    expect(forms(nounForms("مدينة", ["مدن"], "f", false))).toEqual(
      expect.arrayContaining(["مدينتان", "مدينتي", "مدن"]),
    );
  });
  it("makes the regular plural only where none is given", () => {
    expect(forms(nounForms("سيارة", [""], "f", false))).toContain("سيارات");
    expect(forms(nounForms("مدينة", ["مدن"], "f", false))).not.toContain("مدينات");
  });
});

describe("adjectiveForms", () => {
  it("makes feminine, dual, sound and broken plurals", () => {
    expect(forms(adjectiveForms("كبير", "", ["كبار"]))).toEqual(
      expect.arrayContaining(["كبيرة", "كبيران", "كبيرتين", "كبيرون", "كبيرات", "كبار"]),
    );
  });
});
