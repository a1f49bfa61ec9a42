import type { REST } from "discord.js";
import { DeliveryError } from "../../src/contracts/adapter.ts";
import { hasCode, plainCause } from "./errors.ts";
import { createRights, type Permission } from "./permissions.ts";

/** Longest that a refusal is held up to find out what was missing. */
const ASK_WITHIN_MS = 3_000;

/** Discord's codes that leave open which permission is missing. */
const VAGUE = [50001, 50013] as const;

/** Permissions by the names that Discord's own settings show. */
export const namesOf = (missing: readonly Permission[]): string => missing.map(({ name }) => `“${name}”`).join(", ");

/**
 * “Missing Permissions” as a sentence that names them. Where they cannot be found out the error stays as it is.
 * `me` gives the bot's own id.
 */
export function createExplain(rest: REST, me: () => Promise<string>) {
  return async (error: DeliveryError, cause: unknown, channel: string): Promise<DeliveryError> => {
    if (!hasCode(cause, ...VAGUE)) return error;
    const signal = AbortSignal.timeout(ASK_WITHIN_MS);
    try {
      const { name, missing } = await createRights(rest, await me(), signal)({ platform: "discord", chat: channel });
      if (missing.length === 0) return error;
      const remedy = `Allow ${namesOf(missing)} for the bot in the channel's settings, Permissions, then run /resume.`;
      return new DeliveryError(
        error.code,
        `Discord refused a message to ${name}: the bot lacks ${namesOf(missing)}. ${remedy}`,
        {
          cause: plainCause(cause),
        },
      );
    } catch {
      return error;
    }
  };
}
