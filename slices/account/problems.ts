import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Problem } from "#kernel/problem.ts";

import { invitationDays, shortestPassword, type Viewer } from "./model.ts";

/** Why an account command was refused. */
export type AccountRefusal =
  | "signed-out"
  | "forbidden"
  | "wrong-credentials"
  | "setup-closed"
  | "setup-token-wrong"
  | "invitation-invalid"
  | "password-short"
  | "email-taken"
  | "not-a-demo"
  | "account-password-wrong"
  | "office-unknown"
  | "no-office";

const problems: Readonly<Record<AccountRefusal, Omit<Problem, "kind" | "at">>> = {
  "signed-out": {
    message: both("로그인이 필요합니다.", "You are signed out."),
    repair: both("로그인한 뒤 다시 시도하세요.", "Sign in and try again."),
  },
  forbidden: {
    message: both("이 작업을 할 권한이 없습니다.", "Your role does not allow this."),
    repair: both("관리자에게 역할 변경을 요청하세요.", "Ask an administrator for another role."),
  },
  "wrong-credentials": {
    message: both(
      "이메일 또는 비밀번호가 맞지 않습니다.",
      "The email address or the password is wrong.",
    ),
    repair: both(
      "다시 입력하거나 관리자에게 새 초대를 요청하세요.",
      "Type them again, or ask for a new invitation.",
    ),
  },
  "setup-closed": {
    message: both(
      "첫 관리자가 이미 등록되어 있습니다.",
      "The first administrator is already registered.",
    ),
    repair: both("로그인 화면을 이용하세요.", "Use the sign-in page."),
  },
  "setup-token-wrong": {
    message: both("설치 확인 값이 맞지 않습니다.", "The setup token is wrong."),
    repair: both(
      "./naru up 이 보여 준 주소를 그대로 여세요.",
      "Open the address exactly as ./naru up printed it.",
    ),
  },
  "invitation-invalid": {
    message: both(
      "초대가 이미 쓰였거나 기한이 지났습니다.",
      "The invitation was used or has expired.",
    ),
    repair: both(
      `새 초대를 요청하세요. 초대는 ${invitationDays}일 동안 한 번만 쓸 수 있습니다.`,
      `Ask for a new one; an invitation works once, within ${invitationDays} days.`,
    ),
  },
  "password-short": {
    message: both("비밀번호가 너무 짧습니다.", "The password is too short."),
    repair: both(
      `${shortestPassword}자 이상으로 정하세요.`,
      `Use at least ${shortestPassword} characters.`,
    ),
  },
  "email-taken": {
    message: both("이미 등록된 이메일입니다.", "This email address is already registered."),
    repair: both("로그인하거나 다른 이메일을 쓰세요.", "Sign in, or use another address."),
  },
  "not-a-demo": {
    message: both("이 작업공간은 체험용이 아닙니다.", "This workspace is not a demo."),
    repair: both("계정으로 로그인하세요.", "Sign in with an account."),
  },
  "account-password-wrong": {
    message: both(
      "이 이메일로 만든 계정이 이미 있고, 비밀번호가 그 계정의 것과 다릅니다.",
      "This address has an account already, and the password is not that account's.",
    ),
    repair: both(
      "그 계정의 비밀번호를 입력하세요. 같은 계정으로 이 부서에도 들어갑니다.",
      "Give that account's password; the same account then enters this office as well.",
    ),
  },
  "office-unknown": {
    message: both("속해 있는 부서가 아닙니다.", "You do not belong to such an office."),
    repair: both("내 부서 목록에서 고르세요.", "Choose from the list of your offices."),
  },
  "no-office": {
    message: both(
      "이 계정은 어느 부서에도 속해 있지 않습니다.",
      "This account belongs to no office.",
    ),
    repair: both("관리자에게 초대를 요청하세요.", "Ask an administrator for an invitation."),
  },
};

export function accountProblem(kind: AccountRefusal, at: string | null = null): ProblemError {
  return new ProblemError({ kind, at, ...problems[kind] });
}

/** The viewer, or the refusal of a request that nobody signed. */
export function requireViewer(request: { readonly viewer: Viewer | null }): Viewer {
  if (request.viewer === null) throw accountProblem("signed-out");
  return request.viewer;
}

/** Goes on only where the policy says yes. */
export function require(allowed: boolean): void {
  if (!allowed) throw accountProblem("forbidden");
}
