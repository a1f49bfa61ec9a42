/** Translating: engines, models, memory and glossary. */
export const translation = {
  "translate.rough": "These are rough machine translations, made without a model.",
  "models.offer":
    "{direction}: model {version} of {source}, {download} to fetch, {disk} on the disk; licence {licence}, {url}",
  "models.unknown-size": "size not told",
  "models.progress": "fetching",
  "models.testing": "{direction}: trying it out…",
  "models.installed": "{direction}: installed, and translates ({ms} ms for one sentence).",
  "models.already": "{direction}: {version} is installed already.",
  "models.list.installed": "installed: {version}, {disk}, {licence}, from {source}",
  "models.list.missing": "not installed; mujaz models install {pair}",
  "models.list.broken": "broken ({detail}), not used; mujaz models install {pair}",
  "models.removed": "{direction}: removed.",
  "models.not-installed": "{direction}: no model is installed. mujaz models install {pair} fetches one.",
  "models.verify.ok":
    "{direction}: {n, plural, one {# file} other {# files}} unchanged, and translates ({ms} ms): {translation}",
  "models.verify.broken": "Not used: {pairs}.",
  "models.verify.wrong": "{direction}: {detail}. mujaz models install {pair} fetches it anew.",
  "models.wrong.pair": "No model {name}. There are: {list}.",
  "models.failed.unreachable":
    "{direction}: the model could not be fetched ({detail}). Try again later; it goes on where it stopped. Without a network, copy the files to a folder and set MODELS_URL to it.",
  "models.failed.refused": "{direction}: {detail}. Set MODELS_URL to a mirror, or to a folder with the files.",
  "models.failed.unreadable": "{direction}: {detail}. Check MODELS_URL.",
  "models.failed.absent": "{direction}: {detail}.",
  "models.failed.wrong-file": "{direction}: {detail}. Nothing of it is used; install it again.",
  "models.failed.self-test":
    "{direction}: the files are whole, but the engine cannot translate with them: {detail}. They are not used.",
  "models.failed.locked": "{direction}: {detail}. Wait for it to end.",
  "models.failed.disk": "{direction}: {detail}. Make room, or set MODELS_DIR to a folder that can be written.",
  "models.background":
    "Fetching the translation model {pair} ({download}); the built-in translator is used until it is there. TRANSLATOR=builtin says no to this.",
  "models.background.done": "The translation model {pair} is installed and used from now on.",
  "memory.skipped": "{n, plural, one {# line} other {# lines}} without a pair passed over, the first is line {line}.",
  "memory.broken": "{path}: is broken ({why}). Correct it; what stands before counts:",
  "memory.imported": "{n, plural, one {# sentence pair} other {# sentence pairs}} imported.",
  "glossary.row": "{path}, line {line}: not Arabic, English, note: {row}",
} as const;
