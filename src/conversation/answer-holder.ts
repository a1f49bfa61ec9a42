import type { Article } from "../contracts/article.ts";
import { findNames, findUnknownPeople, lookupName } from "../language/names.ts";
import { tokenise } from "../language/tokens.ts";
import { likenessIn, textWords } from "./answer-likeness.ts";
import { langOf } from "./article-lang.ts";
import { isInstitution } from "./asked-role.ts";
import type { AskedWord } from "./asked-word.ts";

/** How surely a word of a text is the role that is asked for. */
const NAMED = 0.5;
/**
 * Letters between a role and the name behind it ("the Jordanian referee", "رئيس بلدية المدينة"), and between a name and
 * the role behind it (", the new").
 */
const ROLE_REACH = 32;
const NAME_REACH = 20;

/** "الإيراني": an adjective of a place names it, too. */
function isName({ distinctive, token: { norm } }: AskedWord): boolean {
  const place = /^(?:ال)?(.{3,}?)يه?$/.exec(norm)?.[1];
  return distinctive || (place !== undefined && lookupName(place, "ar")?.kind === "place");
}

/** A single name tells, too, where it stands right behind: "her coach, Yazan". */
const NAME_BEHIND = /^,? \p{Lu}\p{Ll}+[,.]/u;

/**
 * Whether a text has the name of a person beside an office: "referee Louay al-Habashneh", "Mona Trabolt, the mayor". It
 * or its title also has to name whose office that is ("of Iran").
 */
export function holdsRole(text: string, role: AskedWord, asked: readonly AskedWord[], article: Article): boolean {
  const inText = textWords(text);
  const isRole = inText.map((word) => !isInstitution(word.norm) && likenessIn([word], role) >= NAMED);
  if (!isRole.includes(true)) return false;
  const around = [...textWords(article.title ?? ""), ...inText];
  if (asked.some((word) => isName(word) && likenessIn(around, word) < NAMED)) return false;
  const lang = langOf(article);
  const people = [
    ...findNames(text, lang).filter(({ entry }) => entry.kind === "person"),
    ...findUnknownPeople(text, lang),
  ];
  return tokenise(text).some(
    ({ start, end }, i) =>
      isRole[i] &&
      (NAME_BEHIND.test(text.slice(end)) ||
        people.some((one) =>
          one.start >= end ? one.start - end <= ROLE_REACH : one.end <= start && start - one.end <= NAME_REACH,
        )),
  );
}
