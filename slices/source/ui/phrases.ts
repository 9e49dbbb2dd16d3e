import { en } from "./messages.en.ts";
import { ko } from "./messages.ko.ts";

export const sourcePhrases = { ko, en };

/** The room's wording in one language. */
export type SourceWords = typeof ko;
