/** The only source of time; tests supply a fixed one. */
export interface Clock {
  now(): Date;
}
