import { judge } from "#engines/gate/rules/judge.ts";
import type { LineJudgement } from "#engines/gate/rules/judge-line.ts";
import type { JudgeOrder, JudgeReply } from "./judge-order.ts";

/** Judges lines off the page's own thread; a line that was judged under the same law before is not judged again. */
let under = "";
let known = new Map<string, LineJudgement>();

// oxlint-disable-next-line unicorn/prefer-add-event-listener -- the one listener of a worker
self.onmessage = ({ data }: MessageEvent<JudgeOrder>) => {
  const { lines, law, listGenerated, codes } = data;
  const key = JSON.stringify([law, listGenerated, codes?.size ?? null]);
  const before = key === under ? known : new Map<string, LineJudgement>();
  const now = new Map<string, LineJudgement>();
  const judged = lines.map((line) => {
    const text = JSON.stringify({ ...line, line: "" });
    const one =
      before.get(text) ??
      now.get(text) ??
      judge([line], law, { nomenclature: codes, listGenerated }).lines[0]!;
    now.set(text, one);
    return { ...one, line: line.line };
  });
  [under, known] = [key, now];
  const reply: JudgeReply = { id: data.id, lines: judged };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  self.postMessage(reply);
};
