import { changedPhrase, type NounPhrase, simplePhrase } from "./noun-phrase.ts";
import { isModal } from "./verb-modal.ts";
import type { Doer, VerbState } from "./verb-state.ts";

/** ليفعل after another verb: "to do", whose subject is the other verb's. */
export function noSubjectWanted(v: VerbState): boolean {
  return v.purpose && Boolean(v.context.hadVerb) && v.main.ar !== "كان" && !v.item.suffix;
}

/** Verbs of impersonal meaning, whose "he" is an "it". */
const IMPERSONAL = /^(seem|appear|be|take place|happen|require|remain)$/;

/** What only people do. */
const PERSONAL = /^(die|marry|study|graduate|resign|pass away|be born|divorce|retire)\b/;

/**
 * Who does it: the subject found, a phrase before, a pronoun given, a shared subject, or a pronoun of the verb form.
 */
export function chooseDoer(v: VerbState, personal: boolean): Doer {
  const { context, form } = v;
  const { person, number } = form;
  const gapped = Boolean(context.relative) && !context.relativeObject;
  let np: NounPhrase | null =
    v.found?.np ?? context.given ?? v.before ?? (context.relative && gapped ? (context.head ?? null) : null);
  let text = "";
  if (context.relative && !v.found && gapped) {
    np = changedPhrase(context.head ?? simplePhrase(""), { person: context.head?.person ?? 3 });
  }
  if (v.found) text = v.found.text;
  else if (context.given) text = /^(وجب|أمكن|انبغى)/.test(v.main.ar) ? "it" : context.given.head;
  else if (v.before || gapped) text = "";
  else if (context.share && person === 3) np = context.share;
  else {
    text = pronounOfForm(v, personal);
    np = simplePhrase(text, {
      number: /^(he|she|it|I)$/.test(text) ? "s" : "p",
      person: person ?? 3,
      pronoun: true,
      human: /^(he|she|they)$/.test(text),
    });
  }
  if (noSubjectWanted(v) && !v.found && !context.given) text = "";
  if (person === 1 && text === "") np = simplePhrase("", { number: number === "s" ? "s" : "p", person: 1 });
  return { text, np, ...agreementOf(np, number) };
}

function agreementOf(np: NounPhrase | null, number: string | undefined): Pick<Doer, "plural" | "firstPerson"> {
  if (!np) return { plural: number !== "s", firstPerson: false };
  const firstPerson = np.person === 1 && np.number === "s";
  const plural =
    np.number === "p" || Boolean(np.pluralInEnglish) || np.person === 2 || (np.person === 1 && np.number !== "s");
  return { plural, firstPerson };
}

function pronounOfForm({ form, main, implied }: VerbState, personal: boolean): string {
  const { person, number, gender } = form;
  if (person === 1) return number === "s" ? "I" : "we";
  if (person === 2) return "you";
  if (number !== "s") return "they";
  // A verb of saying has a person for its subject even where none is named.
  const thing = !personal && !main.complement.includes("that");
  if (IMPERSONAL.test(main.base) || isModal(main.ar)) return "it";
  if (PERSONAL.test(main.base)) return gender === "f" ? "she" : "he";
  if (implied !== undefined && (implied !== "it" || !main.complement.includes("that"))) return implied;
  return gender === "f" || thing ? "it" : "he";
}
