import { compoundFrame, ownedFrame } from "./compounds.ts";
import { COUNTED_ING, deedOf } from "./deeds.ts";
import { capitalise } from "./english.ts";
import { isDayOrMonth, type NounPhrase, rankOf } from "./noun-phrase.ts";
import { objectForm } from "./pronouns.ts";

/** English nouns that take no indefinite article. */
export const MASS_NOUNS = new RegExp(
  `^(${[
    "terrorism|information|news|water|money|work|time|peace|security|violence|health|energy|oil|gas|evidence|research",
    "knowledge|trade|justice|education|freedom|democracy|corruption|power|weather|damage|equipment|land|air|food|aid",
    "support|sport|music|art|history|science|technology|traffic|progress|software|death|life|love|war|poverty|hunger",
    "tourism|agriculture|migration|racism|extremism|unemployment|inflation|growth|development|transport|labou?r|media",
    "politics|economics|blood|cancer|fire|rain|snow|sand|ice|gold|silver|copper|iron|steel|coal|wood|paper|glass",
    "plastic|electricity|light|heat|stability|cooperation|coordination|chaos|intelligence|force|pressure|nature",
    "society|marriage|religion|islam|christianity|property|crime|safety|speed|age|weight|height|depth|strength",
    "weakness|truth|faith|hope|fear|anger|pain|stress|sleep|exercise|training|advice|luck|success|failure",
    "football|basketball|volleyball|handball|tennis|swimming|athletics|applause|independence|sovereignty|diplomacy|autism|malaria|tuberculosis|measles|diversity",
  ].join("|")})$`,
);
/** "the city of Homs". */
const PLACE_NOUN =
  /^(city|town|village|province|governorate|region|district|state|island|county|area|valley|camp|republic|kingdom|port|river|lake|sea|suburb|neighbou?rhood)$/;
const CITY_NOUN = /^(city|town|village|island|port|camp|republic|kingdom|state)$/;
/** "Damascus University": the noun becomes part of the name. */
const NAME_NOUN =
  /^(university|airport|hospital|street|square|stadium|bank|island|lake|river|province|governorate|hotel|park|bridge|college|school|award|prize)$/;
const NAME_NOUN_WITH_ARTICLE = /^(river|hotel|award|prize|bridge|bank)$/;
/** "the Reuters agency": the noun follows the name. */
const LABEL_NOUN =
  /^(newspaper|company|agency|channel|network|group|university|magazine|website|site|party|club|team|airport|hospital|street|square|province|governorate|district|region|state|county|program|programme|organi[sz]ation|movement|front|news agency|stadium|airline|airlines|bank|hotel|restaurant|award|prize|camp|river|island|lake|talks|negotiations|agreement|accord|deal|conference|summit|process|declaration|forum|festival|exhibition|fair|championship|tournament|derby|marathon|protests|bombings?|massacre|earthquake|floods|crisis|war|ceasefire|truce|crossing|port|market|refinery)$/;
/** Names that English uses with the article. */
const NAME_WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Maldives|Kremlin|White House|Pentagon|European Union|EU$|Security Council|Middle East|UN$|Gaza Strip|West Bank|Red Sea|Persian Gulf)/;
/** Capitalised phrases that keep their article; others from the phrase table are names without one. */
const INSTITUTION =
  /(Council|Nations|States|Union|Forces|Organi[sz]ation|Ministry|Party|Agency|House|Army|Front|Coalition|Committee|Court|Bank|Fund|League|Movement|State|Strip|Sea|Gulf|Agreement|Treaty|War|Republic|Kingdom|Emirates|Department|Authority|Assembly|Senate|Congress|Parliament|Commission|Brotherhood|Guard|Corps|Club|Cup|Summit|Conference|Convention|Minist|President|Office|Center|Centre|Service|Bureau|Group|Region|Resolution|Process|Crescent|Cross)/;

/** The English of a noun phrase. @param asObject a pronoun takes its object form. */
export function writeNounPhrase(np: NounPhrase, asObject = false): string {
  if (np.pronoun) return [asObject ? objectForm(np.head) : np.head, ...np.tail].join(" ");
  const title = titleAndName(np);
  if (title !== null) return withTail(np, title);
  const frame = np.genitive ? withGenitive(np, np.genitive) : plainFrame(np);
  return withTail(np, withApposition(np, assemble(np, frame)));
}

