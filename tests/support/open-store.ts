import { openDatabase } from "../../src/store/database.ts";

/**
 * Run as a child process: opens the store named on the command line and prints the error's code and message, or "open".
 */
try {
  openDatabase(process.argv[2] ?? "").close();
  console.log("open");
} catch (error) {
  const { name, code, message } = error as { name: string; code?: string; message: string };
  console.log(`${name} ${code} ${message}`);
}
