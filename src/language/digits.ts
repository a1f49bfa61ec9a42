import type { Lang } from "../contracts/article.ts";

/** Digits of both Arabic systems as ASCII ones. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function areThousands(groups: readonly string[]): boolean {
  const [first = "", ...others] = groups;
  return first.length <= 3 && first !== "0" && others.every((group) => group.length === 3);
}

/** "12,34,567": lakhs and crores, as papers of the Indian subcontinent group them. */
const areLakhs = (groups: readonly string[]): boolean => /^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(groups.join(","));

/** "1,234,567" and "1,234.5": with two kinds of separator, the last one is the decimal point. */
function readSeparated(groups: readonly string[], separators: string): number | null {
  const isGroupedAlike = new Set(separators).size === 1;
  if (isGroupedAlike && (areThousands(groups) || areLakhs(groups))) return Number(groups.join(""));
  const whole = groups.slice(0, -1);
  const inner = new Set(separators.slice(0, -1));
  const isGrouped = areThousands(whole) && inner.size === 1 && !inner.has(separators.at(-1) ?? "");
  return isGrouped ? Number(`${whole.join("")}.${groups.at(-1)}`) : null;
}

/**
 * Reads printed digits; null for what is no number ("0750", "1.2.3"). One separator groups thousands when three digits
 * follow it, and is the decimal point otherwise; a full stop before three digits is read as each language does, unless
 * `isFraction` says that a percent sign, a scale word or money follows.
 */
export function readDigits(printed: string, lang: Lang, isFraction: boolean): number | null {
  const plain = asciiDigits(printed).replace(/[ \u00a0\u202f]/g, "");
  if (/^0\d/.test(plain)) return null;
  const separators = plain.replace(/\d/g, "");
  if (separators === "") return Number(plain);
  const groups = plain.split(/[.,٫٬،]/);
  if (separators.length > 1) return readSeparated(groups, separators);
  const isPoint = separators === "٫" || (separators === "." && (lang === "en" || isFraction));
  return Number(groups.join(isPoint || !areThousands(groups) ? "." : ""));
}
