/** What stands where a secret stood. */
const REDACTED = "[redacted]";

/**
 * The forms of tokens, whosever they are: Telegram's, Discord's, and the one in the address of a webhook or an
 * interaction.
 */
const TOKEN_FORMS = [
  /\b\d{6,}:[\w-]{30,}/g,
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /(?<=\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/g,
];

/** The ways in which a secret may be written in an address, a header, or a line of JSON. */
function spellings(secret: string): readonly string[] {
  const quoted = JSON.stringify(secret).slice(1, -1);
  return [secret, quoted, encodeURIComponent(secret), Buffer.from(secret).toString("base64")];
}

/**
 * A function that takes every secret out of a text: the ones given, in any of their spellings, and whatever has the
 * form of a platform's token. Applied to a whole line of the log, so that no field is forgotten.
 */
export function redactor(secrets: readonly (string | null)[]): (text: string) => string {
  const known = [...new Set(secrets.flatMap((secret) => (secret ? spellings(secret) : [])))];
  return (text) => {
    let clean = text;
    for (const secret of known) clean = clean.replaceAll(secret, REDACTED);
    for (const form of TOKEN_FORMS) clean = clean.replace(form, REDACTED);
    return clean;
  };
}