/** The parts of a phrase: `article` null means that it is still to be decided. */
export interface Frame {
  readonly article: string | null;
  readonly core: string;
  readonly post: string;
  /** Overrides the phrase's own `bare`. */
  readonly bare?: boolean;
}

function withTail(np: NounPhrase, text: string): string {
  return [text, ...np.tail].join(" ");
}

const coreOf = (np: NounPhrase): string => [...np.adjectives, np.head].join(" ");
const fixedArticle = (np: NounPhrase): string | null => np.demonstrative ?? np.possessive?.possessive ?? null;

function plainFrame(np: NounPhrase): Frame {
  return { article: fixedArticle(np), core: coreOf(np), post: "" };
}

/** "Foreign Minister Sergei Lavrov", "Mr. …", "the city of …": a title before the name that it belongs to. */
function titleAndName(np: NounPhrase): string | null {
  const { apposition } = np;
  if (!apposition || np.genitive || np.possessive || np.demonstrative) return null;
  const name = writeNounPhrase(apposition);
  const form = np.item?.entry.form ?? "";
  if (/^(السيد|سيد|السيدة|سيدة|الدكتور|دكتور|الدكتورة|دكتورة)$/.test(form)) {
    return `${/سيدة/.test(form) ? "Ms." : /سيد/.test(form) ? "Mr." : "Dr."} ${name}`;
  }
  const rank = apposition.type === "person" ? rankOf(np) : undefined;
  if (rank) return `${rank} ${name}`;
  if ((np.human || np.phrase || apposition.human) && !np.quantity) {
    const called = capitalise(coreOf(np));
    // الملك سلمان: the name says it already.
    return name.startsWith(`${called} `) ? name : `${called} ${name}`;
  }
  const joint = PLACE_NOUN.test(np.head) && np.adjectives.length === 0 ? " of " : " ";
  return `the ${coreOf(np)}${joint}${name}`;
}

function withGenitive(np: NounPhrase, genitive: NounPhrase): Frame {
  const frame = genitiveFrame(np, genitive, writeNounPhrase(genitive));
  // "an accusation of of": the head may end in its own preposition.
  const dangling = / (of|at|in|for|to|on|with|from|by|about|against)$/.test(frame.core);
  return dangling ? { ...frame, post: frame.post.replace(/^ of/, "") } : frame;
}

function genitiveFrame(np: NounPhrase, genitive: NounPhrase, text: string): Frame {
  const article = fixedArticle(np);
  const core = coreOf(np);
  const deed = deedOf(np, genitive);
  if (deed !== null && np.adjectives.length === 0 && !np.possessive) {
    return { article: "", core: `${deed} ${text}`, post: "" };
  }
  // "Israeli air strikes on Lebanon": the head brings its own preposition.
  if (/ (of|at|in|for|to|on|with|from|by|about|against)$/.test(np.head)) {
    const own = np.human || np.item?.definite ? "the" : "a";
    return { article: article ?? (np.number === "p" || /^[A-Z]/.test(core) ? "" : own), core, post: ` ${text}` };
  }
  // مطار الملك خالد الدولي: named after somebody with a title.
  const called = Boolean(genitive.apposition?.proper) && NAME_NOUN.test(np.head);
  if (genitive.proper || called) return nameFrame(np, genitive, text);
  if (genitive.possessive || genitive.pronoun) {
    return { article: article ?? (np.bare ? null : "the"), core, post: ` of ${text}` };
  }
  // انتحار رجل: "a man's suicide".
  if (isPlainNoun(genitive) && genitive.human && !COMPOUND_OF_PEOPLE.test(np.head)) {
    return { article: "", core: [`${text}'s`, core].join(" "), post: "" };
  }
  if (isPlainNoun(genitive) && !/ /.test(genitive.head) && !OF_SOMETHING.test(np.head)) {
    const compound = [...np.adjectives, genitive.head, np.head].join(" ");
    return { article: article ?? (np.number === "s" && !np.mass ? "a" : null), core: compound, post: "" };
  }
  const own = OWN_PREPOSITION.get(np.head);
  if (own) return { article: article ?? "the", core, post: ` ${own} ${text}` };
  return (
    ownedFrame(np, genitive, text) ??
    compoundFrame(np, genitive) ?? { article: article ?? genitiveArticle(np, genitive), core, post: ` of ${text}` }
  );
}

