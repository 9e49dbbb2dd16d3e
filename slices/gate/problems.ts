import type { RegimeRefusal } from "#engines/gate/index.ts";
import { inLanguage, both, type BothTexts, type Language } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import { verdictLabels, type GateRefusal, type MatchState, type RefusalReason } from "./model.ts";
import type { EditionRefusal } from "./rules-law.ts";
import type { MatchRefusal } from "./rules-match.ts";

interface Wording {
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

type Wordings = {
  readonly [K in RefusalReason["kind"]]: (reason: Extract<RefusalReason, { kind: K }>) => Wording;
};

const screenAgain = both(
  "지금 명단과 규칙으로 다시 심사하세요.",
  "Judge it again by the list and the rules in force.",
);

const wordings: Wordings = {
  never: () => ({
    message: both("금지된 것이 있어 진행할 수 없습니다.", "Something here is banned."),
    repair: both(
      "심사 화면에서 조항을 보고 그 줄을 빼세요.",
      "Open the gate, read the paragraph, and take it out.",
    ),
  }),
  undetermined: () => ({
    message: both("심사로 확인되지 않은 것이 있습니다.", "The gate cannot tell yet."),
    repair: both(
      "심사 화면에 표시된 빈 값과 이름을 먼저 확인하세요.",
      "Settle the missing values and names that the gate shows.",
    ),
  }),
  "no-grant": ({ needs }) => ({
    message: both(
      `${verdictLabels[needs].ko}인데 맞는 승인·면제가 없습니다.`,
      `${verdictLabels[needs].en} is needed, and no letter covers it.`,
    ),
    repair: both("면제·승인 대장에 서한을 등록하세요.", "Register the letter among the grants."),
  }),
  "grant-not-valid": ({ grant, from, until }) => ({
    message: both(
      `승인 ${grant}은(는) ${from}부터 ${until}까지만 유효합니다.`,
      `The grant ${grant} is valid from ${from} to ${until} only.`,
    ),
    repair: both(
      "연장을 신청하거나 다른 승인을 등록하세요.",
      "Ask for an extension, or register another grant.",
    ),
  }),
  "grant-exhausted": ({ grant, remaining }) => ({
    message: both(
      `승인 ${grant}에 남은 수량은 ${remaining}입니다.`,
      `The grant ${grant} has ${remaining} left.`,
    ),
    repair: both(
      "수량을 줄이거나 추가 승인을 등록하세요.",
      "Lower the quantity, or register a further grant.",
    ),
  }),
  "rules-changed": ({ was, is }) => ({
    message: both(
      `심사한 뒤 규칙이 바뀌었습니다(${was} → ${is}).`,
      `The rules changed since (${was} → ${is}).`,
    ),
    repair: screenAgain,
  }),
  "list-changed": ({ was, is }) => ({
    message: both(
      `심사한 뒤 제재 명단이 바뀌었습니다(${was ?? "없음"} → ${is ?? "없음"}).`,
      `The list changed since (${was ?? "none"} → ${is ?? "none"}).`,
    ),
    repair: screenAgain,
  }),
  expired: ({ validUntil }) => ({
    message: both(
      `심사 결과는 ${validUntil}까지 유효했습니다.`,
      `The clearance ended on ${validUntil}.`,
    ),
    repair: both(
      "명단이 오래되었으면 새 명단을 올리고 다시 심사하세요.",
      "Load a fresh list if it is old, and judge it again.",
    ),
  }),
  "quantity-exceeded": ({ remaining }) => ({
    message: both(
      `심사된 수량 ${remaining}을(를) 넘습니다.`,
      `It is more than the ${remaining} that were cleared.`,
    ),
    repair: both("수량을 줄이거나 다시 심사하세요.", "Lower the quantity, or judge it again."),
  }),
  "not-made-here": () => ({
    message: both(
      "이 건을 통과시킨 심사 기록이 없습니다.",
      "No clearance of the gate covers this.",
    ),
    repair: both("심사부터 하세요.", "Judge it first."),
  }),
  "no-list": () => ({
    message: both("올린 제재 명단이 없습니다.", "There is no sanctions list yet."),
    repair: both(
      "심사 › 명단에서 유엔 통합 명단(XML)을 올리세요.",
      "Load the UN consolidated list (XML) under Gate, Lists.",
    ),
  }),
  "no-lines": () => ({
    message: both("심사할 것이 없습니다.", "There is nothing to judge."),
    repair: both("품목이나 활동을 한 줄 이상 적으세요.", "Give at least one line or activity."),
  }),
  "no-amount": ({ line }) => ({
    message: both(`${line}번 줄에 수량이 없습니다.`, `Line ${line} has no quantity.`),
    repair: both("수량을 숫자로 적으세요.", "Give the quantity as a number."),
  }),
  "party-unknown": ({ id }) => ({
    message: both(`${id}을(를) 찾을 수 없습니다.`, `There is nobody called ${id} here.`),
    repair: both("목록에서 다시 고르세요.", "Choose again in the list."),
  }),
  "same-person": () => ({
    message: both(
      "준비한 사람과 다른 사람이 해야 합니다.",
      "Another person than who prepared it must do this.",
    ),
    repair: both("책임자나 준법 담당에게 요청하세요.", "Ask a lead or a compliance officer."),
  }),
  "not-public": ({ record }) => ({
    message: both(`${record}은(는) 공개 등급이 아닙니다.`, `${record} is not graded as public.`),
    repair: both(
      "그 내용을 빼거나 등급을 먼저 바꾸세요.",
      "Leave it out, or change its grade first.",
    ),
  }),
};

/** A refusal of the gate in words: what, which lines, by which paragraphs, and what to do. */
export function gateProblem(refusal: GateRefusal): ProblemError {
  const { reason, lines, provisions } = refusal;
  const { message, repair } = wordings[reason.kind](reason as never);
  const cited = [...new Set(provisions.map((one) => `${one.instrument} ${one.paragraph}`))];
  const tail = (language: Language) =>
    [...lines.slice(0, mostNamed), ...cited.slice(0, mostNamed)].length === 0
      ? ""
      : ` (${[linesIn(lines, language), cited.slice(0, mostNamed).join("; ")].filter(Boolean).join(" · ")})`;
  return new ProblemError({
    kind: `gate-${reason.kind}`,
    at: lines[0] ?? null,
    message: both(message.ko + tail("ko"), message.en + tail("en")),
    repair,
  });
}

/** Lines and paragraphs named in one message; the gate's room shows all of them. */
const mostNamed = 5;

function linesIn(lines: readonly string[], language: Language): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, mostNamed).join(", ");
  const words = both(`줄 ${shown}`, `lines ${shown}`);
  const more = lines.length > mostNamed ? " …" : "";
  return inLanguage(words, language).text + more;
}

