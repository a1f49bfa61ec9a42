import { type APIApplication, type APIUser, ApplicationFlags, type REST, Routes } from "discord.js";
import type { CheckFinding, Target } from "../../src/contracts/adapter.ts";
import type { MessageKey } from "../../src/i18n/en.ts";
import { type MessageValues, text } from "../../src/i18n/text.ts";
import { placeIdOf } from "./channels.ts";
import { slashCommands } from "./commands.ts";
import { deliveryError, reasonOf } from "./errors.ts";
import { namesOf } from "./explain.ts";
import { createRights } from "./permissions.ts";
import { registeredCommands, sameCommands } from "./register.ts";
import { forCall } from "./rest.ts";

/** What a check needs. */
export interface CheckDeps {
  readonly rest: REST;
  readonly mentions: boolean;
}

/** Subject of what concerns the bot as a whole. */
const PLATFORM = "discord";

const both = (key: MessageKey, values?: MessageValues) => ({
  ar: text("ar", key, values),
  en: text("en", key, values),
});

const fine = (subject: string, key: MessageKey, values?: MessageValues): CheckFinding => ({
  level: "ok",
  subject,
  text: both(key, values),
  remedy: null,
});

function trouble(
  level: "warning" | "error",
  subject: string,
  [key, values]: readonly [MessageKey, MessageValues?],
  [remedy, remedyValues]: readonly [MessageKey, MessageValues?],
): CheckFinding {
  return { level, subject, text: both(key, values), remedy: both(remedy, remedyValues) };
}

/** A failed call: Discord's own words, which are English, in both. */
function failed(subject: string, error: unknown, remedy: MessageKey): CheckFinding {
  const what = subject === PLATFORM ? "the bot's login" : `a look at ${subject}`;
  const { message } = deliveryError(error, what, true);
  return { level: "error", subject, text: { ar: message, en: message }, remedy: both(remedy) };
}

/** The first call of a check: whether Discord knows the token, or could not be asked. */
function loginFailed(error: unknown): CheckFinding {
  const failure = deliveryError(error, "the bot's login", true);
  if (failure.code !== "unreachable") return failed(PLATFORM, failure, "discord.check.token.remedy");
  const reason = reasonOf(error);
  return trouble("error", PLATFORM, ["discord.check.unreachable", { reason }], ["discord.check.unreachable.remedy"]);
}

const hasContentIntent = (flags: number): boolean =>
  (flags & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) !== 0;

function intentsFinding(mentions: boolean, flags: number): CheckFinding {
  if (!mentions) return fine(PLATFORM, "discord.check.intents");
  return hasContentIntent(flags)
    ? fine(PLATFORM, "discord.check.intents.content")
    : trouble("error", PLATFORM, ["discord.check.intents.refused"], ["discord.check.intents.remedy"]);
}

async function targetFinding(rightsAt: ReturnType<typeof createRights>, target: Target): Promise<CheckFinding> {
  const id = placeIdOf(target);
  try {
    const { name, missing } = await rightsAt(target);
    if (missing.length === 0) return fine(name, "discord.check.target");
    const names = namesOf(missing);
    return trouble("error", name, ["discord.check.missing", { names }], ["discord.check.missing.remedy", { names }]);
  } catch (error) {
    return failed(id, error, "discord.check.target.remedy");
  }
}

/**
 * What an operator should know before the first post: the bot, its intents, its commands, its rights at each target.
 */
export function createCheck({ rest, mentions }: CheckDeps) {
  return async (targets: readonly Target[], signal: AbortSignal): Promise<readonly CheckFinding[]> => {
    let me: APIUser;
    try {
      me = (await rest.get(Routes.user(), { signal: forCall(signal) })) as APIUser;
    } catch (error) {
      return [loginFailed(error)];
    }
    const findings = [fine(PLATFORM, "discord.check.bot", { name: `@${me.username}` })];
    try {
      const application = (await rest.get(Routes.currentApplication(), { signal: forCall(signal) })) as APIApplication;
      findings.push(intentsFinding(mentions, application.flags ?? 0));
      const same = sameCommands(slashCommands(), await registeredCommands(rest, application.id, signal));
      findings.push(fine(PLATFORM, same ? "discord.check.commands" : "discord.check.commands.later"));
    } catch (error) {
      findings.push(failed(PLATFORM, error, "discord.check.again"));
    }
    const rightsAt = createRights(rest, me.id, signal);
    for (const target of targets) findings.push(await targetFinding(rightsAt, target));
    return findings;
  };
}
