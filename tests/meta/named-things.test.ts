import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/command-tree.ts";
import type { Context } from "../../src/cli/context.ts";
import { SETTINGS } from "../../src/config/settings.ts";

const pages = [
  "README.md",
  "compose.yaml",
  "Dockerfile",
  ...readdirSync("deploy").map((file) => join("deploy", file)),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
].map((page) => [page, readFileSync(page, "utf8")] as const);

/** What a page of prose shows as code in its lines. */
const inlineOf = (text: string): readonly string[] =>
  [...text.replace(/```[\s\S]+?```/g, "").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code.replace(/\s+/g, " "));

/** What a page shows as code: inline, in a block, and all of what is no prose. */
function codeOf(page: string, text: string): readonly string[] {
  if (!page.endsWith(".md")) return text.split("\n");
  const blocks = [...text.matchAll(/^ *```.*\n([\s\S]+?)^ *```$/gm)].flatMap(([, code = ""]) => code.split("\n"));
  return [...blocks, ...inlineOf(text)];
}

/** Every module of the program and of what stands around it. */
const sources = ["src", "adapters", "scripts", "bench", "tests"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("node_modules"))
    .map((file) => join(folder, file)),
);
const inline = pages
  .filter(([page]) => page.endsWith(".md"))
  .flatMap(([page, text]) => inlineOf(text).map((line) => [page, line] as const));
const code = pages.flatMap(([page, text]) => codeOf(page, text).map((line) => [page, line] as const));
const found = (pattern: RegExp): readonly (readonly [page: string, name: string])[] =>
  code.flatMap(([page, line]) => [...line.matchAll(pattern)].map(([, name = ""]) => [page, name] as const));

const program = createProgram({ lang: "en" } as Context);
const named = (parent: Command, name: string) => parent.commands.find((command) => command.name() === name);

/** Settings of other programs, and those of tests and benchmarks; families of addresses, which systemd names. */
const FOREIGN = new Set([
  "OLLAMA_CONTEXT_LENGTH",
  "UPDATE_GOLDEN",
  "PROPERTY_RUNS",
  "BROADCAST_CHATS",
  "NODE_OPTIONS",
  "NODE_ENV",
  "MALLOC_TRIM_THRESHOLD_",
  "AF_INET6",
  "AF_UNIX",
]);

describe("the pages name what is there", () => {
  it("files and folders", () => {
    const paths = found(/(?:^|[\s(])((?:src|adapters|tests|docs|scripts|bench|data|deploy|\.ci)\/[\w./-]*)(?!\S*\*)/g);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter(([, path]) => !path.startsWith("adapters/NAME/") && !existsSync(path))).toEqual([]);
  });

  it("modules and names of the code, where they say how it is built", () => {
    const files = sources.map((file) => file.replaceAll("\\", "/"));
    const text = sources.map((file) => readFileSync(file, "utf8")).join("\n");
    const inside = inline.filter(([page]) => page.startsWith(join("docs", "adr")) || page.endsWith("contributing.md"));
    const modules = inside.flatMap(([page, line]) =>
      [...line.matchAll(/^[\w-]+(?:\/[\w-]+)*\.ts$/g)].map(([path]) => [page, path] as const),
    );
    expect(modules.length).toBeGreaterThan(40);
    expect(modules.filter(([, path]) => !files.some((file) => `/${file}`.endsWith(`/${path}`)))).toEqual([]);
    const names = inside.filter(([, line]) => /^[A-Za-z]*[a-z][A-Z][A-Za-z]*(?:\(.*\))?$/.test(line));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter(([, name]) => !text.includes(name.replace(/\(.*/, "")))).toEqual([]);
  });

  it("programs of the build", () => {
    const programs = found(/node dist\/(\S+)\.js/g).filter(([, path]) => path !== "bin/main");
    expect(programs.length).toBeGreaterThan(2);
    expect(programs.filter(([, path]) => !existsSync(`${path}.ts`))).toEqual([]);
  });

  it("npm scripts and benchmarks", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(found(/npm run ([\w:-]+)/g).filter(([, name]) => !(name in scripts))).toEqual([]);
    const lists = found(/npm run bench -- ([a-z ]+)/g);
    const benchmarks = lists.flatMap(([page, names]) =>
      names
        .split(" ")
        .filter(Boolean)
        .map((name) => [page, name]),
    );
    expect(benchmarks.length).toBeGreaterThan(5);
    const known = readFileSync("bench/run.ts", "utf8");
    expect(benchmarks.filter(([, name]) => !known.includes(`\n  ${name}: async`))).toEqual([]);
  });

  it("commands of mujaz with their options", () => {
    const lines = found(/(?:^|[\s"=])mujaz ([a-z][^|>#]*)/g);
    expect(lines.length).toBeGreaterThan(30);
    for (const [page, line] of lines) {
      const [name = "", second = ""] = line.split(/\s+/);
      const first = named(program, name);
      const command = first !== undefined && first.commands.length > 0 && second !== "" ? named(first, second) : first;
      expect(command, `${page}: mujaz ${line}`).toBeDefined();
      const options = command?.options.map(({ long }) => long) ?? [];
      for (const [, option] of line.matchAll(/(?:^|\s)(--[a-z][a-z-]*)/g))
        expect(options, `${page}: mujaz ${line}`).toContain(option);
    }
  });

  it("settings", () => {
    const names = new Set<string>([...SETTINGS.map(({ name }) => name), ...FOREIGN]);
    const shown = found(/(?:^|[\s{])([A-Z][A-Z0-9]*_[A-Z0-9_]+)(?=$|[=\s:}])/g);
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.filter(([, name]) => !names.has(name))).toEqual([]);
  });
});
