import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/** Arguments for `process.execPath` to run a TypeScript file of the tests as a process of its own. */
export function childArguments(file: URL, ...rest: readonly string[]): string[] {
  return ["--import", pathToFileURL(require.resolve("tsx")).href, fileURLToPath(file), ...rest];
}