/** Nouns that say nothing without their "of": وجود أزمة is "the presence of a crisis", no "crisis presence". */
const OF_SOMETHING =
  /^(presence|existence|absence|lack|occurrence|formation|loss|sign|part|piece|result|cause|end|start|beginning|use|moment|act|degree|amount|number|kind|type|form|burn|feeling|sense|state|threat|danger|fear|hope|effect|impact|importance|possibility|idea|victim|death)s?$/;

/** "a student group", "a police car": made up of people, or for them. */
const COMPOUND_OF_PEOPLE =
  /^(group|team|union|delegation|council|committee|club|school|strike|protest|car|unit|officer|patrol|station)$/;

/** Nouns that English continues with something else than "of". */
const OWN_PREPOSITION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    reason: "for",
    reasons: "for",
    request: "for",
    requests: "for",
    ban: "on",
    need: "for",
    solution: "to",
    solutions: "to",
    candidate: "for",
    responsibility: "for",
    damage: "to",
    access: "to",
  }),
);

function genitiveArticle(np: NounPhrase, genitive: NounPhrase): string | null {
  if (np.number === "p" && np.adjectives.length === 0) return "";
  if (genitive.definite) return "the";
  return np.number === "s" && !np.mass ? "a" : null;
}

/** An indefinite noun by itself: it becomes the first half of a compound. */
function isPlainNoun(np: NounPhrase): boolean {
  const alone = !np.genitive && np.tail.length === 0 && np.adjectives.length === 0 && !np.quantity;
  return !np.definite && np.item?.pos === "noun" && alone && np.number === "s";
}

/** What two sides have between them: "the match between A and B". */
const BETWEEN =
  /^(match|meeting|talks|negotiations|relations|ties|border|borders|confrontation|agreement|summit|dispute|conflict|war|game|derby|clashes|battle|deal|tension|tensions|rapprochement|alliance)$/;

function pairFrame(np: NounPhrase, text: string): Frame {
  const article = fixedArticle(np) ?? (np.number === "p" ? "" : "the");
  return { article, core: coreOf(np), post: `${BETWEEN.test(np.head) ? " between" : " of"} ${text}` };
}

