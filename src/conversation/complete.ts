import type { Choice, CompletionKind } from "../contracts/adapter.ts";
import type { Lang } from "../contracts/article.ts";
import { foldText } from "../language/normalise.ts";
import { completeZone, zoneLabel } from "./find-zone.ts";
import type { ConversationDeps } from "./types.ts";
import { ZONE_NAMES } from "./zone-names.ts";

/** Choices shown at once, and characters of each. */
const MOST = 25;
const CHARS = 100;
/** Topics and outlets among which is looked. */
const POOL = 200;
/** Asking the engine for every letter typed would keep it from its work. */
const FRESH_MS = 60_000;

/** Choices while somebody types: those that begin with what is typed, then those that hold it. */
export function createCompletion({ engine, recipes, clock }: ConversationDeps) {
  const pools = new Map<string, { readonly at: number; readonly values: Promise<readonly string[]> }>();

  function pool(key: string, load: () => Promise<readonly string[]>): Promise<readonly string[]> {
    const now = clock.now().getTime();
    const known = pools.get(key);
    if (known && Math.abs(now - known.at) < FRESH_MS) return known.values;
    const values = load();
    pools.set(key, { at: now, values });
    values.catch(() => pools.delete(key));
    return values;
  }

  const plainChoices = async (values: Promise<readonly string[]>): Promise<readonly Choice[]> =>
    (await values).map((value) => ({ label: value, value }));

  const load: Readonly<Record<Exclude<CompletionKind, "zone">, (lang: Lang) => Promise<readonly Choice[]>>> = {
    topic: (lang) => plainChoices(pool(`topic ${lang}`, () => engine.topics(lang, POOL))),
    outlet: () => plainChoices(pool("outlet", () => engine.outlets())),
    recipe: async (lang) => [...recipes()].map(([name, { title }]) => ({ label: title[lang], value: name })),
  };

  return async (kind: CompletionKind, typed: string, lang: Lang): Promise<readonly Choice[]> => {
    const found = kind === "zone" ? zones(typed, lang) : matching(await load[kind](lang), typed);
    return found
      .slice(0, MOST)
      .map(({ label, value }) => ({ label: label.slice(0, CHARS), value: value.slice(0, CHARS) }));
  };
}

function zones(typed: string, lang: Lang): readonly Choice[] {
  const ids = typed.trim() === "" ? ZONE_NAMES.map(({ zone }) => zone) : completeZone(typed, MOST);
  return ids.map((zone) => ({ label: zoneLabel(zone, lang), value: zone }));
}

function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = foldText(typed.slice(0, CHARS)).trim();
  const rank = ({ label, value }: Choice): number => {
    const places = [label, value].map((text) => foldText(text).indexOf(wanted)).filter((at) => at >= 0);
    return places.length === 0 ? -1 : Math.min(...places);
  };
  const found = choices.map((choice) => ({ choice, at: rank(choice) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => Number(a.at > 0) - Number(b.at > 0)).map(({ choice }) => choice);
}
