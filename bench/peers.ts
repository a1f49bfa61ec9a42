import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { peersFolder } from "./contestants.ts";

/** Installs the packages to compare with where they are missing; false when that fails, for example offline. */
export function installPeers(): boolean {
  const folder = peersFolder();
  if (existsSync(join(folder, "node_modules", "lexrank"))) return true;
  process.stderr.write("installing the summarizers to compare with (90 MB, once) …\n");
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore" });
  return done.status === 0;
}

/** `name version` of each. */
export function peerVersions(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(peersFolder(), "package.json"), "utf8")) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}
