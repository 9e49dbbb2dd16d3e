import { en } from "./coverage.en.ts";
import { ko } from "./coverage.ko.ts";

export const coveragePhrases = { ko, en };
