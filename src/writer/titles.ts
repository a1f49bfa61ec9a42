import type { Lang } from "../contracts/article.ts";
import { isTitle } from "../language/name-cues.ts";
import { contentStem } from "../language/stem.ts";
import { tokenise } from "../language/tokens.ts";
import { isSupported, type Support } from "./support.ts";

/** Titles that render one another, beside what the dictionary knows. Arabic is folded and without article. */
const SAME: readonly string[] = [
  "رئيس زعيم مدير president head chief chair chairman chairwoman leader speaker premier ceo executive director boss",
  "رئيس وزير premier prime minister chancellor secretary",
  "امير اميره prince princess emir amir duke duchess royal",
  "ملك ملكه king queen monarch royal",
  "دكتور دكتوره د طبيب dr doctor prof professor",
  "بروفيسور استاذ prof professor dr",
  "سيد سيده mr mrs ms sir lord lady",
  "سير سيد sir lord",
  "لواء فريق جنرال عميد general gen brigadier",
  "عقيد مقدم colonel col lt",
  "قاضي قضاه judge justice court",
  "ناطق متحدث ناطقه متحدثه spokesman spokeswoman spokesperson",
  "نائب عضو سيناتور senator sen rep representative mp lawmaker congressman congresswoman",
];
const GROUPS: readonly ReadonlySet<string>[] = SAME.map((line) => new Set(line.split(" ")));

const bare = (norm: string): string => norm.replace(/^[وف]?(?:[بك]?ال|لل|[بلك](?=\p{L}{3}))/u, "");

/** Titles of people ("President", الوزير) that nothing in the spans says. */
export function strangeTitles(text: string, lang: Lang, support: Support): readonly string[] {
  const said = [...support.words].map(bare);
  return tokenise(text).flatMap(({ norm, text: printed }, at, tokens) => {
    // آية الله is one, أية ("any") and the letter إيه are not.
    if (!isTitle(norm) || (norm === "ايه" && tokens[at + 1]?.norm !== "الله")) return [];
    const title = bare(norm);
    const isSaid = [norm, title, norm.replace(/^[وفبلك](?=\p{L}{4})/u, "")].some(
      (form) => support.words.has(form) || isSupported(contentStem(form) ?? "", lang, support),
    );
    const groups = GROUPS.filter((group) => group.has(title));
    return isSaid || said.some((word) => groups.some((group) => group.has(word))) ? [] : [printed];
  });
}
