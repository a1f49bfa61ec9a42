import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { createArchiveStore } from "../archive/store.ts";
import { sampleArchive } from "../config/load.ts";
import type { ConfigProblem } from "../config/problems.ts";
import type { MessageKey } from "../i18n/en.ts";
import { type MessageValues, text } from "../i18n/text.ts";
import { dataFile } from "../language/data-file.ts";
import { StoreError } from "../store/errors.ts";
import { extractFeatures } from "../stories/features.ts";
import { modelStatus } from "../translate/models/installed.ts";
import type { PairName } from "../translate/models/types.ts";
import type { Context } from "./context.ts";
import { failureWords } from "./failures.ts";
import { findGone } from "./gone-files.ts";
import { llmStatus, llmStatusLine } from "./llm.ts";
import { otherLanguages } from "./other-languages.ts";
import { settingSlips } from "./setting-slips.ts";

/** What one check found; `remedy` says what to do about anything that is not ok. */
export interface Finding {
  /** Name for scripts, the same in every language. */
  readonly check: string;
  /** Name for people. */
  readonly name: string;
  readonly state: "ok" | "warn" | "fail";
  readonly detail: string;
  readonly remedy: string | null;
}

/** Makes the findings of one check in the language of the settings. */
function finder({ lang }: Context, check: string, name: MessageKey, values: MessageValues = {}) {
  const found =
    (state: Finding["state"]) =>
    (detail: string, remedy: string | null = null): Finding => ({
      check,
      name: text(lang, name, values),
      state,
      detail,
      remedy,
    });
  return { ok: found("ok"), warn: found("warn"), fail: found("fail"), t: sayer(lang) };
}

const sayer =
  (lang: Context["lang"]) =>
  (key: MessageKey, values: MessageValues = {}): string =>
    text(lang, key, values);

function checkNode(context: Context): Finding {
  const { ok, fail, t } = finder(context, "node", "doctor.name.node");
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return fits ? ok(process.version) : fail(process.version, t("doctor.node.remedy"));
}

/** What cannot be used, and what would be passed over in silence. */
function checkSettings(context: Context, problems: readonly ConfigProblem[]): readonly Finding[] {
  const { warn, fail } = finder(context, "settings", "doctor.name.settings");
  return [
    ...problems.map(({ said }) => fail(said[context.lang])),
    ...settingSlips(context.cwd, context.lang).map(({ what, remedy }) => warn(what, remedy)),
  ];
}

function checkArchive(context: Context, path: string): Finding {
  const { ok, fail, t } = finder(context, "archive", "doctor.name.archive");
  if (!existsSync(path)) return fail(t("doctor.archive.missing", { path }), t("doctor.archive.missing.remedy"));
  try {
    accessSync(path, statSync(path).isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    return path === sampleArchive() ? ok(t("doctor.archive.sample", { path }), t("archive.sample.remedy")) : ok(path);
  } catch {
    return fail(t("doctor.archive.denied", { path }), t("doctor.archive.denied.remedy"));
  }
}

/** Less than this is full before the next thousands of articles are read: an article takes some 4 KB with its index. */
const LITTLE_SPACE_MB = 50;

/** Space that is free on the disk of a folder, in MB; null where that cannot be known. */
function freeSpace(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / 1e6);
  } catch {
    return null;
  }
}

function checkDataDir(context: Context): Finding {
  const { ok, warn, fail, t } = finder(context, "data folder", "doctor.name.folder");
  const folder = context.config.dataDir;
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  try {
    accessSync(place, constants.W_OK);
    const free = freeSpace(place) ?? LITTLE_SPACE_MB;
    if (free >= LITTLE_SPACE_MB) return ok(folder);
    return warn(t("doctor.folder.full", { path: folder, free }), t("doctor.folder.full.remedy"));
  } catch {
    return fail(t("doctor.folder.denied", { path: place }), t("doctor.folder.denied.remedy"));
  }
}

function checkStore(context: Context): Finding {
  const { ok, fail, t } = finder(context, "store", "doctor.name.store");
  const path = context.config.storePath;
  if (!existsSync(path)) return ok(t("doctor.store.new", { path }));
  try {
    context.store.requireWrites();
    const db = context.store.open();
    // Tables that no count touches may be damaged too; one problem is enough to know.
    if (Object.values(db.prepare("PRAGMA quick_check(1)").get() ?? {})[0] !== "ok")
      throw new StoreError("corrupt", db.path);
    const { articles, duplicates, from, to } = createArchiveStore(db, { features: extractFeatures }).span();
    if (articles === 0) return ok(t("doctor.store.empty"));
    return ok(t("doctor.store.counts", { articles, duplicates, from: from ?? "?", to: to ?? "?" }));
  } catch (error) {
    return fail(failureWords(error, context.lang));
  }
}

