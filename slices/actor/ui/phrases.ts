import { en as mergeEn } from "./merge-messages.en.ts";
import { ko as mergeKo } from "./merge-messages.ko.ts";
import { en } from "./messages.en.ts";
import { ko } from "./messages.ko.ts";

export const actorPhrases = { ko, en };
export const mergePhrases = { ko: mergeKo, en: mergeEn };
