import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CopySource, copyText, judgeCopy } from "../../../src/archive/duplicates.ts";
import { runs } from "../../support/property-runs.ts";

const DAY = 86_400_000;
const wire = `غمرت مياه الأمطار الغزيرة أحياء واسعة من مدينة المرفأ فجر الأحد، وقال مسؤول في الدفاع المدني إن 12 شخصا لقوا حتفهم.
وأضاف المسؤول أن فرق الإنقاذ أجلت نحو 300 أسرة من منازلها في الحي القديم، وأن العمل مستمر لإعادة التيار الكهربائي.
وأغلقت السلطات الطريق الساحلي أمام الشاحنات، ودعت السكان إلى البقاء في بيوتهم حتى مساء الاثنين.
وتشهد المنطقة أمطارا لم تعرفها منذ عقود، بحسب مركز الأرصاد الذي توقع أن تنحسر العاصفة خلال يومين.`;
const english = `Heavy rain flooded wide areas of the city of Marfa early on Sunday, and a civil defence official said 12 people had died.
He added that rescue teams had moved about 300 families out of their homes in the old quarter while work went on to restore power.
The authorities closed the coast road to lorries and asked residents to stay indoors until Monday evening.`;

const from = (outlet: string | null, startsMs: number | null = 0): CopySource => ({ outlet, startsMs });
const judge = (first: string, second: string, a = from("المرفأ"), b = from("الساحل")) =>
  judgeCopy(copyText(first, a), copyText(second, b));

describe("judgeCopy: one text printed twice", () => {
  it("knows the same words under diacritics, other letter forms, digits and punctuation", () => {
    const printed = wire.replace("الأمطار", "الامطـار").replace("فجر", "فَجْرَ").replace("12", "١٢").replaceAll("،", " –");
    expect(judge(wire, printed)).toBe("copy");
    expect(judge(wire, printed, from("المرفأ"), from("المرفأ"))).toBe("copy");
  });

  it("knows small edits of words", () => {
    const edited = wire
      .replace("واسعة", "كبيرة")
      .replace("نحو", "قرابة")
      .replace("ودعت", "وناشدت")
      .replace("بحسب", "وفق");
    expect(judge(wire, edited)).toBe("copy");
    expect(judge(english, english.replace("wide areas", "large parts").replace("lorries", "trucks"))).toBe("copy");
  });

  it("knows a number under another spelling", () => {
    expect(judge(wire, wire.replace("إن 12 شخصا", "إن اثني عشر شخصا"))).toBe(null);
    const three = wire.replace("12 شخصا", "ثلاثة أشخاص");
    expect(judge(three, three.replace("ثلاثة", "3"))).toBe("copy");
    expect(judge(english, english.replace("300 families", "300families"))).toBe("copy");
  });

  it("knows a cut tail and a missing first paragraph by another outlet", () => {
    const paragraphs = wire.split("\n");
    expect(judge(wire, paragraphs.slice(0, 2).join("\n"))).toBe("copy");
    expect(judge(wire, paragraphs.slice(1).join("\n"))).toBe("copy");
  });

  it("gives the place to the fuller text, whichever came first", () => {
    const cut = wire.split("\n").slice(0, 2).join("\n");
    expect(judge(cut, wire)).toBe("fuller");
  });

  it("knows an outlet's own first paragraph", () => {
    const own = `خاص – تابع مراسلنا في المدينة آثار العاصفة منذ ساعاتها الأولى.\n${wire}`;
    expect(judge(wire, own)).toBe("copy");
  });

  it("prefers the text whose added paragraph brings numbers", () => {
    const added = `${wire}\nوارتفعت كمية الأمطار إلى 95 مليمترا في يوم.`;
    expect(judge(wire, added)).toBe("fuller");
    expect(judge(added, wire)).toBe("copy");
  });
});

