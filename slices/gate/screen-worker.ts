import { parentPort } from "node:worker_threads";

import { screenOrder, type ScreenOrder, type ScreenReply } from "./screen-work.ts";

/** Reads lists and screens names in a thread of its own, one order after another. */
const port = parentPort!;
const answer = screenOrder();
port.on("message", (order: ScreenOrder) => {
  let reply: ScreenReply;
  try {
    reply = answer(order);
  } catch (error) {
    reply = { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(reply);
});