/** A noun with a name as its genitive. */
function nameFrame(np: NounPhrase, genitive: NounPhrase, text: string): Frame {
  if (genitive.pair) return pairFrame(np, text);
  const article = fixedArticle(np);
  const { head, adjectives } = np;
  if (/ for$/.test(head)) return { article: article ?? "the", core: coreOf(np), post: ` ${text}` };
  if (!genitive.apposition && np.number === "s" && CITY_NOUN.test(head)) {
    return { article: "the", core: coreOf(np), post: ` of ${text}` };
  }
  // نهاية يونيو: "the end of June".
  if (
    article === null &&
    isDayOrMonth(genitive.type) &&
    /^(end|beginning|start|middle|rest|dawn|midnight|evening|morning)$/.test(head)
  ) {
    return { article: "the", core: coreOf(np), post: ` of ${text}` };
  }
  if (NAME_NOUN.test(head)) {
    const core = [text, ...[...adjectives, head].map(capitalise)].join(" ");
    return { article: NAME_NOUN_WITH_ARTICLE.test(head) ? "the" : "", core, post: "" };
  }
  if (LABEL_NOUN.test(head)) return { article: "the", core: [...adjectives, text, head].join(" "), post: "" };
  // "F-35 fighter jets": a name in Latin letters is a model or a brand, and owns nothing.
  if (genitive.type === "latin" && !genitive.apposition && article === null) {
    return {
      article: np.number === "p" || np.mass ? "" : "the",
      core: [...adjectives, text, head].join(" "),
      post: "",
    };
  }
  const quoted = /[“”(]/.test(genitive.head);
  if (!genitive.apposition && !quoted && article === null && !adjectives.includes("and")) {
    // "Lebanese Forces' leader", but "Tunis's mayor".
    const owner = /(?:ces|ers|ors|ons|ies|ans|ents|ists|States)$/.test(text) ? `${text}'` : `${text}'s`;
    return { article: null, core: `${owner} ${coreOf(np)}`, post: "", bare: true };
  }
  return { article: article ?? (np.bare ? null : "the"), core: coreOf(np), post: ` of ${text}` };
}

function assemble(np: NounPhrase, frame: Frame): string {
  let article = chooseArticle(np, frame);
  let core = frame.core;
  let quantity = np.quantity ?? "";
  const partitive = / of$|than$|^about$/.test(quantity) || /^(all|both|half)$/.test(quantity);
  if (quantity && !partitive) {
    if (article === "the" && /^(\d|one$|two|three|four|five|six|seven|eight|nine|ten)/.test(quantity)) {
      core = `${quantity} ${core}`;
      quantity = "";
    } else if (article === "a") article = "";
  }
  if (np.dual && (!np.quantity || /^(more than|less than|about|nearly|at least|over)$/.test(np.quantity)))
    core = `two ${core}`;
  if (np.pre) core = `${np.pre} ${core}`;
  const words = [quantity, article, core].filter((word) => word !== "");
  return (words.join(" ") + frame.post).replace(/non- /, "non-");
}

function chooseArticle(np: NounPhrase, frame: Frame): string {
  let article = frame.article;
  // "Sudanese army" is a noun with an adjective, "Eid al-Fitr" a name.
  const unnamed =
    np.phrase && /^[A-Z]/.test(np.head) && !INSTITUTION.test(np.head) && !/(?<![-'’\w])[a-z]{4,}/.test(np.head);
  const bare = frame.bare ?? (np.bare || (article === null && unnamed));
  if (article === null && !np.proper && !bare) article = ordinaryArticle(np);
  if (np.superlative && !article) article = "the";
  const named = np.proper && !np.genitive && (NAME_WITH_ARTICLE.test(np.head) || isInstitution(np));
  return named ? "the" : (article ?? "");
}

/** "the World Health Organization", "the Turkish army": bodies whose name ends in what they are. */
function isInstitution({ head, type }: NounPhrase): boolean {
  return BODY.test(type ?? "") && / /.test(head) && (BODY_NOUN.test(head) || /\b[a-z]{4,}$/.test(head));
}

const BODY = /^(organisation|government-body|military|agency|party|armed-group|event|process|water)$/;
const BODY_NOUN =
  /(Army|Forces?|Ministry|Council|Party|Union|Bank|Organi[sz]ation|Agency|Front|Committee|Court|Commission|Authority|Fund|League|Movement|Nations|Treasury|Guard|Command|Administration|Department|Assembly|Centre|Syndicate|Association|Federation|Institute|Coalition|Brigades?|Brotherhood|Championship|Open|Cup|Games|Community|Programme|Cross|Crescent|Palace|Office|Agreement|Accords?|Treaty|Sea|Gulf|Canal|Strait|River|Ocean|Games|Olympics|War|Presidency|Parliament|Prosecution|Judiciary)$/;

/** Adjectives that say which ones: "the coming months". */
const POINTING =
  /^(next|last|past|coming|upcoming|few|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|previous|only|main|current|remaining|same|latest|recent)$/;
/** "the five states", "half the population". */
const NUMBER_WORD = /^(half|\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** Verbal nouns that are things in English: "the agreement". */
const CONCLUDED = /^(agreement|attack|offer|proposal|announcement|statement|assassination|explosion|decree|appeal)$/;

/** Definite plurals, mass nouns and verbal nouns mostly lose their article in English news. */
function ordinaryArticle(np: NounPhrase): string | null {
  const alone = !np.genitive && np.tail.length === 0;
  const simple = np.adjectives.length === 0;
  const verbal = np.item?.entry.role === "masdar";
  if (np.definite) {
    const drops = np.number === "p" || np.mass || (verbal && simple && !CONCLUDED.test(np.head));
    const counted =
      np.superlative ||
      np.dual ||
      np.adjectives.some((word) => POINTING.test(word)) ||
      NUMBER_WORD.test(np.quantity ?? "");
    return !counted && alone && drops ? null : "the";
  }
  return np.number === "s" && !np.mass && !np.quantity && (!/ing$/.test(np.head) || COUNTED_ING.test(np.head))
    ? "a"
    : null;
}

function withApposition(np: NounPhrase, text: string): string {
  if (!np.apposition) return text;
  const name = writeNounPhrase(np.apposition);
  if (!np.genitive && !np.possessive) return `${text} ${name}`;
  const person = np.human || np.phrase || np.apposition.human;
  if (!person || np.possessive) return `${text}, ${name}`;
  // المدير العام للشركة سمير: an office by itself, which the name explains.
  if (np.item?.definite && np.apposition.type === "person") return `${text}, ${name},`;
  // The body and the person are two names: commas keep them apart.
  if (BODY.test(np.genitive?.type ?? "") && / (of|for) /.test(text)) return `${text}, ${name},`;
  // "the company's founder Badr" keeps the article, which is the company's.
  return `${/^the [^ ]+'s? /.test(text) ? text : text.replace(/^the /, "")} ${name}`;
}
