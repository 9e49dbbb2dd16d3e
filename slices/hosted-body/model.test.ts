import { expect, it } from "vitest";
import { gapsOf, type HostedKnown } from "./model.ts";

const nothing: HostedKnown = { owner: null, mandate: null, issues: [], northern: [], agenda: [] };
const point = (outcome: string | null) => ({
  id: "p",
  text: "공동연구 제안",
  since: null,
  outcome: outcome === null ? null : { text: outcome, on: null },
});

it.each([
  ["nothing known", nothing, ["owner", "mandate", "topic", "northern-record", "agenda"]],
  [
    "an open point",
    { ...nothing, owner: "국제협력과", agenda: [point(null)] },
    ["mandate", "topic", "northern-record"],
  ],
  [
    "every point closed: an agenda is missing again",
    {
      ...nothing,
      mandate: "난민 보호",
      issues: ["health"],
      northern: ["t"],
      agenda: [point("합의")],
    },
    ["owner", "agenda"],
  ],
] as const)("%s", (_, known, gaps) => {
  expect(gapsOf(known)).toEqual(gaps);
});
