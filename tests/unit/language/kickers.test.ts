import { describe, expect, it } from "vitest";
import { withoutKickers } from "../../../src/language/kickers.ts";

describe("a headline without its kickers", () => {
  it.each([
    ["The Latest: Rowers reach the final in Aden", "Rowers reach the final in Aden"],
    ["LIVE UPDATES | Ferry runs aground off Sohar", "Ferry runs aground off Sohar"],
    ["Breaking: Video: Ferry runs aground", "Ferry runs aground"],
    ["عاجل | جنوح عبارة قبالة صحار", "جنوح عبارة قبالة صحار"],
    ["بالصور..جنوح عبارة قبالة صحار", "جنوح عبارة قبالة صحار"],
    ["بالصور // جنوح عبارة قبالة صحار", "جنوح عبارة قبالة صحار"],
    ["عاجل- جنوح عبارة قبالة صحار", "جنوح عبارة قبالة صحار"],
  ])("of %j is %j", (title, expected) => {
    expect(withoutKickers(title)).toBe(expected);
  });

  it.each([
    "Live-in carers ask for a rise",
    "Video-sharing site goes dark",
    "Watch maker closes",
    "صور نادرة من حلب",
    "Live:",
  ])("keeps %j", (title) => {
    expect(withoutKickers(title)).toBe(title);
  });
});
