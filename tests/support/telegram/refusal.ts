/** What the Bot API answers when it does not do something; texts are those of the real server. */
export class Refusal extends Error {
  readonly status: number;
  readonly parameters: Readonly<Record<string, number>> | undefined;
  constructor(status: number, description: string, parameters?: Readonly<Record<string, number>>) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}

/** A 400. */
export const bad = (what: string): Refusal => new Refusal(400, `Bad Request: ${what}`);
/** A 403. */
export const forbidden = (what: string): Refusal => new Refusal(403, `Forbidden: ${what}`);
/** Something that the real server would let pass in silence, to the loss of readers: only a fake can say so. */
export const strict = (what: string): Refusal => new Refusal(400, `Bad Request: FAKE: ${what}`);
