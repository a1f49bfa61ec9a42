import { text } from "../i18n/text.ts";
import { packedBytes, unpackedBytes } from "../translate/models/install.ts";
import { type ModelStatus, modelStatus, removeModel, toModelRef, verifyFiles } from "../translate/models/installed.ts";
import {
  MODEL_LICENCE,
  MODEL_LICENCE_URL,
  type OfferedModel,
  PAIRS,
  type PairName,
} from "../translate/models/types.ts";
import { CliError, type Context, forTerminal, print, printJson, tell } from "./context.ts";
import { findOffer, installOffer, sourceOf, tryModel } from "./model-install.ts";
import { directionName, megabytes, modelFailure } from "./model-texts.ts";

/** The directions that a command line names; none named means `otherwise`. Throws CliError on one that is none. */
function pairsOf(context: Context, names: readonly string[], otherwise: readonly PairName[]): readonly PairName[] {
  for (const name of names)
    if (!(PAIRS as readonly string[]).includes(name))
      throw new CliError(text(context.lang, "models.wrong.pair", { name, list: PAIRS.join(", ") }), 2);
  return names.length > 0 ? (names as readonly PairName[]) : otherwise;
}

const sizeOf = ({ model }: ModelStatus): number => model?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;

/** `mujaz models list`. */
export async function listModels(context: Context, options: { readonly json?: boolean }): Promise<void> {
  const { lang, config } = context;
  const states = modelStatus(config.models.dir);
  if (options.json) return printJson(context, { models: states.map(({ model, ...rest }) => ({ ...rest, ...model })) });
  for (const status of states) {
    const { pair, state, model, detail } = status;
    const line =
      state === "installed" && model
        ? text(lang, "models.list.installed", {
            version: versionOf(model),
            disk: megabytes(sizeOf(status), lang),
            licence: model.licence,
            source: model.source,
          })
        : text(lang, state === "missing" ? "models.list.missing" : "models.list.broken", {
            pair,
            detail: detail ?? "",
          });
    await print(context, forTerminal(`${pair}  ${line}\n`));
  }
}

const versionOf = ({ version, architecture }: Pick<OfferedModel, "version" | "architecture">): string =>
  architecture === null ? version : `${version} (${architecture})`;

/** `mujaz models install PAIR…`: one after the other; a failure of one does not keep the next from being tried. */
export async function installModels(context: Context, names: readonly string[]): Promise<void> {
  const failures: string[] = [];
  for (const pair of pairsOf(context, names, ["ar-en"])) {
    try {
      await installOne(context, pair);
    } catch (error) {
      context.signal.throwIfAborted();
      const line = modelFailure(error, pair, context.lang);
      if (line === null) throw error;
      failures.push(line);
    }
  }
  if (failures.length > 0) throw new CliError(failures.join("\n"));
}

async function installOne(context: Context, pair: PairName): Promise<void> {
  const { lang, signal } = context;
  const source = sourceOf(context);
  const offer = await findOffer(source, pair, signal);
  const direction = directionName(pair, lang);
  if (isInstalled(context, offer)) {
    tell(context, text(lang, "models.already", { direction, version: versionOf(offer) }));
    return;
  }
  tell(context, offerText(context, offer, source.name));
  const bar = await createBar(context);
  const onSelfTest = () => {
    bar.stop();
    tell(context, text(lang, "models.testing", { direction }));
  };
  try {
    const { tested } = await installOffer(context, source, offer, { onProgress: bar.update, onSelfTest, signal });
    tell(context, text(lang, "models.installed", { direction, ms: tested.ms }));
  } finally {
    bar.stop();
  }
}

/** What is to be fetched, how large it is and under which licence, before anything is. */
function offerText({ lang }: Context, offer: OfferedModel, source: string): string {
  return text(lang, "models.offer", {
    direction: directionName(offer.pair, lang),
    version: versionOf(offer),
    source,
    download: megabytes(packedBytes(offer), lang),
    disk: megabytes(unpackedBytes(offer), lang),
    licence: MODEL_LICENCE,
    url: MODEL_LICENCE_URL,
  });
}

