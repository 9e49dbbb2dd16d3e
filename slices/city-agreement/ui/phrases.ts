import { en } from "./messages.en.ts";
import { ko } from "./messages.ko.ts";

export const agreementPhrases = { ko, en };

/** The words of the register in one language. */
export type AgreementWords = typeof ko;
