import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { constants, Script } from "node:vm";

/**
 * Runs the bundle's chunks, which are CommonJS, from code that V8 compiled while the bundle was built: reading and
 * compiling the program is a quarter of a short command. Compiled code suits one version of Node; any other, or code
 * that is damaged or missing, is compiled anew, and nothing else changes.
 * @see https://v8.dev/blog/code-caching
 */
export interface ChunkLoader {
  /** What a chunk exports; it runs when it is first asked for. Throws what the chunk throws, or the file system. */
  load(name: string): unknown;
  /** Compiles a chunk without running it. */
  compile(name: string): Script;
  /** The compiled chunks by name. */
  readonly scripts: ReadonlyMap<string, Script>;
}

/** Name of the file with a chunk's compiled code, beside the chunk. */
export const compiledName = (chunk: string): string => `${chunk}.compiled`;

interface Module {
  exports: unknown;
}

/** The variables of a CommonJS module, in the order in which Node gives them. */
type Run = (exports: unknown, require: NodeJS.Require, module: Module, filename: string, dirname: string) => void;

/** Missing in a bundle that is still being built. */
function readCompiled(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The chunks of a folder. */
export function createChunkLoader(folder: string): ChunkLoader {
  const modules = new Map<string, Module>();
  const scripts = new Map<string, Script>();

  function compile(name: string): Script {
    const filename = join(folder, name);
    // By way of a buffer, since read as text a file takes up to twice its size, which the allocator then keeps.
    const text = readFileSync(filename).toString("utf8");
    // All on one line, so that a stack trace names the chunk's own lines. A chunk may begin with "#!".
    const source = `(function (exports, require, module, __filename, __dirname) { ${text.replace(/^#!/, "//")}\n})`;
    const cachedData = readCompiled(join(folder, compiledName(name)));
    const script = new Script(source, {
      filename,
      ...(cachedData ? { cachedData } : {}),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    scripts.set(name, script);
    return script;
  }

  function requireFrom(filename: string): NodeJS.Require {
    const others = createRequire(filename);
    const require = (id: string) => (id.startsWith("./") ? load(id.slice(2)) : others(id));
    return Object.assign(require, others);
  }

  function load(name: string): unknown {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    modules.set(name, module);
    const filename = join(folder, name);
    const run = compile(name).runInThisContext() as Run;
    run.call(module.exports, module.exports, requireFrom(filename), module, filename, folder);
    return module.exports;
  }

  return { load, compile, scripts };
}
