/** A part of the catalogue in another language: every key of the English part, and no other. */
export type Translated<English> = Readonly<Record<keyof English, string>>;
