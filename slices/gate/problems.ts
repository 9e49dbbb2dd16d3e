import { inLanguage, both, type BothTexts, type Language } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import { verdictLabels, type GateRefusal, type RefusalReason } from "./model.ts";

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
