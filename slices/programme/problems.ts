import { both, type BothTexts } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import { resultKindLabels } from "./model-parts.ts";
import { stageLabels } from "./model.ts";
import type { CycleRefusal } from "./rules-cycle.ts";
import type { ItemRefusal } from "./rules-items.ts";
import type { MoneyRefusal } from "./rules-money.ts";
import type { ResultRefusal } from "./rules-results.ts";
import type { ProgrammeRefusal } from "./rules.ts";
import { conditionTexts } from "./words.ts";

type Refusal = ProgrammeRefusal | CycleRefusal | ItemRefusal | MoneyRefusal | ResultRefusal;

interface Wording {
  readonly at: string | null;
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

type Wordings = {
  readonly [K in Refusal["kind"]]: (refusal: Extract<Refusal, { kind: K }>) => Wording;
};

const say = (at: string | null, message: BothTexts, repair: BothTexts): Wording => ({
  at,
  message,
  repair,
});

const reload = both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again.");

const wordings: Wordings = {
  "programme-unknown": ({ id }) =>
    say("id", both(`사업 ${id}을(를) 찾을 수 없습니다.`, `There is no programme ${id}.`), reload),
  "programme-exists": ({ id }) =>
    say(
      "id",
      both(`사업 ${id}은(는) 이미 열려 있습니다.`, `The programme ${id} exists already.`),
      both("그 사업을 여세요.", "Open that programme."),
    ),
  "programme-unnamed": () =>
    say(
      "name",
      both("사업 이름이 없습니다.", "The programme has no name."),
      both("한국어나 영어 이름을 적으세요.", "Give it a name in Korean or English."),
    ),
  "programme-unchanged": () =>
    say(
      null,
      both("바뀐 값이 없습니다.", "Nothing was changed."),
      both("값을 고친 뒤 저장하세요.", "Change a value, then save."),
    ),
  "programme-ends-before-begins": ({ begins, ends }) =>
    say(
      "ends",
      both(
        `끝나는 때(${ends})가 시작하는 때(${begins})보다 앞섭니다.`,
        `It ends (${ends}) before it begins (${begins}).`,
      ),
      both("두 날짜를 확인하세요.", "Check the two dates."),
    ),
  "pillars-not-whole": ({ sum }) =>
    say(
      "pillars",
      both(
        `세 축의 합이 ${Math.round(sum * 100)}%입니다.`,
        `The three pillars sum to ${Math.round(sum * 100)} %.`,
      ),
      both(
        "합이 100%가 되게 고치거나, 모르면 비워 두세요.",
        "Make them sum to 100 %, or leave them unknown.",
      ),
    ),
  "goal-unknown": ({ id }) =>
    say(
      "goals",
      both(`전략 항목 ${id}이(가) 없습니다.`, `There is no strategy item ${id}.`),
      both("목표 나무에서 고르세요.", "Choose one in the goal tree."),
    ),
  "partner-unknown": ({ id }) =>
    say(
      "partners",
      both(`행위자 ${id}을(를) 찾을 수 없습니다.`, `There is no actor ${id}.`),
      both(
        "등록된 행위자를 고르거나 먼저 등록하세요.",
        "Choose a registered actor, or register it first.",
      ),
    ),
  "partner-twice": ({ id }) =>
    say(
      "partners",
      both(`협력 기관 ${id}이(가) 두 번 있습니다.`, `The partner ${id} is listed twice.`),
      both("하나만 남기고 역할을 합치세요.", "Keep one of them with its main role."),
    ),
  "waits-for-itself": () =>
    say(
      "dependencies",
      both("사업이 자기 자신을 기다립니다.", "The programme waits for itself."),
      both("다른 사업을 고르세요.", "Choose another programme."),
    ),
  "first-step-with-items": ({ items }) =>
    say(
      "kind",
      both(
        `물자 없는 선행 사업인데 물품이 ${items}줄 있습니다.`,
        `A first step without goods has ${items} item lines.`,
      ),
      both(
        "물품을 지우거나 사업 종류를 바꾸세요.",
        "Remove the items, or choose another kind of programme.",
      ),
    ),
  "activity-unknown": ({ activity }) =>
    say(
      "activities",
      both(`심사가 모르는 활동입니다: ${activity}`, `The gate knows no activity ${activity}.`),
      both("목록에서 고르세요.", "Choose one in the list."),
    ),
  "declaration-unknown": ({ word }) =>
    say(
      "declared",
      both(
        `심사가 모르거나 두 번 밝힌 사실입니다: ${word}`,
        `The gate knows no declaration ${word}, or it is declared twice.`,
      ),
      both("목록에서 한 번만 고르세요.", "Choose it in the list, once."),
    ),
  "activities-begun": () =>
    say(
      "activities",
      both(
        "시행 중인 사업의 활동은 심사받은 그대로입니다.",
        "The work has begun; its activities are those that were cleared.",
      ),
      both(
        "결정 단계로 되돌려 고친 뒤 다시 시행하세요. 그때 다시 심사합니다.",
        "Take it back to the decision, change them, and begin again; they are cleared anew.",
      ),
    ),
  "payment-purpose-missing": () =>
    say(
      "activities",
      both(
        "받는 곳이 상대 측입니다. 무엇에 대한 지급인지 없이는 심사할 수 없습니다.",
        "Whoever is paid stands on the other side; without what the payment is for it cannot be judged.",
      ),
      both("무상 지원금 같은 활동을 고르세요.", "Choose what it is, such as a grant."),
    ),
  "not-a-partner": ({ id }) =>
    say(
      "partners",
      both(`${id}은(는) 이 사업의 협력 기관이 아닙니다.`, `${id} is no partner of this programme.`),
      both("먼저 협력 기관에 넣으세요.", "Add it to the partners first."),
    ),
  "already-invited": ({ id }) =>
    say(
      "partners",
      both(`${id}은(는) 이미 초청되었습니다.`, `${id} is invited already.`),
      both("목록을 새로 고치세요.", "Reload the page."),
    ),
  "already-public": () =>
    say(
      "audience",
      both("이미 공개된 사업입니다.", "The programme is public already."),
      both("목록을 새로 고치세요.", "Reload the page."),
    ),
  "named-stays-inside": () =>
    say(
      "audience",
      both(
        "지정된 사람만 보는 사업은 공개할 수 없습니다.",
        "A programme for named people only cannot be published.",
      ),
      both("먼저 부서 공개로 등급을 바꾸세요.", "Grade it for the office first."),
    ),
  "stage-same": ({ stage }) =>
    say(
      "to",
      both(`이미 ${stageLabels[stage].ko} 단계입니다.`, `It is ${stageLabels[stage].en} already.`),
      both("다른 단계를 고르세요.", "Choose another stage."),
    ),
  "stage-skipped": ({ from, next }) =>
    say(
      "to",
      both(
        `${stageLabels[from].ko} 다음은 ${stageLabels[next].ko} 단계입니다.`,
        `After ${stageLabels[from].en} comes ${stageLabels[next].en}.`,
      ),
      both("한 단계씩 나아가세요.", "Take one step at a time."),
    ),
  "stage-not-ready": ({ to, missing }) =>
    say(
      "to",
      both(
        `${stageLabels[to].ko} 단계의 조건이 아직 갖추어지지 않았습니다: ${missing.map((kind) => conditionTexts[kind].ko).join(", ")}`,
        `Not ready for ${stageLabels[to].en}: ${missing.map((kind) => conditionTexts[kind].en).join(", ")}`,
      ),
      both("사업 화면에서 빠진 것을 채우세요.", "Fill in what is missing on the programme's page."),
    ),
  "item-unknown": ({ id }) =>
    say("id", both(`물품 ${id}을(를) 찾을 수 없습니다.`, `There is no item ${id}.`), reload),
  "item-unnamed": ({ line }) =>
    say(
      `items ${line}`,
      both(
        `${line}번째 줄에 품명도 HS 코드도 없습니다.`,
        `Line ${line} has neither a name nor an HS code.`,
      ),
      both("둘 가운데 하나를 적으세요.", "Give at least one of them."),
    ),
  "item-value-without-currency": ({ line }) =>
    say(
      `items ${line}`,
      both(
        `${line}번째 줄의 금액에 통화가 없습니다.`,
        `The value of line ${line} has no currency.`,
      ),
      both("KRW, USD 같은 통화를 적으세요.", "Add a currency such as KRW or USD."),
    ),
  "items-on-first-step": () =>
    say(
      "items",
      both(
        "물자 없는 선행 사업에는 물품을 넣을 수 없습니다.",
        "A first step without goods takes no items.",
      ),
      both("사업 종류를 먼저 바꾸세요.", "Change the kind of the programme first."),
    ),
  "item-list-unread": ({ detail }) =>
    say(
      "file",
      both(`목록을 읽을 수 없습니다(${detail}).`, `The list cannot be read (${detail}).`),
      both(
        "Excel(.xlsx)이나 CSV로 저장해 다시 올리거나, 표를 복사해 붙여 넣으세요.",
        "Save it as Excel (.xlsx) or CSV and drop it again, or copy the table and paste it.",
      ),
    ),
  "money-unknown": ({ id }) =>
    say("id", both(`금액 ${id}을(를) 찾을 수 없습니다.`, `There is no entry ${id}.`), reload),
  "amount-not-positive": ({ amount }) =>
    say(
      "amount",
      both(`금액 ${amount}은(는) 0보다 커야 합니다.`, `The amount ${amount} must be above zero.`),
      both("금액을 확인하세요. 모르면 적지 마세요.", "Check it; if it is unknown, leave it out."),
    ),
  "amount-too-long": ({ amount }) =>
    say(
      "amount",
      both(`금액 ${amount}은(는) 15자리를 넘습니다.`, `The amount ${amount} has over 15 digits.`),
      both("단위를 확인하세요.", "Check the unit."),
    ),
  "rate-same-currency": ({ currency }) =>
    say(
      "rate",
      both(`환율이 같은 통화(${currency})를 가리킵니다.`, `The rate points at ${currency} itself.`),
      both(
        "다른 통화를 고르거나 환율을 비우세요.",
        "Choose another currency, or leave the rate out.",
      ),
    ),
  "payment-not-edited": () =>
    say(
      "id",
      both("지급은 고치지 않고 취소한 뒤 다시 합니다.", "A payment is taken back, never edited."),
      both("지급을 취소하고 새로 지급하세요.", "Take it back and pay again."),
    ),
  "payment-not-running": ({ stage }) =>
    say(
      "stage",
      both(
        `결정되지 않은 사업(${stage})에는 지급할 수 없습니다.`,
        `Nothing is paid before the decision (stage: ${stage}).`,
      ),
      both("사업을 결정 단계까지 진행하세요.", "Take the programme to its decision first."),
    ),
  "result-unknown": ({ id }) =>
    say("id", both(`결과 ${id}을(를) 찾을 수 없습니다.`, `There is no result ${id}.`), reload),
  "result-unnamed": () =>
    say(
      "name",
      both("결과의 이름이 없습니다.", "The result has no name."),
      both("무엇이 달라지는지 적으세요.", "Say what changes."),
    ),
  "result-parent-unknown": ({ id }) =>
    say(
      "parentId",
      both(`위 결과 ${id}이(가) 없습니다.`, `There is no result ${id} above it.`),
      reload,
    ),
  "result-under-lower": ({ child, parent }) =>
    say(
      "parentId",
      both(
        `${kindText(child).ko}은(는) ${kindText(parent).ko} 아래에 둘 수 없습니다.`,
        `An ${kindText(child).en.toLowerCase()} does not hang under an ${kindText(parent).en.toLowerCase()}.`,
      ),
      both(
        "영향 → 성과 → 산출 → 지표의 순서로 두세요.",
        "The order is impact, outcome, output, indicator.",
      ),
    ),
  "result-under-itself": () =>
    say(
      "parentId",
      both("결과가 자기 아래에 놓입니다.", "The result would hang under itself."),
      both("다른 위 결과를 고르세요.", "Choose another result above it."),
    ),
  "result-has-children": ({ children }) =>
    say(
      "id",
      both(`아래에 결과 ${children}개가 있습니다.`, `${children} results hang under it.`),
      both("아래 결과를 먼저 옮기거나 지우세요.", "Move or remove those first."),
    ),
};

function kindText(kind: string): BothTexts {
  const known: Readonly<Record<string, BothTexts>> = resultKindLabels;
  return known[kind] ?? both(kind, kind);
}

export function programmeProblem(refusal: Refusal): ProblemError {
  return new ProblemError({ kind: refusal.kind, ...wordings[refusal.kind](refusal as never) });
}
