import { isOwner } from "./compounds.ts";
import type { Verb } from "./entry.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** Words in -ing that are things: they take an article, deeds take none. */
export const COUNTED_ING =
  /^(building|meeting|hearing|wedding|painting|feeling|warning|shooting|bombing|ruling|king|ring|wing|string|thing|evening|morning|gathering|crossing|landing|drawing|opening|ceiling|filling|finding|offering|saying|setting|sitting|beginning|ending|blessing|dwelling|outing|reading|recording|turning|uprising|undertaking|suffering|understanding|training|spending|programming)$/;

/** The -ing form that a verbal noun becomes in front of what is done with it; null where it stays a noun. */
export function deedOf(np: NounPhrase, genitive: NounPhrase): string | null {
  const verb = np.item?.entry.role === "masdar" ? np.item.entry.verb : undefined;
  if (!verb) return isDoneToSome(np, genitive) ? (NOUN_DEEDS[np.head] ?? null) : null;
  const deed = !verb.noun || isOnlyDeed(verb, genitive) || (DOES.test(verb.base) && isDoneToSome(np, genitive));
  return deed ? verb.ing : null;
}

/** التوصل إلى اتفاق: "reaching an agreement"; what people do is theirs, "passengers' suffering". */
function isOnlyDeed({ noun, ing }: Verb, genitive: NounPhrase): boolean {
  const does = genitive.human || genitive.proper || genitive.pair || genitive.possessive || isOwner(genitive);
  return noun === ing && !does && !COUNTED_ING.test(ing);
}

/** تحقيق مكاسب: "achieving gains", where "an achievement of gains" would be a thing. */
const isDoneToSome = ({ quantity, demonstrative }: NounPhrase, some: NounPhrase) =>
  some.number === "p" && !some.definite && !some.human && !some.proper && !some.quantity && !quantity && !demonstrative;

/** Verbs whose verbal noun with some things behind it is what is done with them. */
const DOES =
  /^(achieve|form|build|establish|construct|create|provide|impose|publish|issue|launch|introduce|cancel|lift|ease|receive|offer|open|close|remove|adopt|develop|produce|import|export|sell|buy|use|plant|transfer|distribute|collect|prepare|organi[sz]e|hold|conduct|implement|take|make|set up|find|discuss)$/;

/** Nouns that the table has in their own right, for deeds too. */
const NOUN_DEEDS: Readonly<Record<string, string>> = {
  achievement: "achieving",
  formation: "forming",
  provision: "providing",
  establishment: "establishing",
  distribution: "distributing",
  implementation: "implementing",
};
