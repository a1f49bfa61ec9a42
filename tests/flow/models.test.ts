import { existsSync, readFileSync, truncateSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../src/cli/context.ts";
import { installMissingModels } from "../../src/cli/model-background.ts";
import { checkConfig } from "../../src/config/config.ts";
import { type ModelServer, recordsOf, serveModels } from "../support/model-server.ts";
import { inFolder, runCli } from "../support/run-cli.ts";

const built = existsSync(resolve("dist", "bin", "neural-worker.js"));

describe.skipIf(!built)(
  `mujaz models${built ? "" : " (skipped: run npm run build first)"}`,
  { timeout: 60_000 },
  () => {
    let server: ModelServer;
    beforeAll(async () => {
      const [one, two] = [recordsOf("ar-en"), recordsOf("en-ar")];
      server = await serveModels({
        records: [...one.data, ...two.data],
        files: new Map([...one.files, ...two.files]),
      });
    });
    afterAll(() => server.close());

    const inModels = (work: (run: (...args: string[]) => ReturnType<typeof runCli>, cwd: string) => Promise<void>) =>
      inFolder((cwd) => work((...args) => runCli(args, { cwd, env: { MODELS_URL: `${server.url}/v1` } }), cwd));

    it("installs, uses, verifies and removes a model, and says what it is first", async () => {
      await inModels(async (run, cwd) => {
        const installed = await run("models", "install", "ar-en", "en-ar");
        expect(installed).toMatchObject({ code: 0, out: "" });
        expect(installed.err).toMatch(/model 3\.0 \(base-memory\) of 127\.0\.0\.1:\d+, 1\.7 MB to fetch.*MPL-2\.0/);
        expect((await run("models", "list")).out).toMatch(/^ar-en {2}installed: 3\.0 .*\nen-ar {2}installed/);
        const env = { MODELS_URL: `${server.url}/v1` };
        const translated = await runCli(["translate", "--json"], { cwd, env, stdin: "عاجل: انفجار في القاهرة\n" });
        expect(JSON.parse(translated.out)).toMatchObject({ text: "breaking: explosion in Cairo", engine: "neural" });
        const back = await runCli(["translate", "--from", "en", "--to", "ar"], {
          cwd,
          env,
          stdin: "oil prices rose\n",
        });
        expect(back.out).toBe("النفط أسعار ارتفعت\n");
        expect((await run("models", "verify")).out).toMatch(/3 files unchanged, and translates/);
        expect((await run("models", "install", "ar-en")).err).toMatch(/installed already/);
        expect((await run("models", "remove", "en-ar")).code).toBe(0);
        expect(JSON.parse((await run("models", "list", "--json")).out)).toMatchObject({
          models: [
            { pair: "ar-en", state: "installed", version: "3.0" },
            { pair: "en-ar", state: "missing" },
          ],
        });
      });
    });

    it("does not use a model whose file was cut, and goes on with the built-in translator", async () => {
      await inModels(async (run, cwd) => {
        await run("models", "install", "ar-en");
        const dir = join(cwd, ".mujaz", "models");
        const { folder, files } = JSON.parse(readFileSync(join(dir, "ar-en.json"), "utf8"));
        truncateSync(join(dir, folder, files[0].name), 1000);
        const verified = await run("models", "verify");
        expect(verified.code).toBe(1);
        expect(verified.err).toContain("Not used: ar-en.");
        expect(verified.out).toMatch(/has 1000 of \d+ bytes\. mujaz models install ar-en/);
        expect((await run("models", "list")).out).toMatch(/ar-en {2}broken/);
        const translated = await runCli(["translate", "--json"], { cwd, stdin: "وصل الوفد إلى دمشق\n" });
        expect(JSON.parse(translated.out)).toMatchObject({ engine: "builtin" });
        await run("models", "install", "ar-en");
        expect((await run("models", "verify")).code).toBe(0);
      });
    });

    it("installs what is missing while a bot runs, and not where the settings say no", async () => {
      await inFolder(async (cwd) => {
        const contextOf = (env: Readonly<Record<string, string>>) =>
          ({
            config: checkConfig(
              { MODELS_URL: `${server.url}/v1`, ...env },
              { cwd, sampleArchive: cwd, systemTimeZone: "UTC" },
            ).config,
            lang: "en",
            clock: { now: () => new Date(0) },
            signal: new AbortController().signal,
          }) as unknown as Context;
        const lines: string[] = [];
        const tell = (line: string) => void lines.push(line);
        expect(await installMissingModels(contextOf({ TRANSLATOR: "builtin" }), tell)).toEqual([]);
        expect(lines).toEqual([]);
        expect(await installMissingModels(contextOf({}), tell)).toEqual(["ar-en", "en-ar"]);
        expect(lines[0]).toMatch(/Fetching the translation model ar-en \(1\.7 MB\).*TRANSLATOR=builtin/);
        expect(await installMissingModels(contextOf({}), tell)).toEqual([]);
        const elsewhere = contextOf({ MODELS_URL: "/nowhere/at/all", DATA_DIR: `${cwd}/other` });
        expect(await installMissingModels(elsewhere, tell)).toEqual([]);
        expect(lines.at(-1)).toMatch(/holds no model ar-en/);
      });
    });

    it("says what cannot be had, and where to look", async () => {
      await inModels(async (run, cwd) => {
        expect(await run("models", "install", "fr-en")).toMatchObject({ code: 2 });
        expect(await run("models", "verify")).toMatchObject({
          code: 1,
          err: expect.stringContaining("mujaz models install ar-en"),
        });
        const none = await runCli(["translate", "--from", "en", "--to", "ar"], { cwd, stdin: "x\n" });
        expect(none).toMatchObject({ code: 1, err: expect.stringContaining("mujaz models install en-ar") });
        const far = await runCli(["models", "install"], { cwd, env: { MODELS_URL: `${server.url}/nowhere` } });
        expect(far).toMatchObject({ code: 1, err: expect.stringContaining("MODELS_URL") });
        const wrong = await runCli(["models", "list"], { cwd, env: { MODELS_URL: "ftp://x" } });
        expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining("MODELS_URL") });
      });
    });
  },
);
