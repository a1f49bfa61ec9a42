import type { ConfigProblem } from "../config/problems.ts";
import type { Target } from "../contracts/adapter.ts";
import type { Log } from "../contracts/log.ts";
import { createSubscriptionStore } from "../delivery/subscriptions.ts";
import { text } from "../i18n/text.ts";
import { openPlatforms } from "./bot/platforms.ts";
import { CliError, type Context, forTerminal, print, printJson } from "./context.ts";
import { type Finding, localFindings } from "./doctor-checks.ts";

/** A platform that does not answer is told so after this long. */
const PLATFORM_MS = 15_000;

const quietly = (): void => {};
const QUIET: Log = { debug: quietly, info: quietly, warn: quietly, error: quietly };

const STATES = { ok: "ok", warning: "warn", error: "fail" } as const;

/** Every chat that gets digests. */
function subscribedTargets({ store, clock }: Context): readonly Target[] {
  try {
    const db = store.openExisting();
    const all = db === null ? [] : createSubscriptionStore(db, clock).all();
    return all.map(({ target }) => target);
  } catch {
    // What is wrong with the store stands in its own line.
    return [];
  }
}

/** What each platform says of the bot, and of every chat that gets digests. */
async function platformFindings(context: Context): Promise<readonly Finding[]> {
  const { lang } = context;
  const platforms = await openPlatforms(context.config, { clock: context.clock, log: QUIET });
  if (platforms.length === 0) {
    const [name, detail] = [text(lang, "doctor.name.platforms"), text(lang, "doctor.platforms.console")];
    return [{ check: "platforms", name, state: "ok", detail, remedy: null }];
  }
  const targets = subscribedTargets(context);
  const findings = platforms.map(async ({ adapter }): Promise<readonly Finding[]> => {
    const own = targets.filter(({ platform }) => platform === adapter.id);
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(PLATFORM_MS)]);
    try {
      return (await adapter.check(own, signal)).map(({ level, subject, text: said, remedy }) => {
        const check = subject === adapter.id ? adapter.id : `${adapter.id} ${subject}`;
        return { check, name: check, state: STATES[level], detail: said[lang], remedy: remedy?.[lang] ?? null };
      });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const remedy = text(lang, "doctor.platform.remedy");
      return [{ check: adapter.id, name: adapter.id, state: "fail", detail, remedy }];
    } finally {
      await adapter.close();
    }
  });
  return (await Promise.all(findings)).flat();
}

/** One finding as a line: `ok  store: 53 articles`. */
function lineOf({ name, state, detail, remedy }: Finding, { lang }: Context): string {
  const said = detail.replace(/\.$/, "");
  return `${text(lang, `doctor.${state}`)}  ${name}: ${said}${remedy ? `. ${remedy}` : ""}\n`;
}

/** `mujaz doctor`: a line each, with the remedy; exit 1 when something is wrong. */
export async function runDoctor(
  context: Context,
  problems: readonly ConfigProblem[],
  options: { readonly json?: boolean },
): Promise<void> {
  const findings = [...localFindings(context, problems), ...(await platformFindings(context))];
  if (options.json) await printJson(context, { checks: findings.map(({ name: _, ...finding }) => finding) });
  else for (const finding of findings) await print(context, forTerminal(lineOf(finding, context)));
  const wrong = findings.filter((f) => f.state === "fail").length;
  if (wrong > 0) throw new CliError(text(context.lang, "doctor.summary", { n: wrong }));
}
