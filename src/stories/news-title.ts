import { withoutKickers } from "../language/kickers.ts";
import { countWords } from "../language/tokens.ts";

/** Outlets print their name or a section beside the headline, parted by a bar or a spaced dash. */
const SEPARATOR = /\s*\|+\s*|\s+[-–—]+\s+/;

/** A name of an outlet or section is short, and the headline is at least twice as long. */
const MAX_LABEL_WORDS = 4;

/**
 * A headline without kickers and the names of outlet and section printed after it ("… | Harbour Gazette", "… - جريدة
 * الربوة").
 */
export function newsTitle(headline: string): string {
  const title = withoutKickers(headline);
  const parts = title.split(SEPARATOR).filter((part) => part !== "");
  if (parts.length < 2) return title;
  const lengths = parts.map(countWords);
  const longest = Math.max(...lengths);
  const isLabel = (length: number) => length <= MAX_LABEL_WORDS && longest >= 2 * length;
  const isBarred = title.includes("|");
  const kept = parts.filter((_, i) => i === 0 || !(isLabel(lengths[i] ?? 0) && (isBarred || i === parts.length - 1)));
  return kept.join(" ");
}
