import type { ChatReply } from "../contracts/conversation.ts";
import type { Block } from "../contracts/document.ts";
import type { FixProposal, GlossaryTerm } from "../contracts/fixes.ts";
import { choiceKey } from "../i18n/text.ts";
import { chosenStory } from "./chosen-story.ts";
import { storyNumber } from "./commands.ts";
import { fixesView, keptBlocks, termLine, termView } from "./fix-view.ts";
import { openQuestions } from "./questions.ts";
import type { readingHandlers } from "./reading.ts";
import { type Handler, shown, type Turn, wasPressed, whisper } from "./turn.ts";
import type { ConversationDeps } from "./types.ts";

/** A story, one of its texts, and what it should say: `2 3 text`, `٢ ٣: نص`, `2.3 text`; what is not given is empty. */
const ARGUMENT = /^[#№]?\s*(\p{Nd}*)(?:[\s.:/،,-]+[#№]?(\p{Nd}+)[.:)-]?(?:\s+([\s\S]+))?)?$/u;

/** A button names the language that was shown, which matters to no correction. */
function readArgument(argument: string) {
  const said = argument.replace(/^(\d+)?-?(?:ar|en|both)$/, "$1");
  const [, number = null, part = "", correction] = ARGUMENT.exec(said) ?? [];
  return { number, part: storyNumber(part), correction };
}

/** An editor as the memory names them: `telegram:12345`; where nobody is named, as on a console, the platform alone. */
const editorOf = ({ place, request }: Turn): string =>
  request.person === null ? place.platform : `${place.platform}:${request.person}`;

/** The memory is the same for every chat: an administrator of one of them is not enough. */
const forOperators =
  (handler: Handler): Handler =>
  async (turn) =>
    (await turn.request.rights()) === "operator" ? handler(turn) : whisper(turn, "fix.not-allowed");

/** Corrections of translations, and the question about names that they write in a new way. */
export function fixHandlers(deps: ConversationDeps, meant: ReturnType<typeof readingHandlers>["meant"]) {
  const { chats, fixes } = deps;
  const { propose, waiting } = openQuestions(deps);

  /** Says something, and asks about the first of the names. */
  async function askAbout(turn: Turn, said: readonly Block[], terms: readonly GlossaryTerm[]): Promise<ChatReply> {
    const [term] = terms;
    if (term === undefined) return { doc: { sections: [{ story: null, blocks: said }], buttons: [] } };
    const token = await propose(turn, { kind: "terms", terms });
    return { doc: termView(said, term, token, turn.lang) };
  }

  async function correct(turn: Turn, proposal: FixProposal, correction: string): Promise<ChatReply> {
    const result = fixes.apply(proposal, correction, editorOf(turn));
    if (!result.kept) return whisper(turn, "fix.problem", { problem: choiceKey(result.problem), to: proposal.to });
    return askAbout(turn, keptBlocks(result, proposal.to, turn.lang), result.terms);
  }

  /** `/fix 2` shows what was translated in story 2, `/fix 2 3 text` corrects the third of it. */
  const fix = forOperators(async (turn) => {
    const found = await meant(turn);
    if ("reply" in found) return found.reply;
    const { number, part, correction } = readArgument(turn.argument);
    const { digest } = found.kept;
    const usage = whisper(turn, "fix.usage", { n: 1 });
    const chosen = chosenStory(turn, { command: "fix", digest, number, show: turn.settings.show, usage });
    if ("reply" in chosen) return chosen.reply;
    const { n, story } = chosen;
    const proposals = fixes.propose(story);
    if (proposals.length === 0) return whisper(turn, "fix.nothing", { n });
    if (part === null || correction === undefined) return shown(turn, fixesView(proposals, n, turn.lang), false);
    const proposal = proposals[part - 1];
    if (!proposal) return whisper(turn, "fix.no-part", { n, part, count: proposals.length });
    return correct(turn, proposal, correction);
  });

  /** `next` where the question under the token is another one. */
  const answered =
    (isYes: boolean, next: Handler): Handler =>
    async (turn) => {
      const pending = await waiting(turn, turn.argument);
      if (pending?.kind !== "terms") return next(turn);
      return forOperators(async () => {
        const [term, ...rest] = pending.terms as readonly [GlossaryTerm, ...GlossaryTerm[]];
        // The question stays open where the file cannot be written.
        if (isYes) await fixes.addTerm(term);
        await chats.dropPending(turn.argument);
        const reply = await askAbout(turn, [termLine(isYes, term, turn.lang)], rest);
        return wasPressed(turn) ? { ...reply, edit: true } : reply;
      })(turn);
    };

  return { fix, answered };
}
