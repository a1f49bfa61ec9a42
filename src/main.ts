#!/usr/bin/env node
import { run } from "./cli/program.ts";

// The bundle's chunks know no top-level await. Until the command has ended, ending is a failure.
process.exitCode = 1;
void run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
