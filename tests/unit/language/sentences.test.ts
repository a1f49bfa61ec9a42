import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/language/sentences.ts";
import { spentMs } from "../../support/spent.ts";

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe("splitSentences", () => {
  it.each([
    ["Arabic marks", "وصل الوفد. هل عاد؟ نعم! انتهى", ["وصل الوفد.", "هل عاد؟", "نعم!", "انتهى"]],
    ["line ends", "عنوان بلا نقطة\nجملة أولى. جملة ثانية", ["عنوان بلا نقطة", "جملة أولى.", "جملة ثانية"]],
    ["marks alone", "انتهى الأمر . . ثم عاد الجميع", ["انتهى الأمر . .", "ثم عاد الجميع"]],
    ["bullets", "• أول\n- ثان", ["• أول", "- ثان"]],
    ["a missing space", "غادر المسافرون.حوالي مئة منهم عادوا", ["غادر المسافرون.", "حوالي مئة منهم عادوا"]],
    ["a missing space after vowel marks", "كان الجو بارداً.وعاد الجميع", ["كان الجو بارداً.", "وعاد الجميع"]],
    [
      "a space on the wrong side",
      "عاد الجميع إلى بيوتهم .وفي الصباح غادروا",
      ["عاد الجميع إلى بيوتهم .", "وفي الصباح غادروا"],
    ],
    [
      "a missing space after a year",
      "صدر القانون الجديد عام 2003.وعدل لاحقا",
      ["صدر القانون الجديد عام 2003.", "وعدل لاحقا"],
    ],
    ["a missing space after a share", "ارتفع السعر 4%.وتراجع الطلب", ["ارتفع السعر 4%.", "وتراجع الطلب"]],
    ["a list number without a space", "12.افتتاح المعرض الزراعي", ["12.افتتاح المعرض الزراعي"]],
    ["an initial without a space", "حضر د.سمير مساء", ["حضر د.سمير مساء"]],
    ["a missing space in English", "The rain ended.The roads opened.", ["The rain ended.", "The roads opened."]],
    ["decimals", "بلغ الارتفاع 3.5 في المئة. وتراجع بعدها", ["بلغ الارتفاع 3.5 في المئة.", "وتراجع بعدها"]],
    ["Arabic abbreviations", "حضر د. سمير و أ. ليلى. ثم غادرا", ["حضر د. سمير و أ. ليلى.", "ثم غادرا"]],
    [
      "Arabic abbreviations after and",
      "حضر سالم، وم. عادل وأ.د. خالد. ثم غادرا",
      ["حضر سالم، وم. عادل وأ.د. خالد.", "ثم غادرا"],
    ],
    ["letters with stops", "نقلت أ.ف.ب. الخبر عام 300 ق.م. قديما.", ["نقلت أ.ف.ب. الخبر عام 300 ق.م. قديما."]],
    ["the Hijri era", "توفي عام 1401 هـ. ودفن هناك", ["توفي عام 1401 هـ.", "ودفن هناك"]],
    ["English titles", "Mr. Hale met Dr. Young. They talked.", ["Mr. Hale met Dr. Young.", "They talked."]],
    ["initials", "J. R. Stone wrote it. Nobody read it.", ["J. R. Stone wrote it.", "Nobody read it."]],
    ["initialisms inside", "The U.S. Navy sailed. It rained.", ["The U.S. Navy sailed.", "It rained."]],
    ["initialisms at the end", "He went to the U.S. The ship stayed.", ["He went to the U.S.", "The ship stayed."]],
    ["addresses", "See example.com for more. Thanks.", ["See example.com for more.", "Thanks."]],
    ["list numbers", "1. Buy bread. Then rest.", ["1. Buy bread.", "Then rest."]],
    [
      "an ellipsis before a lower case word",
      "They won... and left. Then it rained.",
      ["They won... and left.", "Then it rained."],
    ],
    [
      "a semicolon before a reason",
      "توقف العمل في الميناء أمس؛ لأن الرياح كانت شديدة جدا.",
      ["توقف العمل في الميناء أمس؛ لأن الرياح كانت شديدة جدا."],
    ],
    [
      "Latin letters in Arabic",
      "ارتفع سهم أو.سي.آي إن. في للكيماويات أمس. وقال محلل في بي.في. إم أويل إن السوق هادئة.",
      ["ارتفع سهم أو.سي.آي إن. في للكيماويات أمس.", "وقال محلل في بي.في. إم أويل إن السوق هادئة."],
    ],
    [
      "a semicolon before an object",
      "عقد المدير العام للميناء أمس؛ مؤتمراً صحافياً للإعلان عن الخطة الجديدة.",
      ["عقد المدير العام للميناء أمس؛ مؤتمراً صحافياً للإعلان عن الخطة الجديدة."],
    ],
    [
      "a semicolon before an adverbial",
      "احتفلت أسرة البحري بزفاف ابنها رامي؛ بإحدى قاعات الأفراح في المدينة.",
      ["احتفلت أسرة البحري بزفاف ابنها رامي؛ بإحدى قاعات الأفراح في المدينة."],
    ],
    [
      "a semicolon between sentences",
      "غادر الوفد المدينة صباحا؛ وصل الوزراء إلى العاصمة مساء.",
      ["غادر الوفد المدينة صباحا؛", "وصل الوزراء إلى العاصمة مساء."],
    ],
  ])("handles %s", (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("keeps a quotation whole", () => {
    const text = "قال المدير «لن نغلق الباب. هذا قرارنا! هل تفهمون؟ نعم» ثم خرج. وعاد مساء.";
    expect(split(text)).toEqual(["قال المدير «لن نغلق الباب. هذا قرارنا! هل تفهمون؟ نعم» ثم خرج.", "وعاد مساء."]);
  });

  it("ends a sentence with its quotation when a new one clearly begins", () => {
    expect(split("قالت: «انتهى كل شيء.» وأضافت أنها راضية.")).toEqual(["قالت: «انتهى كل شيء.»", "وأضافت أنها راضية."]);
    expect(split('He said: "It is over." Then he left.')).toEqual(['He said: "It is over."', "Then he left."]);
  });

  it("keeps the speaker with a quotation that ends with its own mark", () => {
    expect(split('"Stop!" John Hale said. She ran.')).toEqual(['"Stop!" John Hale said.', "She ran."]);
    expect(split("«لن نغادر.» قال العمدة للحاضرين.")).toEqual(["«لن نغادر.» قال العمدة للحاضرين."]);
  });

  it("cuts after an unbalanced quotation mark as anywhere else", () => {
    expect(split("قال «سنعود قريبا. ثم غادر القاعة. وانتهى اللقاء")).toEqual([
      "قال «سنعود قريبا.",
      "ثم غادر القاعة.",
      "وانتهى اللقاء",
    ]);
  });

  it("cuts inside a quotation that runs over many sentences", () => {
    const inner = "هذه جملة من خطاب طويل لا ينتهي. ".repeat(40);
    expect(split(`قال: «${inner}»`).length).toBeGreaterThan(20);
  });

  it("gives nothing for blank text", () => {
    expect(split(" \n\t\n ")).toEqual([]);
  });

  it("passes empty lines quickly, however many there are", () => {
    expect(spentMs(() => split("\n".repeat(60_000)))).toBeLessThan(1000);
  });
});
