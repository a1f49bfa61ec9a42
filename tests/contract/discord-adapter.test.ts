import type { Fault as FakeFault } from "../support/discord/faults.ts";
import { tooMany } from "../support/discord/faults.ts";
import { openBench, openServer } from "../support/discord/open.ts";
import { shownMessage } from "../support/discord/shown.ts";
import { type AdapterBench, adapterContract, type Fault } from "./adapter.ts";

const POST = /^POST \/channels\/\d+\/messages$/;
const refuse = (status: number, code: number, message: string): FakeFault => ({
  mode: "answer",
  status,
  body: { code, message },
});

const FAULTS: Readonly<Record<Fault, FakeFault>> = {
  refused: refuse(403, 50001, "Missing Access"),
  unauthorized: refuse(401, 0, "401: Unauthorized"),
  "rate-limited": tooMany(3),
  broken: { mode: "answer", status: 502, body: "<html>Bad Gateway</html>" },
  dropped: { mode: "drop" },
  "half-accepted": { mode: "drop-after" },
};

async function discordBench(): Promise<AdapterBench> {
  const { fake, adapter } = await openBench();
  const { channel } = openServer(fake);
  return {
    open: () => adapter,
    chat: channel.id,
    token: fake.token,
    received: () => fake.messages(channel).map(shownMessage),
    failNext: (fault) => fake.failNext({ ...FAULTS[fault], on: POST }),
    close: () => fake.close(),
  };
}

adapterContract("discord", discordBench);