describe("judgeCopy: two texts", () => {
  it("keeps an update whose number changed, in digits or in words, also at another outlet", () => {
    expect(judge(wire, wire.replace("12 شخصا", "15 شخصا"))).toBe(null);
    expect(judge(english, english.replace("12 people", "fifteen people"))).toBe(null);
    const three = wire.replace("12 شخصا", "ثلاثة أشخاص");
    expect(judge(three, three.replace("ثلاثة", "خمسة"))).toBe(null);
  });

  it("keeps an outlet's own later version with new facts", () => {
    const update = `${wire}\nوفي تطور لاحق عثرت الفرق على 4 مفقودين أحياء تحت أنقاض مبنى في الحي القديم.`;
    expect(judge(wire, update, from("المرفأ"), from("المرفأ"))).toBe(null);
    expect(judge(wire, update, from(null), from(null))).toBe(null);
  });

  it("keeps two outlets' own reports of one event", () => {
    const other = `أعلن الدفاع المدني وفاة 12 شخصا في مدينة المرفأ بعد أمطار غزيرة بدأت ليل السبت. ونقلت فرق الإنقاذ مئات السكان من
      الحي القديم إلى مدارس قريبة، فيما انقطع التيار عن معظم الأحياء وأغلق الطريق الساحلي حتى إشعار آخر.`;
    expect(judge(wire, other)).toBe(null);
  });

  it("keeps a brief that shares only a quotation", () => {
    const brief = `انتقد نائب في البرلمان تأخر الاستعداد للعاصفة وطالب بفتح تحقيق عاجل ومحاسبة المقصرين في البلدية.
      وكانت السلطات ${wire.slice(wire.indexOf("دعت السكان"), wire.indexOf("مساء الاثنين"))} بعد إغلاق عدد من الطرق الرئيسية.`;
    expect(judge(wire, brief)).toBe(null);
  });
});

describe("judgeCopy: short texts", () => {
  const headline = "فيضان يقطع الطريق إلى ميناء المرفأ";

  it("counts an identical headline of two outlets once when both came in the same days", () => {
    expect(judge(headline, "فيضان يقطعُ الطريق الى ميناء المرفأ!", from("أ", 0), from("ب", DAY))).toBe("copy");
    expect(judge(headline, headline, from("أ", null), from("ب", 0))).toBe("copy");
  });

  it("keeps a headline that returns after a week: another flood", () => {
    expect(judge(headline, headline, from("أ", 0), from("ب", 7 * DAY))).toBe(null);
  });

  it("keeps headlines that differ in one word, and rubrics of a word or two", () => {
    expect(judge(headline, headline.replace("المرفأ", "الساحل"))).toBe(null);
    expect(judge("حالة الطقس", "حالة الطقس")).toBe(null);
  });
});

describe("judgeCopy: any text", () => {
  const words = fc.array(
    fc.constantFrom(..."قال أعلن مدينة وفاة شخص نهر 5 12 river said flood city the of".split(" ")),
    { maxLength: 80 },
  );

  it("never depends on the order for whether there is a link", () => {
    const base = fc.array(fc.stringMatching(/^[a-z]{5}$/), { minLength: 20, maxLength: 60 });
    const edits = fc.array(fc.tuple(fc.nat(59), fc.constantFrom("", "word", "7", "9")), { maxLength: 4 });
    const outlets = fc.constantFrom(null, "a", "b");
    fc.assert(
      fc.property(base, edits, outlets, outlets, (text, changes, one, two) => {
        const changed = [...text];
        for (const [at, word] of changes) if (at < changed.length) changed[at] = word;
        const [x, y] = [text.join(" "), changed.join(" ")];
        const [there, back] = [judge(x, y, from(one), from(two)), judge(y, x, from(two), from(one))];
        expect(there === null).toBe(back === null);
      }),
      { numRuns: runs(400) },
    );
  });

  it("takes every text of some length for a copy of itself", () => {
    fc.assert(
      fc.property(words, (a) => {
        fc.pre(a.length >= 4);
        expect(judge(a.join(" "), a.join(" "))).toBe("copy");
      }),
    );
  });
});
