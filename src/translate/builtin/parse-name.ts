import type { Entry } from "./entry.ts";
import type { Item } from "./item.ts";
import { takeAdjectives } from "./noun-adjectives.ts";
import { isDayOrMonth, isPlace, type NounPhrase, type Parsed, simplePhrase } from "./noun-phrase.ts";
import { at, type Sentence, wordOf } from "./sentence.ts";

/** Names that follow each other are one name; then dates and adjectives that belong to it. */
export function parseName(s: Sentence, index: number, item: Item, inGenitive: boolean): Parsed {
  const { entry } = item;
  const words = [wordOf(item)];
  let next = index + 1;
  let human = entry.human;
  while (isSameName(entry, at(s, next))) {
    words.push(wordOf(at(s, next)));
    human = human || at(s, next).entry.human;
    next += 1;
  }
  const np = simplePhrase(words.join(" "), {
    proper: true,
    number: entry.number === "p" ? "p" : "s",
    human,
    gender: entry.gender,
    type: entry.type,
  });
  if (isDayOrMonth(entry.type)) return finishDate(s, np, next);
  if (inGenitive) return { np, next };
  const behind = takeNameAdjectives(s, np, next, item.unknown);
  const doing = at(s, behind);
  // نادي الشباب المنتمي لدوري المحترفين: "belonging to".
  const does = doing.pos === "adjective" && doing.definite && doing.entry.role === "active" && !item.unknown;
  return { np, next: does && at(s, behind + 1).pos === "preposition" ? takeAdjectives(s, np, behind) : behind };
}

const BODY = /^(team|party|organisation|agency|outlet|company|military|armed-group|government-body)$/;

/** الأمين العام للأمم المتحدة أنطونيو غوتيريش: an office that is listed as a name. */
const OFFICE =
  /(general|envoy|president|chief|minister|leader|king|pope|spokesman|commander|director|governor|mayor|prosecutor)$/i;

/** Dates stand apart, and so does a person after a place or an institution: رئيس بلدية طرابلس رياض يمق. */
function isSameName({ type, human, en }: Entry, { pos, entry }: Item): boolean {
  if (pos !== "name" || isDayOrMonth(entry.type) || isDayOrMonth(type)) return false;
  // مدرب الأنصار عماد حداد, رئيس حزب القوات سمير حداد: the club or party ends where the person begins.
  if (entry.type === "person" && BODY.test(type ?? "") && !OFFICE.test(en ?? "")) return false;
  // اتهمت باكستان الهند: one country does it to another.
  if (type === "country" && entry.type === "country") return false;
  return !entry.human || human === true || !isPlace(type);
}

/** الاثنين 5 مايو 2018, مايو 2018, الجمعة الماضي. */
function finishDate(s: Sentence, np: NounPhrase, from: number): Parsed {
  let next = from;
  const number = at(s, next);
  if (number.pos === "number" && number.digits) {
    const digits = number.entry.form;
    if (np.type === "month" && /^(1[6-9]|20)\d\d$/.test(digits)) {
      np.head += ` ${digits}`;
      next += 1;
    } else if (np.type === "day" && at(s, next + 1).entry.type === "month") {
      np.head += `, ${at(s, next + 1).entry.en} ${digits}`;
      next += 2;
      const year = at(s, next);
      if (year.digits && /^\d{4}$/.test(year.entry.form)) {
        np.head += `, ${year.entry.form}`;
        next += 1;
      }
    }
  }
  const adjective = at(s, next);
  if (adjective.pos === "adjective" && adjective.definite) {
    const en = adjective.entry.en ?? "";
    const relative = /past|last|former/.test(en) ? "last" : /next|coming|upcoming|current/.test(en) ? "next" : "";
    if (relative) {
      np.head = `${relative} ${np.head}`;
      next += 1;
    }
  }
  return { np, next };
}

function takeNameAdjectives(s: Sentence, np: NounPhrase, from: number, unknown: boolean): number {
  let next = from;
  const isPlain = (item: Item) => item.pos === "adjective" && item.definite && item.entry.role !== "active";
  if (unknown) {
    if (!isPlain(at(s, next))) return next;
    np.adjectives = [wordOf(at(s, next))];
    return next + 1;
  }
  while (isPlain(at(s, next))) {
    // مطار بيروت الدولي: the name may say it already.
    const said = np.head.toLowerCase().includes(wordOf(at(s, next)).toLowerCase());
    if (!said) np.head = `${wordOf(at(s, next))} ${np.head}`;
    next += 1;
  }
  return next;
}
