import { type AutocompleteInteraction, InteractionResponseType, Routes } from "discord.js";
import type { Choice, CompletionKind } from "../../src/contracts/adapter.ts";
import type { Lang } from "../../src/contracts/article.ts";
import { completionKinds, localeOf } from "./commands.ts";
import { plainCause } from "./errors.ts";
import { CHOICE_LABEL, CHOICES } from "./limits.ts";
import type { ListeningDeps } from "./listening.ts";

/** Choices that come later are of no use: Discord forgets the question after three seconds. */
const COMPLETE_WITHIN_MS = 2_000;

/** Choices as Discord takes them: no empty ones, none twice, and no more than it shows. */
function usable(choices: readonly Choice[]): readonly { readonly name: string; readonly value: string }[] {
  const seen = new Set<string>();
  const shown = choices.flatMap(({ label, value }) => {
    if (label.trim() === "" || value.trim() === "" || value.length > CHOICE_LABEL || seen.has(value)) return [];
    seen.add(value);
    return [{ name: label.slice(0, CHOICE_LABEL), value }];
  });
  return shown.slice(0, CHOICES);
}

/** What may stand in a field; nothing where that fails or takes too long. */
function choicesFor(
  { handlers }: ListeningDeps,
  kind: CompletionKind,
  typed: string,
  lang: Lang,
): Promise<readonly Choice[]> {
  let timer: NodeJS.Timeout | undefined;
  const none = new Promise<readonly Choice[]>((done) => {
    timer = setTimeout(() => done([]), COMPLETE_WITHIN_MS);
  });
  const found = handlers.complete(kind, typed, lang).catch((error: unknown) => {
    handlers.trouble("discord: a completion failed", plainCause(error));
    return [];
  });
  return Promise.race([found, none]).finally(() => clearTimeout(timer));
}

/** Offers what may stand in the field that somebody types in. Throws what Discord refuses. */
export async function complete(deps: ListeningDeps, interaction: AutocompleteInteraction): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const kinds = completionKinds(interaction.commandName, focused.name);
  const lang = localeOf(interaction.locale, interaction.commandName) ?? "en";
  const typed = String(focused.value).slice(0, CHOICE_LABEL);
  const found = await Promise.all(kinds.map((kind) => choicesFor(deps, kind, typed, lang)));
  await deps.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: usable(found.flat()) },
    },
    auth: false,
  });
}
