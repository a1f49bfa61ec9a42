import type { Translator } from "../contracts/translator.ts";
import { text } from "../i18n/text.ts";
import { createBuiltin } from "../translate/builtin/builtin.ts";
import { createLadder } from "../translate/ladder.ts";
import { createMemory } from "../translate/memory.ts";
import { createSqliteMemoryStore } from "../translate/sqlite-memory.ts";
import { CliError, type Context, tell } from "./context.ts";

/** What `--engine` takes. `auto` is the whole ladder. */
const ENGINES = ["auto", "builtin", "memory"] as const;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The editor's pairs, when there is a store. A store that cannot be read is said and passed over: the digest still comes. */
function memorySteps(context: Context): readonly Translator[] {
  try {
    const db = context.store.openExisting();
    return db ? [createMemory(createSqliteMemoryStore(db))] : [];
  } catch (error) {
    tell(context, reason(error));
    return [];
  }
}

/** The ladder that the settings ask for: translation memory, then the engine. `off` leaves the memory alone. */
export function openTranslator(context: Context, engine: string = context.config.translator): Translator {
  const onError = (id: string, error: unknown) => tell(context, `${id}: ${reason(error)}`);
  if (engine === "builtin") return createLadder([createBuiltin()], { onError });
  if (engine === "auto") return createLadder([...memorySteps(context), createBuiltin()], { onError });
  if (engine === "off" || engine === "memory") return createLadder(memorySteps(context), { onError });
  throw new CliError(text(context.lang, "cli.wrong.engine", { name: engine, list: ENGINES.join(", ") }), 2);
}
