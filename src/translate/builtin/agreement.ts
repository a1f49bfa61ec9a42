import type { Features } from "./entry.ts";

/** What agreement needs to know of a noun; `human` decides how its plural agrees. */
export interface Agreeing extends Features {
  readonly human?: boolean | undefined;
}

/** How well an adjective agrees with a noun before it: 1 fully, 0 not at all, between where Arabic usage wavers. */
export function adjectiveAgreement(noun: Agreeing, adjective: Features, adjectiveForm: string): number {
  if (noun.number === "p" && !noun.human) {
    if (adjective.number === "s") return adjective.gender === "f" ? 1 : 0;
    // تأشيرات مسؤولين: a plural of people describes no things.
    return adjective.number === "p" && !/[وي]ن$/.test(adjectiveForm) ? 0.6 : 0;
  }
  const obliqueDual = /ين$/.test(adjectiveForm);
  if (noun.number === "d") return adjective.number === "d" || obliqueDual ? 1 : 0;
  if (noun.number === "p") {
    if (adjective.number === "p" || (adjective.number === "s" && adjective.gender === "f")) return 1;
    return adjective.number === "d" && obliqueDual ? 0.9 : 0;
  }
  if (adjective.number !== "s") return 0;
  return !noun.gender || !adjective.gender || noun.gender === adjective.gender ? 1 : 0;
}
