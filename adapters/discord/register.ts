import { type APIApplicationCommand, type REST, Routes } from "discord.js";
import type { SlashCommand } from "./commands.ts";
import { forCall } from "./rest.ts";

/** What of a command is ours to say; Discord adds ids, and leaves out or fills in what was empty. */
interface Registered {
  readonly type?: number | undefined;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly object[] | undefined;
  readonly default_member_permissions?: string | null | undefined;
  readonly contexts?: readonly number[] | null | undefined;
  readonly integration_types?: readonly number[] | undefined;
}

/** The fields of an option, with Discord's defaults where one is not there. */
const OPTION_DEFAULTS = {
  type: 3,
  name: "",
  description: "",
  required: false,
  autocomplete: false,
  min_value: null,
  max_value: null,
  min_length: null,
  max_length: null,
  choices: [] as readonly { readonly name: string; readonly value: unknown }[],
};

function comparable(command: Registered): string {
  const options = (command.options ?? []).map((option) => {
    const { choices, ...fields } = { ...OPTION_DEFAULTS, ...option };
    const kept = Object.keys(OPTION_DEFAULTS).map((key) => fields[key as keyof typeof fields]);
    return [kept, choices.map(({ name, value }) => [name, value])];
  });
  return JSON.stringify([
    command.type ?? 1,
    command.name,
    command.description,
    options,
    command.default_member_permissions ?? null,
    (command.contexts ?? []).toSorted(),
    (command.integration_types ?? []).toSorted(),
  ]);
}

const fingerprint = (commands: readonly Registered[]): string => JSON.stringify(commands.map(comparable).toSorted());

/** Whether Discord has these commands as they are. */
export const sameCommands = (wanted: readonly SlashCommand[], registered: readonly APIApplicationCommand[]): boolean =>
  fingerprint(wanted) === fingerprint(registered);

/** What Discord has registered for everywhere. */
export const registeredCommands = async (rest: REST, application: string, signal?: AbortSignal) =>
  (await rest.get(
    Routes.applicationCommands(application),
    signal ? { signal: forCall(signal) } : {},
  )) as APIApplicationCommand[];

/**
 * Registers the commands where they changed: Discord limits how often that may be done in a day. Returns whether it
 * did.
 */
export async function registerCommands(
  rest: REST,
  application: string,
  wanted: readonly SlashCommand[],
): Promise<boolean> {
  if (sameCommands(wanted, await registeredCommands(rest, application))) return false;
  await rest.put(Routes.applicationCommands(application), { body: wanted });
  return true;
}
