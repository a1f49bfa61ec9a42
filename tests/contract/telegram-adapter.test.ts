import type { Failure } from "../support/telegram/failures.ts";
import { openAdapter, openFake } from "../support/telegram/open.ts";
import { type AdapterBench, adapterContract, type Fault } from "./adapter.ts";

const FAULTS: Readonly<Record<Fault, Failure>> = {
  refused: { status: 403, description: "Forbidden: bot was blocked by the user" },
  unauthorized: { status: 401 },
  "rate-limited": { status: 429, retryAfter: 3 },
  broken: { status: 502 },
  dropped: { drop: "before" },
  "half-accepted": { drop: "after" },
};

async function telegramBench(): Promise<AdapterBench> {
  const { fake, reem } = await openFake();
  return {
    open: () => openAdapter(fake).adapter,
    chat: String(reem.id),
    token: fake.token,
    received: () => fake.messages(reem.id).map((message) => message.text),
    failNext: (fault) => fake.failNext({ method: "sendMessage", ...FAULTS[fault] }),
    close: () => fake.close(),
  };
}

adapterContract("telegram", telegramBench);
