import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";

/** What a run of the program took: wall time from start to end, and the most memory it held. */
export interface Run {
  readonly seconds: number;
  readonly peakMb: number;
  readonly stdout: string;
}

/** Written by the process itself at its end: no other way to the peak is the same on every system. */
const writePeak = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(
    `import { writeFileSync } from "node:fs";
     process.on("exit", () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`,
  )}`;

/** Runs the built program in a process of its own. Throws when it fails. */
export async function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<Run> {
  const peakFile = join(folder, "peak");
  const main = join(packageRoot(), "dist", "bin", "main.js");
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", writePeak(peakFile), main, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`mujaz ${args.join(" ")} ended with ${code}`);
  const peakMb = Number(readFileSync(peakFile, "utf8")) / 1024;
  return { seconds, peakMb, stdout: Buffer.concat(chunks).toString("utf8") };
}
