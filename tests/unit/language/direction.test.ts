import { describe, expect, it } from "vitest";
import { directionOf, isolate, stripControls } from "../../../src/language/direction.ts";

function visible(text: string): string {
  return text.replaceAll("\u2068", "‹").replaceAll("\u2069", "›");
}

describe("directionOf", () => {
  it.each([
    ["قال الرئيس", "rtl"],
    ["He said", "ltr"],
    ["BBC: قال الرئيس إن الأمر انتهى", "rtl"],
    ["العربية is a language with many speakers", "ltr"],
    ["نعم yes", "rtl"],
    ["yes نعم", "ltr"],
    ["35%", "ltr"],
    ["שלום", "rtl"],
  ])("of %s is %s", (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe("isolate", () => {
  it("leaves numbers in a row to the order of the line, and holds one with signs together", () => {
    expect(visible(isolate("في عام 2026 (12) شخصا · [2]", "rtl"))).toBe("في عام 2026 (12) شخصا · [2]");
    expect(visible(isolate("فاز 2-1 و 3.5% ثم 2 / 1 بعد", "rtl"))).toBe("فاز ‹2-1› و ‹3.5%› ثم ‹2 / 1› بعد");
  });

  it("wraps Latin names and numbers with signs in Arabic, but not plain numbers", () => {
    expect(visible(isolate("قال BBC (UK) إن 5-8 من C++ و35 مدنيا و$3bn", "rtl"))).toBe(
      "قال ‹BBC (UK)› إن ‹5-8› من ‹C++› و35 مدنيا و‹$3bn›",
    );
  });

  it("keeps the slash of a command before it", () => {
    expect(visible(isolate("اكتب /help أو /digest", "rtl"))).toBe("اكتب ‹/help› أو ‹/digest›");
  });

  it("leaves the bracket of the sentence outside", () => {
    expect(visible(isolate("(حسب BBC) ثم", "rtl"))).toBe("(حسب ‹BBC›) ثم");
  });

  it("wraps Arabic in English", () => {
    expect(visible(isolate("He said نعم، لا to me", "ltr"))).toBe("He said ‹نعم، لا› to me");
  });
});

describe("stripControls", () => {
  it("removes what is not seen and keeps lines", () => {
    expect(stripControls("a\u202eb\u200f\u0000\tc\r\nd\re\u2028f\ufeff")).toBe("ab\tc\nd\ne f");
    expect(stripControls("\u200cمی\u200cشود\u200c \u200c")).toBe("می\u200cشود ");
  });
});
