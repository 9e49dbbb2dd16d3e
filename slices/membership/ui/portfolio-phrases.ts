import { en } from "./portfolio-messages.en.ts";
import { ko } from "./portfolio-messages.ko.ts";

export const portfolioPhrases = { ko, en };
