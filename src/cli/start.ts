import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { completeLine } from "../../adapters/console/complete-line.ts";
import { createConsoleAdapter } from "../../adapters/console/index.ts";
import { promptLines } from "../../adapters/console/prompt.ts";
import { sampleArchive } from "../config/load.ts";
import type { ChatReply, ChatRequest, Place } from "../contracts/conversation.ts";
import type { MessageDoc } from "../contracts/document.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { text } from "../i18n/text.ts";
import { openArchive } from "./archive.ts";
import { openConversation } from "./chat.ts";
import { type Context, tell } from "./context.ts";
import { linesOf } from "./lines.ts";
import { installMissingModels } from "./model-background.ts";
import { settingSlips } from "./setting-slips.ts";
import { openTranslator } from "./translators.ts";

/** The console is one chat, and whoever types there is the operator. */
const PLACE: Place = { platform: "console", chat: "console", kind: "direct", title: null };

function readHistory(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}

/** Typed lines on a terminal, with history kept in DATA_DIR; lines of a pipe otherwise. */
function inputLines(context: Context, conversation: Conversation): AsyncIterable<string> {
  if (!context.stdin.isTTY || !context.stdout.isTTY) return linesOf(context.stdin);
  const file = join(context.config.dataDir, "console-history");
  const onHistory = (lines: readonly string[]) => {
    // Losing the history of arrow keys is no reason to stop a conversation.
    mkdir(context.config.dataDir, { recursive: true })
      .then(() => writeFile(file, lines.join("\n"), { mode: 0o600 }))
      .catch(() => {});
  };
  const complete = (line: string) => completeLine(line, context.lang, conversation.complete);
  return promptLines({ input: context.stdin, output: context.stdout, complete, history: readHistory(file), onHistory });
}

const typed = (text: string): ChatRequest => ({
  place: PLACE,
  person: null,
  rights: async () => "operator",
  locale: null,
  input: { kind: "typed", text },
});

async function converse(context: Context, conversation: Conversation): Promise<void> {
  const adapter = createConsoleAdapter({ output: context.stdout, clock: context.clock });
  const say = async (doc: MessageDoc) => {
    for (const part of adapter.render(doc))
      await adapter.send({ platform: adapter.id, chat: PLACE.chat }, part, context.signal);
    context.stdout.write("\n");
  };
  const hear = async (line: string): Promise<ChatReply | null> => {
    const reply = await conversation.handle(typed(line), context.signal);
    if (reply) await say(reply.doc);
    return reply;
  };
  await hear("/digest");
  const greeting = context.stdin.isTTY ? await conversation.joined(PLACE, context.lang) : null;
  if (greeting) await say(greeting);
  if (greeting && context.config.archive.includes(sampleArchive()))
    tell(context, `${text(context.lang, "archive.sample", { remedy: text(context.lang, "archive.sample.remedy") })}\n`);
  for await (const line of inputLines(context, conversation)) {
    if (line.trim() === "") continue;
    if ((await hear(line))?.ended) break;
  }
  await adapter.close();
}

/** `mujaz start` without a token: a digest, then a chat on the terminal, or answers to the lines of a pipe. */
async function runConsole(context: Context): Promise<void> {
  const archive = await openArchive(context, []);
  const translator = openTranslator(context);
  // Somebody types here: what goes wrong meanwhile would only disturb, and `mujaz doctor` tells it.
  if (context.stdin.isTTY) void installMissingModels(context, () => {});
  try {
    await converse(context, openConversation(context, archive, translator));
  } finally {
    await translator.close();
    archive.close();
  }
}

/** `mujaz start`: the bot on every platform whose token is set; with none, the console. */
export async function runStart(context: Context): Promise<void> {
  const { telegram, discord } = context.config;
  // A token under another name leaves the bot on the terminal, without a word on why.
  for (const { what, remedy } of settingSlips(context.cwd, context.lang)) tell(context, `${what}. ${remedy}`);
  if (telegram.token === null && discord.token === null) return runConsole(context);
  const { runBot } = await import("./bot/run-bot.ts");
  return runBot(context);
}
