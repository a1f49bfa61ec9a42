import { SETTINGS } from "../src/config/settings.ts";

/** The text of `.env.example`: each setting with its meaning, default and an example, none of them set. */
export function envExample(): string {
  const head = "# Settings of Mujaz. Copy this file to .env and set what you need; every line is optional.\n";
  const entries = SETTINGS.map((setting) => {
    const { name, meaning, fallback, example } = setting;
    const notes = [
      `# ${meaning}.`,
      `# Default: ${fallback || "none"}.${example ? ` Example: ${name}=${example}` : ""}`,
    ];
    return `${notes.join("\n")}\n${"secret" in setting ? "" : "# "}${name}=\n`;
  });
  return [head, ...entries].join("\n");
}
