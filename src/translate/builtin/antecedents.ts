import { changedEntry, type Gender } from "./entry.ts";
import { changedItem, type Item } from "./item.ts";

/** Whom or what a pronoun of the third person may mean. */
interface Mention {
  readonly gender: Gender;
  readonly human: boolean;
  readonly plural: boolean;
}

/** Suffixes that stand for a thing, a woman or several things; `pronounOf` knows them. */
const THING = "ه:thing";
const WOMAN = "ها:woman";
const THINGS = "ها:things";

/**
 * Decides what ه، ها، هو and هي stand for by what was named before them: his or its, her, its or their. Arabic has one
 * form for a man and a masculine thing, and one for a woman, a feminine thing and a plural of things.
 */
export function resolvePronouns(items: readonly Item[]): Item[] {
  const mentions: Mention[] = [];
  return items.map((item, at) => {
    // الاتهامات الموجهة إليها: whom they are directed at is not they themselves.
    const before = at === 0 ? undefined : items[at - 1];
    const last = item.pos === "preposition" && before?.pos === "adjective" ? mentions.pop() : undefined;
    const resolved = resolve(item, mentions);
    if (last) mentions.push(last);
    const mention = mentionOf(item, before);
    if (mention) mentions.push(mention);
    return resolved;
  });
}

function resolve(item: Item, mentions: readonly Mention[]): Item {
  if (item.pos === "verb" && item.entry.person === 3 && item.entry.number === "s") {
    const doer = subjectPronoun(mentions, item.entry.gender === "f" ? "f" : "m");
    const suffix = resolveSuffix(item.suffix, mentions);
    return changedItem(item, { suffix, doer });
  }
  if (item.suffix !== "") return changedItem(item, { suffix: resolveSuffix(item.suffix, mentions) });
  if (item.pos === "pronoun" && (item.entry.form === "هو" || item.entry.form === "هي")) {
    const en = subjectPronoun(mentions, item.entry.form === "هي" ? "f" : "m");
    return changedItem(item, { entry: changedEntry(item.entry, { en }) });
  }
  const said = item.pos === "conjunction" ? / (he|she)$/.exec(item.entry.en ?? "")?.[1] : undefined;
  if (said) {
    const who = subjectPronoun(mentions, said === "she" ? "f" : "m");
    const en = (item.entry.en ?? "").replace(/ (he|she)$/, ` ${who}`);
    return changedItem(item, { entry: changedEntry(item.entry, { en }) });
  }
  return item;
}

function resolveSuffix(suffix: string, mentions: readonly Mention[]): string {
  if (suffix === "ه") return subjectPronoun(mentions, "m") === "it" ? THING : suffix;
  if (suffix !== "ها") return suffix;
  const pronoun = subjectPronoun(mentions, "f");
  return pronoun === "she" ? WOMAN : pronoun === "they" ? THINGS : suffix;
}

function subjectPronoun(mentions: readonly Mention[], gender: "m" | "f"): "he" | "she" | "it" | "they" {
  const chosen =
    mentions.findLast((mention) => mention.human && mention.gender === gender) ??
    mentions.findLast((mention) => mention.gender === gender);
  if (!chosen) return "it";
  if (chosen.plural) return "they";
  if (!chosen.human) return "it";
  return gender === "f" ? "she" : "he";
}

function mentionOf({ pos, entry, digits }: Item, before: Item | undefined): Mention | null {
  if ((pos !== "noun" && pos !== "name") || digits || /day|month|currency/.test(entry.type ?? "")) return null;
  // A name that no table knows is a person more often than not.
  const human = (Boolean(entry.human) && entry.type !== "team") || (pos === "name" && !entry.type);
  const plural = entry.number === "p";
  // Several people have ـهم to themselves.
  if (plural && human) return null;
  if (plural) return { gender: "f", human, plural };
  // تتسلم سلوى منصبها: the verb tells a woman by her name.
  const woman = pos === "name" && human && entry.type !== "place" && before?.pos === "verb" && isShes(before.entry);
  return { gender: woman || entry.gender === "f" ? "f" : "m", human, plural };
}

const isShes = ({ person, number, gender }: Item["entry"]): boolean => person === 3 && number === "s" && gender === "f";
