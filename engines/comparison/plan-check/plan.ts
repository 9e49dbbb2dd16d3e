/** A planned programme: its score on each condition, in the order of the table; null where it is not known. */
export type Plan = readonly (number | null)[];
