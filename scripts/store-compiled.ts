import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import type { Host, run } from "../src/cli/program.ts";
import { type ChunkLoader, compiledName } from "../src/load-chunk.ts";

/**
 * What the compiled code is to be ready for. Functions that none of these reach are compiled when they are first
 * called.
 */
const COMMANDS: readonly (readonly string[])[] = [
  ["digest", "samples"],
  ["ingest"],
  ["digest", "--json"],
  ["search", "flood", "--json"],
  ["ask", "How many people were hurt?", "--json"],
];

function quietStream(): NodeJS.WriteStream {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
  return stream as unknown as NodeJS.WriteStream;
}

function quietHost(root: string, dataDir: string): Host {
  return {
    stdin: process.stdin,
    stdout: quietStream(),
    stderr: quietStream(),
    env: { DATA_DIR: dataDir, ARCHIVE: join(root, "samples"), LANGUAGE: "both" },
    cwd: () => root,
    exit: () => {
      throw new Error("The program ended early.");
    },
  };
}

/** Runs commands on the sample archive, so that V8 compiles what they use. */
async function warmUp(bundle: ChunkLoader, root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mujaz-build-"));
  try {
    const program = bundle.load("program.cjs") as { readonly run: typeof run };
    for (const command of COMMANDS) await program.run(command, quietHost(root, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes the compiled code of every chunk beside it. Without that the program runs all the same, so no failure ends the
 * build.
 */
export async function storeCompiled(
  bundle: ChunkLoader,
  { root, folder, chunks }: { readonly root: string; readonly folder: string; readonly chunks: readonly string[] },
): Promise<void> {
  // V8 forgets the code of functions that have not run for a while. Compiled code carries the flags that it was made
  // with, and V8 takes it under the same ones only: this one is taken back before.
  setFlagsFromString("--no-flush-bytecode");
  try {
    await warmUp(bundle, root);
  } catch (error) {
    process.stderr.write(`The commands were not compiled ahead: ${String(error)}\n`);
  }
  setFlagsFromString("--flush-bytecode");
  for (const name of chunks) {
    const script = bundle.scripts.get(name) ?? bundle.compile(name);
    writeFileSync(join(folder, compiledName(name)), script.createCachedData());
  }
}
