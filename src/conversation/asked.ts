import type { Lang } from "../contracts/article.ts";
import type { ChatRequest } from "../contracts/conversation.ts";
import { languageOf } from "./answer-question.ts";
import { type CommandName, commandLike, commandNamed, parseAction, parseLine } from "./commands.ts";
import type { Handlers } from "./handlers.ts";
import { type Handler, whisper } from "./turn.ts";

/** Longest line that is read; the rest of a pasted text says nothing more. */
const LINE_CHARS = 4_000;

/** What a request asks for: a handler with its argument. */
export interface Asked {
  readonly run: Handler;
  readonly argument: string;
  readonly digest: string | null;
  /** Language of what was typed; null where it shows none. */
  readonly typed: Lang | null;
}

/** Language of a few typed words: that of their letters. */
const typedLang = (text: string): Lang | null => (/\p{L}/u.test(text) ? languageOf(text) : null);

/** The person's language, where nothing stored can be asked for it. */
export function spokenLang({ input, locale }: ChatRequest): Lang {
  const typed = input.kind === "typed" ? typedLang(input.text.slice(0, LINE_CHARS)) : null;
  return typed === "ar" ? "ar" : (locale ?? "en");
}

const gone: Handler = async (turn) => whisper(turn, "chat.button-gone");

const unknown =
  (command: string): Handler =>
  async (turn) => {
    const meant = commandLike(command);
    return meant === null
      ? whisper(turn, "chat.unknown", { command })
      : whisper(turn, "chat.unknown.near", { command, meant: `/${meant}` });
  };

function pressedAsk({ commands, pressed }: Handlers, action: string): Asked {
  const read = parseAction(action);
  const command = read && commandNamed(read.name);
  const own = read && Object.hasOwn(pressed, read.name) ? pressed[read.name] : undefined;
  const run = own ?? (command ? commands[command.name as CommandName] : gone);
  return { run, argument: read?.argument ?? "", digest: read?.digest ?? null, typed: null };
}

function typedAsk({ commands, question }: Handlers, line: string): Asked {
  const parsed = parseLine(line.slice(0, LINE_CHARS));
  if (parsed.kind === "unknown")
    return { run: unknown(parsed.name), argument: "", digest: null, typed: typedLang(parsed.name) };
  if (parsed.kind === "question")
    return { run: question, argument: parsed.text, digest: null, typed: typedLang(parsed.text) };
  // The names that platforms offer are Latin ones: only an Arabic name, or what follows, tells a language.
  const typed = parsed.arabic ? "ar" : typedLang(parsed.argument);
  return { run: commands[parsed.name], argument: parsed.argument, digest: null, typed };
}

/** What a request asks for. */
export const askedBy = (handlers: Handlers, { input }: ChatRequest): Asked =>
  input.kind === "typed" ? typedAsk(handlers, input.text) : pressedAsk(handlers, input.action);
