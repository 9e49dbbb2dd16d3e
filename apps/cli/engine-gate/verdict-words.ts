import type { Verdict } from "#engines/gate/rules/verdict.ts";
import { both, type BothTexts } from "#kernel/local-text.ts";

/** The verdicts of the gate as an officer reads them. */
export const verdictWords: Readonly<Record<Verdict, BothTexts>> = {
  free: both("제한 없음", "free"),
  notify: both("통보·신고 필요", "notice needed"),
  licence: both("승인 필요", "approval needed"),
  exemption: both("위원회 면제 필요", "exemption needed"),
  undetermined: both("판단 불가", "undetermined"),
  never: both("금지", "never"),
};