const stateWords: Readonly<Record<MatchState, BothTexts>> = {
  open: both("미결", "open"),
  proposed: both("해제 제안됨", "proposed for clearing"),
  cleared: both("해제됨", "cleared"),
  confirmed: both("동일인으로 확인됨", "confirmed as listed"),
};

type Worded<R extends { readonly kind: string }> = {
  readonly [K in R["kind"]]: (refusal: Extract<R, { kind: K }>) => Wording;
};

const matchWordings: Worded<MatchRefusal> = {
  "match-unknown": ({ id }) => ({
    message: both(`대조 결과 ${id}을(를) 찾을 수 없습니다.`, `There is no likeness ${id}.`),
    repair: both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  }),
  "match-step": ({ state }) => ({
    message: both(
      `지금 상태(${stateWords[state].ko})에서는 할 수 없습니다.`,
      `That cannot be done while it is ${stateWords[state].en}.`,
    ),
    repair: both("새로 고친 뒤 지금 상태를 확인하세요.", "Reload and look at its state."),
  }),
  "match-reason": () => ({
    message: both("이유가 비어 있습니다.", "There is no reason."),
    repair: both("판단한 근거를 적으세요.", "Write what the decision rests on."),
  }),
  "two-persons": () => ({
    message: both(
      "해제는 제안한 사람이 아닌 책임자·준법 담당·관리자가 확인해야 합니다.",
      "A lead, a compliance officer or an administrator other than the proposer must confirm it.",
    ),
    repair: both("다른 사람에게 확인을 요청하세요.", "Ask another person to confirm."),
  }),
};

export function matchProblem(refusal: MatchRefusal): ProblemError {
  return new ProblemError({
    kind: refusal.kind,
    at: refusal.kind === "match-reason" ? "reason" : null,
    ...matchWordings[refusal.kind](refusal as never),
  });
}

const editionWordings: Worded<EditionRefusal> = {
  "edition-not-newer": ({ edition, known }) => ({
    message: both(
      `판 ${edition}은(는) 지금 판 ${known}보다 새것이 아닙니다.`,
      `The edition ${edition} is not newer than ${known}.`,
    ),
    repair: both("더 새로운 판을 올리세요.", "Load a newer edition."),
  }),
  "provision-removed": ({ id }) => ({
    message: both(`조항 ${id}이(가) 빠졌습니다.`, `The provision ${id} was taken out.`),
    repair: both(
      "조항은 지우지 않고 끝나는 날을 적습니다.",
      "A provision is not removed; give it a last day.",
    ),
  }),
  "provision-edited": ({ id }) => ({
    message: both(`조항 ${id}의 내용이 바뀌었습니다.`, `The provision ${id} was edited.`),
    repair: both(
      "기존 조항에 끝나는 날을 적고 새 조항을 더하세요.",
      "End the old provision by a day, and add a new one.",
    ),
  }),
};

export function editionProblem(refusal: EditionRefusal): ProblemError {
  return new ProblemError({
    kind: refusal.kind,
    at: null,
    ...editionWordings[refusal.kind](refusal as never),
  });
}

/** Why a regime's file or a provision is not taken. */
export function regimeProblem(
  refusal: RegimeRefusal | { readonly kind: "regime-unknown"; readonly id: string },
): ProblemError {
  const place = refusal.kind === "malformed" ? refusal.at : refusal.id;
  const messages: Readonly<Record<typeof refusal.kind, BothTexts>> = {
    malformed: both(
      `규칙 자료의 ‘${place}’ 값이 형식에 맞지 않습니다.`,
      `The value at "${place}" is not as a regime has it.`,
    ),
    "duplicate-id": both(
      `조항 ${place}이(가) 두 번 나옵니다.`,
      `The provision ${place} occurs twice.`,
    ),
    "ends-before-it-begins": both(
      `조항 ${place}이(가) 시작하기 전에 끝납니다.`,
      `The provision ${place} ends before it begins.`,
    ),
    "regime-unknown": both(
      `제재체제 ${place}을(를) 찾을 수 없습니다.`,
      `There is no regime ${place}.`,
    ),
  };
  return new ProblemError({
    kind: refusal.kind === "regime-unknown" ? "regime-unknown" : `regime-${refusal.kind}`,
    at: place,
    message: messages[refusal.kind],
    repair: both("그 값을 고쳐 다시 올리세요.", "Correct the value and load it again."),
  });
}

export function scenarioUnknown(id: string): ProblemError {
  return new ProblemError({
    kind: "scenario-unknown",
    at: "id",
    message: both(`완화 시나리오 ${id}을(를) 찾을 수 없습니다.`, `There is no scenario ${id}.`),
    repair: both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again."),
  });
}
