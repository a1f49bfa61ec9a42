import { Refusal } from "./refusal.ts";

/** An update as it travels: its number, and one thing that happened. */
export type FakeUpdate = { readonly update_id: number } & Readonly<Record<string, unknown>>;

interface Poll {
  readonly answer: (updates: readonly FakeUpdate[]) => void;
  readonly refuse: (error: Refusal) => void;
  readonly limit: number;
  readonly timer: NodeJS.Timeout;
}

const CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
const HOOKED =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** Where updates wait until somebody reads them: one reader at a time, and what was confirmed is gone. */
export class UpdateQueue {
  webhook: { readonly url: string; readonly secret: string | undefined } | null = null;
  /** Kinds of update that are sent; the default leaves out what must be asked for. */
  allowed: ReadonlySet<string> | null = null;
  readonly #waiting: FakeUpdate[] = [];
  #poll: Poll | null = null;
  #next = 5_000;
  /** Tries of a webhook's delivery that were refused. */
  refusals = 0;

  get pending(): number {
    return this.#waiting.length;
  }

  /** Puts an update in line, unless the bot did not ask for its kind. */
  push(kind: string, value: unknown): void {
    if (this.allowed !== null && !this.allowed.has(kind)) return;
    this.#waiting.push({ update_id: this.#next++, [kind]: value });
    if (this.webhook) void this.#deliver();
    else this.#answer();
  }

  /** Answers a poll, at once or when something comes. Another poll ends it. */
  poll(
    offset: number,
    limit: number,
    timeoutSeconds: number,
  ): { updates: Promise<readonly FakeUpdate[]>; stop(): void } {
    if (this.webhook) throw new Refusal(409, HOOKED);
    this.#poll?.refuse(new Refusal(409, CONFLICT));
    while (this.#waiting[0] !== undefined && this.#waiting[0].update_id < offset) this.#waiting.shift();
    const updates = new Promise<readonly FakeUpdate[]>((resolve, reject) => {
      const end = () => {
        clearTimeout(poll.timer);
        if (this.#poll === poll) this.#poll = null;
      };
      const poll: Poll = {
        limit,
        answer: (found) => {
          end();
          resolve(found);
        },
        refuse: (error) => {
          end();
          reject(error);
        },
        timer: setTimeout(() => poll.answer([]), timeoutSeconds * 1000),
      };
      this.#poll = poll;
    });
    const mine = this.#poll as Poll | null;
    this.#answer();
    return { updates, stop: () => mine?.answer([]) };
  }

  /** Ends whoever waits. */
  close(): void {
    this.#poll?.answer([]);
  }

  #answer(): void {
    if (this.#poll && this.#waiting.length > 0) this.#poll.answer(this.#waiting.slice(0, this.#poll.limit));
  }

  async #deliver(): Promise<void> {
    const [first] = this.#waiting;
    if (!this.webhook || first === undefined) return;
    const { url, secret } = this.webhook;
    const headers = {
      "content-type": "application/json",
      ...(secret === undefined ? {} : { "x-telegram-bot-api-secret-token": secret }),
    };
    const status = await fetch(url, { method: "POST", headers, body: JSON.stringify(first) }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status < 200 || status > 299) {
      this.refusals++;
      return;
    }
    if (this.#waiting[0] === first) this.#waiting.shift();
    await this.#deliver();
  }
}
