import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { createChunkLoader } from "../src/load-chunk.ts";
import { packageRoot } from "../src/package-root.ts";
import { asciiSource } from "./ascii-source.ts";
import { storeCompiled } from "./store-compiled.ts";

/** What Node is started with: the command, its threads, and the process that reads for the bot. */
const ENTRIES = [
  "main",
  "cli/read-worker",
  "cli/bot/engine-worker",
  "cli/bot/store-child",
  "translate/neural/neural-worker",
];

/**
 * Modules that are wanted together, each with what it imports; what several of them import stands in the first. Fewer
 * chunks load faster, and calls within a chunk are cheaper than calls across.
 */
const GROUPS = [
  { name: "base", test: /src[\\/]cli[\\/]program\.js$/, priority: 3 },
  { name: "read", test: /src[\\/](?:archive[\\/]reader|stories[\\/]features)\.js$/, priority: 2 },
  { name: "digest", test: /src[\\/]cli[\\/]digest\.js$/, priority: 1 },
].map((group) => ({ ...group, includeDependenciesRecursively: true }));

/**
 * grammY brings `node-fetch`, whose old libraries make Node 21 and later warn of a deprecated module at every start.
 * The adapter gives grammY a `fetch` of its own, so Node's stands in for it.
 */
const nodesFetch: Plugin = {
  name: "nodes-fetch",
  resolveId: (id) => (id === "node-fetch" ? "\0nodes-fetch" : null),
  load: (id) => (id === "\0nodes-fetch" ? "export default globalThis.fetch;" : null),
};

/** Bundles what `tsc` made into CommonJS chunks: the compiled code of ES modules cannot be given to Node 20. */
async function writeChunks(from: string, to: string): Promise<void> {
  const input = [...ENTRIES, "cli/program"].map((entry) => join(from, `${entry}.js`));
  const build = await rolldown({
    input,
    platform: "node",
    external: ["libsql"],
    plugins: [nodesFetch],
    logLevel: "silent",
  });
  await build.write({
    dir: to,
    cleanDir: true,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    codeSplitting: { groups: GROUPS },
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await build.close();
}

/** An ES module an entry, as `package.json` has it, that runs the entry's chunk. */
function writeEntries(from: string, to: string): void {
  copyFileSync(join(from, "load-chunk.js"), join(to, "load-chunk.js"));
  for (const entry of ENTRIES) {
    const name = basename(entry);
    const isCommand = name === "main";
    const start = isCommand ? "#!/usr/bin/env node\n" : "";
    writeFileSync(
      join(to, `${name}.js`),
      `${start}import { createChunkLoader } from "./load-chunk.js";\n\ncreateChunkLoader(import.meta.dirname).load("${name}.cjs");\n`,
      { mode: isCommand ? 0o755 : 0o644 },
    );
  }
}

/** Makes `dist/bin` of `dist/src`; runs at every build. */
const root = packageRoot();
const dist = join(root, "dist");
const [from, to] = [join(dist, "src"), join(dist, "bin")];
await writeChunks(from, to);
writeEntries(from, to);
const chunks = readdirSync(to).filter((file) => file.endsWith(".cjs"));
for (const chunk of chunks) writeFileSync(join(to, chunk), asciiSource(readFileSync(join(to, chunk), "utf8")));
await storeCompiled(createChunkLoader(to), { root, folder: to, chunks });