function isInstalled(context: Context, offer: OfferedModel): boolean {
  const status = modelStatus(context.config.models.dir).find(({ pair }) => pair === offer.pair);
  const offered = offer.files.find(({ role }) => role === "model")?.sha256 ?? null;
  const have = status?.model?.files.find(({ role }) => role === "model")?.sha256;
  return status?.state === "installed" && offered !== null && offered === have;
}

/** A bar on a terminal, nothing elsewhere. */
async function createBar(context: Context) {
  if (!context.stderr.isTTY) return { update() {}, stop() {} };
  const { SingleBar } = (await import("cli-progress")).default;
  const bar = new SingleBar({
    stream: context.stderr,
    format: `${text(context.lang, "models.progress")} {bar} {percentage} % · {megabytes} MB`,
    clearOnComplete: true,
  });
  let shown = false;
  return {
    update(bytes: number, total: number | null) {
      const values = { megabytes: (bytes / 1e6).toFixed(1) };
      if (!shown) bar.start(total ?? bytes, bytes, values);
      shown = true;
      bar.update(bytes, values);
    },
    stop() {
      if (shown) bar.stop();
      shown = false;
    },
  };
}

/** `mujaz models remove PAIR…`. */
export async function removeModels(context: Context, names: readonly string[]): Promise<void> {
  const { lang, config } = context;
  for (const pair of pairsOf(context, names, [])) {
    const removed = await removeModel(config.models.dir, pair);
    const direction = directionName(pair, lang);
    if (!removed) throw new CliError(text(lang, "models.not-installed", { direction, pair }));
    tell(context, text(lang, "models.removed", { direction }));
  }
}

/** `mujaz models verify [PAIR…]`: files against their hashes, then one sentence; exit 1 when something is wrong. */
export async function verifyModels(
  context: Context,
  names: readonly string[],
  options: { readonly json?: boolean },
): Promise<void> {
  const { lang, config } = context;
  const there = modelStatus(config.models.dir);
  const wanted = pairsOf(
    context,
    names,
    there.flatMap(({ pair, state }) => (state === "missing" ? [] : [pair])),
  );
  if (wanted.length === 0)
    throw new CliError(text(lang, "models.not-installed", { direction: directionName("ar-en", lang), pair: "ar-en" }));
  const findings = [];
  for (const status of there.filter(({ pair }) => wanted.includes(pair)))
    findings.push(await verifyOne(context, status));
  if (options.json) await printJson(context, { models: findings });
  else for (const { line } of findings) await print(context, forTerminal(`${line}\n`));
  const broken = findings.flatMap(({ ok, pair }) => (ok ? [] : [pair]));
  if (broken.length > 0) throw new CliError(text(lang, "models.verify.broken", { pairs: broken.join(", ") }));
}

async function verifyOne(context: Context, { pair, state, model, detail }: ModelStatus) {
  const { lang, config } = context;
  const direction = directionName(pair, lang);
  const wrong = (reason: string) => ({
    pair,
    ok: false,
    ms: null as number | null,
    translation: null as string | null,
    line: text(lang, "models.verify.wrong", { direction, pair, detail: reason }),
  });
  if (state === "missing") return { ...wrong(""), line: text(lang, "models.not-installed", { direction, pair }) };
  if (!model) return wrong(detail ?? "");
  const changed = await verifyFiles(config.models.dir, model);
  if (changed.length > 0) return wrong(changed.join("; "));
  const { ok, reason, translation, ms } = await tryModel(toModelRef(config.models.dir, model), context.signal);
  if (!ok) return { ...wrong(reason ?? ""), ms, translation };
  const shown = { direction, n: model.files.length, ms, translation: translation ?? "" };
  return { pair, ok, ms, translation, line: text(lang, "models.verify.ok", shown) };
}
