import { en } from "./messages.en.ts";
import { ko } from "./messages.ko.ts";

/** Wording of the frame in both languages. */
export const framePhrases = { ko, en };
