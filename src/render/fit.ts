import type { Lang } from "../contracts/article.ts";
import type { Block, Button, MessageDoc, Section } from "../contracts/document.ts";
import { text } from "../i18n/text.ts";
import { DOUBT_SIGN } from "./doubts.ts";
import { shortened } from "./shorten.ts";
import { block, plain, ROUGH_SIGN } from "./spans.ts";

/** Says that `left` stories follow elsewhere, and the button that shows them by `action`. */
export type MoreStories = (left: number, lang: Lang, action: string) => { block: Block; button: Button };

/** The line and the button in the words of the catalogue. */
export const moreStories: MoreStories = (left, lang, action) => ({
  block: block("note", lang, [plain(text(lang, "fit.more", { n: left }))]),
  button: { label: text(lang, "fit.more.button", { n: left }), action },
});

/** A digest that holds stories, as `MessageDoc.digest` marks it. */
type DigestDoc = MessageDoc & { readonly digest: NonNullable<MessageDoc["digest"]> };

/** Languages that the message shows: those of its titles; a page without a title has the chat's. */
function shownIn({ sections, digest }: DigestDoc): readonly Lang[] {
  const titles = sections.flatMap((s) => s.blocks).filter((b) => b.role === "title");
  return titles.length > 0 ? [...new Set(titles.map((b) => b.lang))] : [digest.lang];
}

/** A story's button: `story:2@0f3a…`, or `story:2-en@0f3a…` under a digest in one language. */
const storyIn = ({ action }: Button) => /^story:(\d+)(-\w+)?/.exec(action);

/** A button that opens a story that is not in the message would point at a number nobody sees; one `more` is enough. */
function rowsFor(doc: DigestDoc, dropped: ReadonlySet<number>, more: Button): readonly (readonly Button[])[] {
  const stays = (button: Button) => !dropped.has(Number(storyIn(button)?.[1])) && !button.action.startsWith("more:");
  const rows = doc.buttons.map((row) => row.filter(stays)).filter((row) => row.length > 0);
  const after = rows.findLastIndex((row) => row.some((button) => storyIn(button) !== null));
  return rows.toSpliced(after + 1, 0, [more]);
}

const isNote = ({ role, spans }: Block, said: string): boolean =>
  role === "note" && spans.some((span) => span.kind === "text" && span.text === said);

const holds = ({ spans }: Block, sign: string): boolean =>
  spans.some((span) => span.kind === "text" && span.text.includes(sign));

/**
 * Without the notes that the stories left out have made untrue: how many follow, and what a sign means that is gone.
 */
function trueNotes(sections: readonly Section[], { lang, omitted = 0 }: DigestDoc["digest"]): readonly Section[] {
  const langs = new Set([lang, ...sections.flatMap((s) => s.blocks.map((b) => b.lang))]);
  const stands = (sign: string) =>
    sections.some((s) => s.blocks.some((b) => b.role !== "note" && holds(b, sign.trim())));
  const [isRough, isDoubted] = [stands(ROUGH_SIGN), stands(DOUBT_SIGN)];
  const untrue = [...langs].flatMap((l) => [
    text(l, "digest.omitted", { n: omitted }),
    ...(isRough ? [] : [text(l, "digest.rough")]),
    ...(isDoubted ? [] : [text(l, "digest.doubt")]),
  ]);
  return sections.flatMap((s) => {
    const blocks = s.blocks.filter((b) => !untrue.some((said) => isNote(b, said)));
    return blocks.length === s.blocks.length ? [s] : blocks.length > 0 ? [{ ...s, blocks }] : [];
  });
}

/** The document with other stories in the place of its own: the same ones in shorter forms. */
function withStories(doc: DigestDoc, stories: readonly Section[]): MessageDoc {
  const shown = new Map(stories.map((section) => [section.story, section]));
  const sections = doc.sections.map((s) => (s.story === null ? s : (shown.get(s.story) ?? s)));
  return { ...doc, sections: trueNotes(sections, doc.digest) };
}

/** The document with the first of its stories alone, and the way to the others. */
function withFirst(doc: DigestDoc, first: readonly Section[], left: readonly Section[], more: MoreStories): MessageDoc {
  const language = doc.buttons.flat().map(storyIn).find(Boolean)?.[2] ?? "";
  const action = `more:${left[0]?.story}${language}@${doc.digest.id}`;
  const count = left.length + (doc.digest.omitted ?? 0);
  const said = shownIn(doc).map((lang) => more(count, lang, action));
  const line: Section = { story: null, blocks: said.map(({ block }) => block) };
  const label = said.map(({ button }) => button.label).join(" · ");
  const shown = new Map(first.map((section) => [section.story, section]));
  const sections = doc.sections.flatMap((s) => {
    const story = s.story === null ? s : shown.get(s.story);
    return story === undefined ? [] : story === first.at(-1) ? [story, line] : [story];
  });
  const dropped = new Set(left.flatMap((s) => s.story ?? []));
  return { ...doc, sections: trueNotes(sections, doc.digest), buttons: rowsFor(doc, dropped, { label, action }) };
}

/**
 * One digest is one message. Where it is too long for `fits`, its stories are told more shortly, the lower ones first
 * (`Section.shorter`); where even that is too long, whole stories are left out from the end, never a part of a
 * sentence, and the message says how many are left, in each language shown, with a button `more:<first story left
 * out>[-<language>]@<digest id>`. The first story always stays, so that a further page always goes on: where even that
 * is too long, the result does not fit and is for `splitDocument`. A document that is no digest comes back as it is.
 * Pure.
 */
export function fitDocument(
  doc: MessageDoc,
  fits: (doc: MessageDoc) => boolean,
  more: MoreStories = moreStories,
): MessageDoc {
  const { digest } = doc;
  if (digest === undefined || fits(doc)) return doc;
  const whole: DigestDoc = { ...doc, digest };
  const stories = doc.sections.filter((s) => s.story !== null);
  for (let kept = stories.length; kept > 0; kept--) {
    const left = stories.slice(kept);
    const shownAs = (some: readonly Section[]): MessageDoc =>
      left.length > 0 ? withFirst(whole, some, left, more) : withStories(whole, some);
    const first = shortened(stories.slice(0, kept), (some) => fits(shownAs(some)));
    if (first !== null) return shownAs(first);
  }
  return stories.length < 2 ? doc : withFirst(whole, stories.slice(0, 1), stories.slice(1), more);
}
