import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { createArchiveStore } from "../archive/store.ts";
import type { Log } from "../contracts/log.ts";
import { createSubscriptionStore } from "../delivery/subscriptions.ts";
import { text } from "../i18n/text.ts";
import { dataFile } from "../language/data-file.ts";
import { storeError } from "../store/errors.ts";
import { extractFeatures } from "../stories/features.ts";
import { openPlatforms } from "./bot/platforms.ts";
import { CliError, type Context, forTerminal, print, printJson } from "./context.ts";

/** What one check found; `remedy` says what to do about anything that is not ok. */
export interface Finding {
  readonly check: string;
  readonly state: "ok" | "warn" | "fail";
  readonly detail: string;
  readonly remedy: string | null;
}

const ok = (check: string, detail: string): Finding => ({ check, state: "ok", detail, remedy: null });
const warn = (check: string, detail: string, remedy: string): Finding => ({ check, state: "warn", detail, remedy });
const fail = (check: string, detail: string, remedy: string): Finding => ({ check, state: "fail", detail, remedy });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return fits ? ok("node", process.version) : fail("node", process.version, "Install Node.js 20.19 or newer.");
}

function checkArchive(path: string): Finding {
  if (!existsSync(path))
    return fail("archive", `${path} is not there`, "Create it, or set ARCHIVE to a folder with articles.");
  try {
    accessSync(path, statSync(path).isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    return ok("archive", path);
  } catch {
    return fail("archive", `${path} cannot be read`, "Give this user the right to read it.");
  }
}

function checkDataDir(folder: string): Finding {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  try {
    accessSync(place, constants.W_OK);
    return ok("data folder", folder);
  } catch {
    return fail(
      "data folder",
      `${place} cannot be written`,
      "Give this user the right to write it, or set DATA_DIR to another folder.",
    );
  }
}

function checkStore(context: Context): Finding {
  if (!existsSync(context.config.storePath))
    return ok("store", `${context.config.storePath} will be made at the first run`);
  try {
    const db = context.store.open();
    // Tables that no count touches may be damaged too; one problem is enough to know.
    if (Object.values(db.prepare("PRAGMA quick_check(1)").get() ?? {})[0] !== "ok")
      throw storeError("corrupt", db.path);
    const archive = createArchiveStore(db, { features: extractFeatures });
    const { articles, duplicates, from, to } = archive.span();
    return ok("store", `${articles} articles, ${duplicates} copies, ${from ?? "?"} to ${to ?? "?"}`);
  } catch (error) {
    return { check: "store", state: "fail", detail: messageOf(error), remedy: null };
  }
}

function checkData(): Finding {
  const missing = ["names.bin", "stems.bin", "lexicon.bin", "bilingual.txt", "counted-nouns.txt"].filter(
    (name) => !existsSync(dataFile(name)),
  );
  return missing.length === 0
    ? ok("language data", "names, lexicon, bilingual stems")
    : fail("language data", `missing: ${missing.join(", ")}`, "Run npm run build.");
}

function checkRecipes(context: Context): Finding {
  try {
    return ok("recipes", [...context.recipes().keys()].join(", "));
  } catch (error) {
    return { check: "recipes", state: "fail", detail: messageOf(error), remedy: null };
  }
}

/** A clock that is years off makes every date look wrong. The program was not there before this year. */
const FIRST_YEAR = 2026;

function checkClock(context: Context): Finding {
  const now = context.clock.now();
  const shown = `${now.toISOString()} (${context.config.timeZone})`;
  return now.getUTCFullYear() >= FIRST_YEAR ? ok("clock", shown) : fail("clock", shown, "Set the machine's clock.");
}

function checkTranslation(context: Context): readonly Finding[] {
  const ar =
    context.config.translator === "off"
      ? warn("translation ar→en", "off", "Set TRANSLATOR=auto.")
      : ok("translation ar→en", "builtin (rough)");
  return [
    ar,
    warn(
      "translation en→ar",
      "no model installed: the Arabic half of English articles shows facts only",
      "See “Translation models” in the operator's guide.",
    ),
  ];
}

/** A platform that does not answer is told so after this long. */
const PLATFORM_MS = 15_000;

/** What each platform says of the bot, and of every chat that gets digests. */
async function checkPlatforms(context: Context): Promise<readonly Finding[]> {
  const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };
  const platforms = await openPlatforms(context.config, { clock: context.clock, log: quiet });
  if (platforms.length === 0) return [ok("platforms", "console")];
  const db = context.store.openExisting();
  const targets = db
    ? createSubscriptionStore(db, context.clock)
        .all()
        .map(({ target }) => target)
    : [];
  const { lang } = context;
  const findings = platforms.map(async ({ adapter }) => {
    const own = targets.filter(({ platform }) => platform === adapter.id);
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(PLATFORM_MS)]);
    try {
      const found = await adapter.check(own, signal);
      return found.map(
        ({ level, subject, text: said, remedy }): Finding => ({
          check: `${adapter.id} ${subject}`,
          state: ({ ok: "ok", warning: "warn", error: "fail" } as const)[level],
          detail: said[lang],
          remedy: remedy?.[lang] ?? null,
        }),
      );
    } catch (error) {
      return [fail(adapter.id, messageOf(error), text(lang, "doctor.platform.remedy"))];
    } finally {
      await adapter.close();
    }
  });
  return (await Promise.all(findings)).flat();
}

/** `mujaz doctor`: a line each, with the remedy; exit 1 when something is wrong. */
export async function runDoctor(context: Context, options: { readonly json?: boolean }): Promise<void> {
  const { config } = context;
  const findings: readonly Finding[] = [
    checkNode(),
    checkClock(context),
    checkData(),
    checkDataDir(config.dataDir),
    checkStore(context),
    ...config.archive.map(checkArchive),
    checkRecipes(context),
    ...checkTranslation(context),
    ...(await checkPlatforms(context)),
  ];
  if (options.json) await printJson(context, { checks: findings });
  else
    for (const { check, state, detail, remedy } of findings)
      await print(
        context,
        forTerminal(`${text(context.lang, `doctor.${state}`)}  ${check}: ${detail}${remedy ? `. ${remedy}` : ""}\n`),
      );
  const wrong = findings.filter((f) => f.state === "fail").length;
  if (wrong > 0) throw new CliError(text(context.lang, "doctor.summary", { n: wrong }));
}
