import { en } from "./messages.en.ts";
import { ko } from "./messages.ko.ts";

/** Wording of the programmes' rooms. */
export const programmePhrases = { ko, en };
