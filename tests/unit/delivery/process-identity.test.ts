import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { processIdentity } from "../../../src/delivery/process-identity.ts";

const self = processIdentity();
const home = self.process.slice(0, self.process.lastIndexOf("|"));

it("knows which processes of this machine have ended, and of no other machine", () => {
  const ended = spawnSync(process.execPath, ["--version"]).pid;
  expect(self.isDead(`${home}|${ended}`)).toBe(true);
  expect(self.isDead(`${home}|${process.ppid}`)).toBe(false);
  expect(self.isDead(`elsewhere|pid:[1]|${ended}`)).toBe(false);
  expect(self.isDead("")).toBe(false);
  expect(self.isDead(`${home}|x`)).toBe(false);
});

it("takes a former owner of its own number for ended, and is another one at every start", () => {
  expect(self.isDead(self.process)).toBe(true);
  expect(processIdentity().owner).not.toBe(self.owner);
});