/** Articles of files that are gone stay until somebody drops them: not wrong, but worth knowing. */
function checkGoneFiles(context: Context): readonly Finding[] {
  const { warn, t } = finder(context, "archive files", "doctor.name.gone");
  try {
    const db = context.store.openExisting();
    if (db === null) return [];
    const archive = createArchiveStore(db, { features: extractFeatures });
    const { paths, articles } = findGone(archive, context.config.archive);
    const values = { files: paths.length, articles };
    return paths.length === 0 ? [] : [warn(t("doctor.gone", values), t("doctor.gone.remedy"))];
  } catch {
    // What is wrong with the store stands in its own line.
    return [];
  }
}

/** Articles that no digest shows: not wrong, but worth knowing. */
function checkLanguages(context: Context): readonly Finding[] {
  const { ok } = finder(context, "languages", "doctor.name.languages");
  try {
    const db = context.store.openExisting();
    if (db === null) return [];
    const counts = createArchiveStore(db, { features: extractFeatures }).languages();
    const others = otherLanguages(counts, context.lang);
    return others === null ? [] : [ok(others)];
  } catch {
    // What is wrong with the store stands in its own line.
    return [];
  }
}

const DATA_FILES = ["names.bin", "stems.bin", "lexicon.bin", "bilingual.txt", "counted-nouns.txt"];

function checkData(context: Context): Finding {
  const { ok, fail, t } = finder(context, "language data", "doctor.name.data");
  const missing = DATA_FILES.filter((name) => !existsSync(dataFile(name)));
  if (missing.length === 0) return ok(t("doctor.data.ok"));
  return fail(t("doctor.data.missing", { files: missing.join(", ") }), t("doctor.data.remedy"));
}

function checkRecipes(context: Context): Finding {
  const { ok, fail } = finder(context, "recipes", "doctor.name.recipes");
  try {
    return ok([...context.recipes().keys()].join(", "));
  } catch (error) {
    return fail(failureWords(error, context.lang));
  }
}

/** A clock that is years off makes every date look wrong. The program was not there before this year. */
const FIRST_YEAR = 2026;

function checkClock(context: Context): Finding {
  const { ok, fail, t } = finder(context, "clock", "doctor.name.clock");
  const now = context.clock.now();
  const shown = `${now.toISOString()} (${context.config.timeZone})`;
  return now.getUTCFullYear() >= FIRST_YEAR ? ok(shown) : fail(shown, t("doctor.clock.remedy"));
}

function checkTranslation(context: Context, pair: PairName): Finding {
  const [from = "", to = ""] = pair.split("-");
  const { ok, warn, t } = finder(context, `translation ${from}→${to}`, "doctor.name.translation", { from, to });
  const { translator, models } = context.config;
  if (translator === "off") return warn(t("doctor.translation.off"), t("doctor.translation.off.remedy"));
  const status = modelStatus(models.dir).find((one) => one.pair === pair);
  const remedy = t("doctor.translation.remedy", { pair });
  if (status?.state === "broken") return warn(t("doctor.translation.broken", { detail: status.detail ?? "" }), remedy);
  if (status?.state === "installed" && translator === "auto")
    return ok(t("doctor.translation.installed", { version: status.model?.version ?? "" }));
  return from === "ar" ? ok(t("doctor.translation.builtin", { pair })) : warn(t("doctor.translation.none"), remedy);
}

function checkLanguageModel(context: Context): readonly Finding[] {
  const { ok, warn, t } = finder(context, "language model", "doctor.name.llm");
  const status = llmStatus(context);
  if (status === null) return [];
  const line = llmStatusLine(status, context.lang);
  return [status.state === "ready" ? ok(line) : warn(line, t("doctor.llm.remedy"))];
}

/** Everything that can be known without the network. */
export const localFindings = (context: Context, problems: readonly ConfigProblem[]): readonly Finding[] => [
  checkNode(context),
  checkClock(context),
  ...checkSettings(context, problems),
  checkData(context),
  checkDataDir(context),
  checkStore(context),
  ...context.config.archive.map((path) => checkArchive(context, path)),
  ...checkGoneFiles(context),
  ...checkLanguages(context),
  checkRecipes(context),
  checkTranslation(context, "ar-en"),
  checkTranslation(context, "en-ar"),
  ...checkLanguageModel(context),
];
