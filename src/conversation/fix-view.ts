import type { Lang } from "../contracts/article.ts";
import type { Block, MessageDoc } from "../contracts/document.ts";
import type { FixProposal, FixResult, GlossaryTerm } from "../contracts/fixes.ts";
import type { MessageKey } from "../i18n/en.ts";
import { choiceKey, type MessageValues, text } from "../i18n/text.ts";
import { DOUBT_SIGN, doubtTexts } from "../render/doubts.ts";
import { block, plain, shownLang, strong } from "../render/spans.ts";
import { interfaceText } from "./interface-text.ts";

const line = (lang: Lang, key: MessageKey, values: MessageValues = {}): Block =>
  block("text", lang, interfaceText(lang, key, values));

/** Approved pairs that are shown with a text. */
const MOST_HINTS = 2;

function proposalBlocks(proposal: FixProposal, n: number, lang: Lang): readonly Block[] {
  const { source, translation, from, to, engine, flags, hints } = proposal;
  const others = hints.filter(({ pair }) => pair[to] !== translation);
  const like = others.slice(0, MOST_HINTS).map(({ pair }) => `${pair[from]} → ${pair[to]}`);
  return [
    block("headline", from, [strong(`${n}. `), plain(source)]),
    block("sentence", shownLang(to, engine), [plain(translation)]),
    block("meta", lang, [plain(text(lang, "fix.origin", { origin: choiceKey(engine) }))]),
    ...doubtTexts(flags, lang).map((doubt) => block("fact", lang, [plain(`${DOUBT_SIGN}${doubt}`)])),
    ...like.map((pair) => block("fact", lang, [plain(`${text(lang, "fix.like")} ${pair}`)])),
  ];
}

/** The translated texts of story `n`, numbered, each with its source and what is known about it. */
export function fixesView(proposals: readonly FixProposal[], n: number, lang: Lang): MessageDoc {
  return {
    sections: [
      { story: null, blocks: [block("title", lang, [strong(text(lang, "fix.title", { n }))])] },
      ...proposals.map((proposal, i) => ({ story: null, blocks: proposalBlocks(proposal, i + 1, lang) })),
      { story: null, blocks: [line(lang, "fix.usage", { n })] },
    ],
    buttons: [],
  };
}

/** That a correction is kept, and what the checks think of it. */
export function keptBlocks({ pair, flags }: FixResult & { kept: true }, to: Lang, lang: Lang): readonly Block[] {
  return [
    line(lang, "fix.kept"),
    block("sentence", to, [plain(pair[to])]),
    ...doubtTexts(flags, lang).map((doubt) =>
      block("fact", lang, [plain(`${DOUBT_SIGN}${text(lang, "fix.still-doubted")} ${doubt}`)]),
    ),
  ];
}

/** Asks, below what was said before, whether a name shall be written so from now on. */
export function termView(said: readonly Block[], { ar, en }: GlossaryTerm, token: string, lang: Lang): MessageDoc {
  return {
    sections: [{ story: null, blocks: [...said, line(lang, "fix.term.ask", { ar, en })] }],
    buttons: [
      [
        { label: text(lang, "button.confirm"), action: `confirm:${token}` },
        { label: text(lang, "button.cancel"), action: `cancel:${token}` },
      ],
    ],
  };
}

/** What became of a name. */
export const termLine = (isAdded: boolean, { ar, en }: GlossaryTerm, lang: Lang): Block =>
  line(lang, isAdded ? "fix.term.added" : "fix.term.left", { ar, en });
