import type { NumberMention } from "./numbers.ts";

const BETWEEN = /^(?: ?[-–] ?| و| إلى | الى | to | or | أو | او )$/;
/** "15 إلى 60 ألف ريال": a first number this many times smaller leaves its scale unsaid. */
const UNSAID_SCALE = 100;

/** A range's first number counts what its second counts: "20-30 civilians", "بين 20 و30 مدنيا". */
export function shareInRanges(text: string, mentions: readonly NumberMention[]): NumberMention[] {
  return mentions.map((mention, index) => {
    const next = mentions[index + 1];
    if (next === undefined || mention.counted !== null || mention.unit !== null) return mention;
    const isRange = next.unit !== "ordinal" && BETWEEN.test(text.slice(mention.end, next.start));
    if (!isRange || mention.value * UNSAID_SCALE < next.value) return mention;
    return { ...mention, unit: next.unit, counted: next.counted };
  });
}
