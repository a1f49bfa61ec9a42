import { randomUUID } from "node:crypto";
import { readlinkSync } from "node:fs";
import { hostname } from "node:os";
import type { ProcessIdentity } from "./lease.ts";

/**
 * This process, as others on the same store see it: machine, process namespace (two containers may share a host name
 * and both be process 1) and process id. Only where the first two are ours can we tell whether the process still runs.
 */
export function processIdentity(): ProcessIdentity {
  const home = `${hostname()}|${processNamespace()}`;
  return {
    owner: randomUUID(),
    process: `${home}|${process.pid}`,
    isDead(other) {
      const cut = other.lastIndexOf("|");
      const pid = Number(other.slice(cut + 1));
      if (other.slice(0, cut) !== home || !Number.isInteger(pid) || pid <= 0) return false;
      // Our own number, but not our start: whoever had it before has ended.
      return pid === process.pid || !isRunning(pid);
    },
  };
}

function processNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return process.platform;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
