import type { ReadProgress } from "../contracts/archive.ts";
import { text } from "../i18n/text.ts";
import type { Context } from "./context.ts";

/** How far reading is, shown to whoever waits. */
export interface Progress {
  update(progress: ReadProgress): void;
  stop(): void;
}

/** A run shorter than this shows no bar. */
const QUIET_MS = 400;

/** Columns of a terminal that does not tell. */
const COLUMNS = 80;
/** Characters of a bar's line beside the bar: words, percentage, files, megabytes. */
const BESIDE_BAR = 50;
const LONGEST_BAR = 40;

/** As long as the line has room: a line that is cut would hide the figures. */
const barLength = (columns: number = COLUMNS): number => Math.max(0, Math.min(LONGEST_BAR, columns - BESIDE_BAR));

/** A bar on a terminal, nothing elsewhere. */
export async function createProgress(context: Context): Promise<Progress> {
  if (!context.stderr.isTTY) return { update() {}, stop() {} };
  const { SingleBar } = (await import("cli-progress")).default;
  const label = text(context.lang, "ingest.progress");
  const bar = new SingleBar({
    stream: context.stderr,
    format: `${label} {bar} {percentage} % · {done}/{files} · {megabytes} MB`,
    clearOnComplete: true,
    barsize: barLength(context.stderr.columns),
  });
  const startedAt = context.clock.now().getTime();
  let shown = false;
  return {
    update({ filesSeen, filesDone, bytesDone, bytesTotal }) {
      if (!shown && context.clock.now().getTime() - startedAt < QUIET_MS) return;
      const shownValues = { done: filesDone, files: filesSeen, megabytes: (bytesDone / 1e6).toFixed(1) };
      if (!shown) bar.start(bytesTotal, bytesDone, shownValues);
      shown = true;
      bar.update(bytesDone, shownValues);
    },
    stop() {
      if (shown) bar.stop();
    },
  };
}
