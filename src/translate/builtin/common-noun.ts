import { plural, superlative } from "./english.ts";
import type { Item } from "./item.ts";
import { type NounPhrase, simplePhrase } from "./noun-phrase.ts";
import { pronounOf } from "./pronouns.ts";
import { wordOf } from "./sentence.ts";
import { MASS_NOUNS } from "./write-noun.ts";

export function commonPhrase(item: Item): NounPhrase {
  const { entry, definite } = item;
  const np = simplePhrase(wordOf(item), {
    number: entry.number === "p" ? "p" : "s",
    pluralInEnglish: isPluralOnly(item),
    gender: entry.gender,
    human: entry.human,
    mass:
      entry.mass ||
      MASS_NOUNS.test(entry.en ?? "") ||
      (Boolean(entry.phrase) && /\b(rain|snow|applause)$/.test(entry.en ?? "")),
    definite,
    item,
    phrase: Boolean(entry.phrase),
  });
  markRegion(np);
  // جلسة الثلاثاء: the day is a name, also where it reads as a noun.
  if (/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(np.head)) Object.assign(np, { proper: true, type: "day" });
  if (item.pos === "adjective") describeAdjective(np, item);
  if (isMakers(entry)) {
    np.number = "p";
    np.head = entry.plural ?? plural(entry.singular ?? np.head);
  } else if (entry.number === "d") {
    np.dual = true;
    np.number = "p";
    if (entry.source === "nouns") np.head = dualHead(entry.singular ?? np.head, entry.plural);
  }
  if (/^the /.test(np.head)) {
    np.head = np.head.slice(4);
    np.definite = true;
  }
  const owner = pronounOf(item.suffix);
  if (owner) {
    np.possessive = owner;
    np.definite = true;
  }
  return np;
}

/** صانعي السيارات, طالبي اللجوء: of whoever does a thing the same letters are far oftener several than two. */
const isMakers = ({ number, construct, human, form, source }: Item["entry"]): boolean =>
  number === "d" && Boolean(construct && human) && source === "nouns" && /^.ا..ي$/.test(form);

/** "two rulers"; of "person killed" the table has the plural. */
const dualHead = (singular: string, listed: string | undefined): string =>
  / /.test(singular) && listed ? listed : plural(singular);

/** A phrase such as "northern Syria" is a name, and says where. */
function markRegion(np: NounPhrase): void {
  if (np.phrase && /^(north|south|east|west|central)\S* [A-Z]/.test(np.head)) {
    Object.assign(np, { proper: true, definite: true, where: true, type: "region" });
  }
}

/** انتخابات "elections", شرطة "police": listed as singular, plural in English. */
function isPluralOnly({ entry }: Item): boolean {
  if (entry.source !== "nouns" || entry.number !== "s" || entry.plural !== entry.en) return false;
  return (
    /[^s]s$|^(police|troops|people)$/.test(entry.en ?? "") &&
    !/(us|ics|news|series|species|headquarters)$/.test(entry.en ?? "")
  );
}

const WINS: ReadonlyMap<string, string> = new Map(Object.entries({ winning: "winner", losing: "loser" }));

/** An adjective without its noun: "those killed", "young people", or a predicate. */
function describeAdjective(np: NounPhrase, item: Item): void {
  const { entry } = item;
  // ألقى القبض على آخر: "another".
  if (/^(آخر|أخرى)$/.test(entry.form) && !item.definite && !item.tanwin) {
    Object.assign(np, { head: "another", bare: true, human: true });
    return;
  }
  if (entry.ordinal && !item.definite && !item.tanwin && entry.number === "s") {
    np.head = `${wordOf(item)} ${entry.gender === "f" ? "woman" : "person"}`;
    np.human = true;
    return;
  }
  // قال الأخير إن …: without its noun it is the one named last.
  if (item.definite && /^أخيرة?$/.test(entry.form)) {
    Object.assign(np, { head: "latter", adjectival: true });
    return;
  }
  if (!item.definite) {
    np.predicate = true;
    np.bare = true;
    return;
  }
  np.adjectival = true;
  // كان الأبرز: "the most prominent".
  if (entry.elative && !item.suffix) {
    np.head = superlative(wordOf(item));
    return;
  }
  const many = entry.number === "p" || entry.number === "d";
  const many1 = entry.gender === "f" ? " women" : " people";
  if (many) np.head = wordOf(item) + (entry.number === "p" ? many1 : "");
  const wins = WINS.get(entry.en ?? "");
  if (wins !== undefined && entry.number === "s") {
    // للفائز, للخاسر: a side in a match or an election.
    np.head = wins;
    return;
  }
  if (entry.role === "active") {
    np.head = `those ${entry.en}`;
    np.definite = false;
    np.bare = true;
    if (/[وي]ن$/.test(entry.form)) np.human = true;
  }
}
