/** Why a written text is not shown. */
export interface Reason {
  readonly kind:
    | "citation"
    | "shape"
    | "length"
    | "language"
    | "opening"
    | "number"
    | "date"
    | "name"
    | "title"
    | "quotation"
    | "negation"
    | "hedge"
    | "attribution"
    | "grounding"
    | "halves";
  /** The piece in question. */
  readonly detail: string;
}

/** Most characters of a text that a reason shows. */
const SHOWN = 80;

/** A reason in one line, as it is kept with the digest: `number: 12`. */
export const shownReason = ({ kind, detail }: Reason): string => `${kind}: ${detail.slice(0, SHOWN)}`;
