import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startFakeTelegram } from "./server.ts";

/**
 * The fake as a process of its own: `npx tsx tests/support/telegram/main.ts '{"flood":null}'`. Prints one line of JSON
 * with `apiRoot`, `token` and `control`. `POST control/NAME` with a JSON array calls the helper NAME of the fake
 * (`say`, `press`, `messages`, `failNext`, …) and answers with what it gives; a message is named by chat and id.
 */
type Helper = (...args: unknown[]) => unknown;

const fake = await startFakeTelegram(JSON.parse(process.argv[2] ?? "{}"));

/** Messages cross the line as they are stored, and come back as numbers. */
function withMessages(args: readonly unknown[]): readonly unknown[] {
  return args.map((arg) => {
    const named = arg as { readonly chat?: number; readonly message_id?: number } | null;
    if (typeof named?.chat !== "number" || typeof named.message_id !== "number") return arg;
    return fake.world.chats.get(named.chat)?.messages.find((message) => message.message_id === named.message_id) ?? arg;
  });
}

const control = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const helper = (fake as unknown as Record<string, Helper>)[request.url?.slice(1) ?? ""];
  if (typeof helper !== "function") return void response.writeHead(404).end();
  try {
    const result = await helper(...withMessages(JSON.parse(Buffer.concat(chunks).toString("utf8") || "[]")));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result ?? null));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
control.listen(0, "127.0.0.1", () => {
  const { port } = control.address() as AddressInfo;
  const line = { apiRoot: fake.apiRoot, token: fake.token, control: `http://127.0.0.1:${port}` };
  process.stdout.write(`${JSON.stringify(line)}\n`);
});
