import { both, type BothTexts } from "#kernel/local-text.ts";

/** What a member may do in an office, from least to most; compliance stands beside lead. */
export const roles = ["viewer", "officer", "lead", "compliance", "administrator"] as const;
export type Role = (typeof roles)[number];

/** A signed-in person at work in one office. Every read and command is made by one. */
export interface Viewer {
  readonly officeId: string;
  /** `null` for the system itself: loading the workspace, the command line of the machine's owner. */
  readonly accountId: string | null;
  readonly role: Role;
}

/** The people of a demo; an account keeps the Korean name, and each reader sees the one of their own language. */
export const demoNames: Readonly<Record<Role, BothTexts>> = {
  viewer: both("체험 열람자", "Demo viewer"),
  officer: both("체험 담당자", "Demo officer"),
  lead: both("체험 책임자", "Demo lead"),
  compliance: both("체험 준법담당", "Demo compliance"),
  administrator: both("체험 관리자", "Demo administrator"),
};

/** A member of an office as the members' list shows it. */
export interface Member {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Shortest password accepted, in characters (NIST SP 800-63B-4, 3.1.1.2: 15 where it is the only factor). */
export const shortestPassword = 15;

/** Days in which an invitation can be accepted. */
export const invitationDays = 7;

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

/** The machine's owner at the command line and the first loading of a workspace. */
export function systemViewer(officeId: string): Viewer {
  return { officeId, accountId: null, role: "administrator" };
}
