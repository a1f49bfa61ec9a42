import type { Translator } from "../contracts/translator.ts";
import { openDatabase } from "../store/database.ts";
import { createSqliteMemoryStore } from "../store/memory-store.ts";
import { createBuiltin } from "../translate/builtin/builtin.ts";
import { createLadder } from "../translate/ladder.ts";
import { createMemory } from "../translate/memory.ts";
import { CliError, type Context, tell } from "./context.ts";

/** The ladder that the settings ask for: translation memory, then the engine. `off` leaves the memory alone. */
export function openTranslator(context: Context, engine = context.config.translator as string): Translator {
  const memory = () => createMemory(createSqliteMemoryStore(openDatabase(context.config.storePath)));
  const onError = (id: string, error: unknown) =>
    tell(context, `${id}: ${error instanceof Error ? error.message : String(error)}`);
  if (engine === "builtin") return createLadder([createBuiltin()], { onError });
  if (engine === "auto") return createLadder([memory(), createBuiltin()], { onError });
  if (engine === "off" || engine === "memory") return createLadder([memory()], { onError });
  throw new CliError(`There is no translation engine “${engine}”. Installed: auto, builtin, memory.`, 2);
}
