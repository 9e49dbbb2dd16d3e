import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Role } from "../model.ts";

export const roleLabels: Readonly<Record<Role, BothTexts>> = {
  viewer: both("열람자", "Viewer"),
  officer: both("담당자", "Officer"),
  lead: both("책임자", "Lead"),
  compliance: both("준법담당", "Compliance"),
  administrator: both("관리자", "Administrator"),
};

/** What each role may do, in one line, for whoever invites or tries one out. */
export const roleMeanings: Readonly<Record<Role, BothTexts>> = {
  viewer: both("기록을 읽습니다.", "Reads the records."),
  officer: both("기록을 읽고 고칩니다.", "Reads and changes records."),
  lead: both(
    "담당자의 권한에 더해 이력을 보고 되돌립니다.",
    "As an officer; also reads the history and takes changes back.",
  ),
  compliance: both(
    "담당자의 권한에 더해 심사 결과를 확정합니다.",
    "As an officer; also settles what was screened.",
  ),
  administrator: both("모든 권한에 더해 구성원을 초대합니다.", "All of it; also invites members."),
};
