import type { AssessmentRefusal } from "#engines/instruments/index.ts";
import { both, inLanguage, type BothTexts, type Language } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";

import { dimensionCounts, type Instrument } from "./model.ts";
import { mostAssessors } from "./model-assessment.ts";
import type { CallRefusal } from "./rules-assessment.ts";
import type { InstrumentRefusal } from "./rules-instrument.ts";

type Refusal = InstrumentRefusal | Exclude<CallRefusal, { kind: "sheet-incomplete" }>;

interface Wording {
  readonly at: string | null;
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

type Wordings = {
  readonly [K in Refusal["kind"]]: (refusal: Extract<Refusal, { kind: K }>) => Wording;
};

const reload = both("목록을 새로 고쳐 다시 고르세요.", "Reload the list and choose again.");

const instrumentWordings: Pick<Wordings, InstrumentRefusal["kind"]> = {
  "instrument-unknown": ({ id }) => ({
    at: "id",
    message: both(`평가틀 ${id}을(를) 찾을 수 없습니다.`, `There is no instrument ${id}.`),
    repair: reload,
  }),
  "instrument-id-taken": ({ id }) => ({
    at: "id",
    message: both(`${id}(이)라는 평가틀이 이미 있습니다.`, `There is already an instrument ${id}.`),
    repair: both(
      "다른 식별자를 쓰거나 있는 평가틀을 개정하세요.",
      "Use another id, or revise the one there is.",
    ),
  }),
  "instrument-id-shape": ({ id }) => ({
    at: id,
    message: both(`식별자 ‘${id}’을(를) 쓸 수 없습니다.`, `The id “${id}” cannot be used.`),
    repair: both(
      "영문 소문자와 숫자를 붙임표로 이어 80자까지 쓰세요. 예: peace-forum-2026",
      "Use lower-case letters and digits joined by hyphens, up to 80, such as peace-forum-2026.",
    ),
  }),
  "instrument-nameless": ({ at }) => ({
    at,
    message: both("이름이 한 언어로도 없습니다.", "There is no name in either language."),
    repair: both("한국어나 영어 이름을 적으세요.", "Give the name in Korean or in English."),
  }),
  "instrument-dimension-count": ({ count }) => ({
    at: "dimensions",
    message: both(`차원이 ${count}개입니다.`, `There are ${count} dimensions.`),
    repair: both(
      `${dimensionCounts.least}개에서 ${dimensionCounts.most}개 사이로 정하세요.`,
      `Have between ${dimensionCounts.least} and ${dimensionCounts.most}.`,
    ),
  }),
  "instrument-dimension-twice": ({ at }) => ({
    at,
    message: both(`차원 ${at}이(가) 두 번 있습니다.`, `The dimension ${at} is there twice.`),
    repair: both("하나를 지우거나 식별자를 바꾸세요.", "Remove one, or change its id."),
  }),
  "instrument-applies-to-nothing": ({ at }) => ({
    at,
    message: both(
      `차원 ${at}을(를) 무엇에 묻는지 정하지 않았습니다.`,
      `Nothing is named that the dimension ${at} is asked of.`,
    ),
    repair: both("적용 대상을 하나 이상 고르세요.", "Choose at least one kind of subject."),
  }),
  "instrument-scale": ({ fault }) => ({
    at: "scale",
    message:
      fault.kind === "too-few-anchors"
        ? both("척도의 단계가 두 개보다 적습니다.", "The scale has fewer than two steps.")
        : both(
            "척도의 단계가 0에서 1까지 올라가지 않습니다.",
            "The degrees do not rise from 0 to 1.",
          ),
    repair: both(
      "단계를 낮은 것부터 두 개 이상 적으세요.",
      "Give two or more steps, lowest first.",
    ),
  }),
  "instrument-unchanged": ({ id }) => ({
    at: id,
    message: both("바뀐 값이 없습니다.", "Nothing was changed."),
    repair: both("값을 고친 뒤 개정하세요.", "Change a value, then revise."),
  }),
};

const callWordings: Pick<Wordings, Exclude<CallRefusal["kind"], "sheet-incomplete">> = {
  "call-unknown": ({ id }) => ({
    at: "id",
    message: both(`평가 ${id}을(를) 찾을 수 없습니다.`, `There is no assessment ${id}.`),
    repair: reload,
  }),
  "call-subject-unknown": ({ id }) => ({
    at: "subject",
    message: both(`평가할 대상 ${id}을(를) 찾을 수 없습니다.`, `There is no subject ${id}.`),
    repair: both("등록된 대상을 고르거나 이름을 적으세요.", "Choose a registered one, or name it."),
  }),
  "call-does-not-apply": ({ instrument }) => ({
    at: "instrument",
    message: both(
      `평가틀 ${instrument}은(는) 이 대상에 쓰지 않습니다.`,
      `The instrument ${instrument} is not asked of this kind of subject.`,
    ),
    repair: both("이 대상에 쓰는 평가틀을 고르세요.", "Choose an instrument that is."),
  }),
  "call-assessor-count": ({ count }) => ({
    at: "assessors",
    message: both(`평가자가 ${count}명입니다.`, `${count} assessors were named.`),
    repair: both(`1명에서 ${mostAssessors}명까지 고르세요.`, `Name 1 to ${mostAssessors}.`),
  }),
  "call-assessor-unknown": ({ account }) => ({
    at: account,
    message: both("부서원이 아닌 평가자가 있습니다.", "An assessor is not a member of the office."),
    repair: both("부서원 가운데 고르세요.", "Choose among the members."),
  }),
  "call-assessor-may-not-write": ({ account }) => ({
    at: account,
    message: both("열람자는 평가할 수 없습니다.", "A viewer cannot assess."),
    repair: both(
      "담당자 이상을 고르거나 관리자에게 역할 변경을 요청하세요.",
      "Choose an officer or above, or ask an administrator for another role.",
    ),
  }),
  "call-open": ({ id }) => ({
    at: id,
    message: both(
      "이미 공개된 평가라 더 답할 수 없습니다.",
      "The scores are open; nobody can score any more.",
    ),
    repair: both("새 기준일로 다시 평가하세요.", "Ask for a new assessment with a later date."),
  }),
  "call-not-assessor": ({ id }) => ({
    at: id,
    message: both("이 평가의 평가자가 아닙니다.", "You were not asked to assess this."),
    repair: both(
      "평가를 요청한 사람에게 새 평가를 부탁하세요.",
      "Ask whoever asked for it to ask again with you.",
    ),
  }),
  "call-not-yours-to-open": ({ id }) => ({
    at: id,
    message: both(
      "평가를 요청한 사람과 책임자만 앞당겨 공개할 수 있습니다.",
      "Only whoever asked, or a lead, may open it early.",
    ),
    repair: both("그들에게 부탁하세요.", "Ask one of them."),
  }),
  "call-nothing-submitted": ({ id }) => ({
    at: id,
    message: both("아직 제출된 평가가 없습니다.", "Nobody has submitted yet."),
    repair: both("한 명이라도 제출한 뒤 공개하세요.", "Open it once somebody has."),
  }),
  "sheet-submitted": ({ id }) => ({
    at: id,
    message: both("이미 제출한 평가입니다.", "You have submitted already."),
    repair: both(
      "고치려면 새 기준일로 다시 평가하세요. 지난 답은 그대로 남습니다.",
      "To change your mind, assess again with a later date; the earlier answer stays.",
    ),
  }),
};

const wordings: Wordings = { ...instrumentWordings, ...callWordings };

export function instrumentProblem(refusal: Refusal): ProblemError {
  const word = wordings[refusal.kind] as (given: Refusal) => Wording;
  return new ProblemError({ kind: refusal.kind, ...word(refusal) });
}

/** What each fault of a sheet is called, after the name of its dimension. */
const faultWords: Readonly<Record<AssessmentRefusal["kind"], BothTexts>> = {
  "other-instrument": both("다른 개정판", "another revision"),
  unanswered: both("답 없음", "no answer"),
  "off-scale": both("척도 밖의 값", "a value off the scale"),
  "without-evidence": both("근거 없음", "no evidence"),
  "does-not-apply": both("대상에 해당 없음", "does not apply to the subject"),
  "no-such-dimension": both("없는 차원", "no such dimension"),
};

/** The faults of a sheet, every one of them, by the names of the dimensions. */
export function incompleteProblem(
  instrument: Instrument,
  faults: readonly AssessmentRefusal[],
): ProblemError {
  const names = new Map(instrument.dimensions.map(({ id, name }) => [id, name]));
  const word = (language: Language) =>
    faults
      .map((fault) => {
        const id = "dimension" in fault ? fault.dimension : fault.instrument;
        const name = inLanguage(names.get(id) ?? { ko: id, en: id }, language).text;
        return `${name} – ${faultWords[fault.kind][language]}`;
      })
      .join(", ");
  const [first] = faults;
  return new ProblemError({
    kind: "sheet-incomplete",
    at: first !== undefined && "dimension" in first ? first.dimension : null,
    message: both(
      `제출할 수 없는 곳이 ${faults.length}군데 있습니다: ${word("ko")}`,
      `${faults.length} answers cannot be submitted: ${word("en")}`,
    ),
    repair: both(
      "값마다 근거나 출처를 적고, 모르면 ‘확인되지 않음’을 고르세요. 모르는 것은 0이 아닙니다.",
      "Give evidence or a source for each value; where you do not know, say so. Unknown is not zero.",
    ),
  });
}
