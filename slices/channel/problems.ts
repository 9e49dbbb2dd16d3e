import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import type { ChannelRefusal, ShapeWanted } from "./refusals.ts";

type Worded = Pick<Problem, "at" | "message" | "repair">;

const shapeNames: Readonly<Record<ShapeWanted, BothTexts>> = {
  text: both("글", "a text"),
  number: both("수", "a number"),
  list: both("목록", "a list"),
  object: both("객체", "an object"),
  "actor-test": both(
    "side, group, territory, actors 가운데 하나 이상을 가진 객체",
    "an object with at least one of side, group, territory, actors",
  ),
};

/** A refusal as its reader meets it, in both languages, with the repair. */
export function problemOf(refusal: ChannelRefusal): Problem {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has the wording of exactly this kind
  return { kind: refusal.kind, ...wording[refusal.kind](refusal as never) };
}

const wording: {
  readonly [K in ChannelRefusal["kind"]]: (
    refusal: Extract<ChannelRefusal, { readonly kind: K }>,
  ) => Worded;
} = {
  "unknown-actor": ({ at, id, close }) => ({
    at,
    message: both(`'${id}'(이)라는 행위자가 없습니다.`, `No actor is called "${id}".`),
    repair: meant(close),
  }),
  "same-ends": ({ at, id }) => ({
    at,
    message: both(`출발과 도착이 모두 '${id}'입니다.`, `Both ends are "${id}".`),
    repair: both("서로 다른 두 행위자를 고르십시오.", "Choose two different actors."),
  }),
  "not-a-date": ({ at, text }) => ({
    at,
    message: both(`'${text}'은(는) 날짜가 아닙니다.`, `"${text}" is not a date.`),
    repair: both(
      "2026, 2026-11 또는 2026-11-22처럼 적으십시오.",
      "Write it as 2026, 2026-11 or 2026-11-22.",
    ),
  }),
  "out-of-range": ({ at, value, low, high }) => ({
    at,
    message: both(`${value}은(는) 쓸 수 없는 값입니다.`, `${value} is out of range.`),
    repair: both(`${low} 이상 ${high} 이하로 적으십시오.`, `Give a number from ${low} to ${high}.`),
  }),
  "unknown-issue": ({ at, issue, close }) => ({
    at,
    message: both(`'${issue}'(이)라는 주제가 없습니다.`, `No issue is called "${issue}".`),
    repair: meant(close),
  }),
  "unknown-word": ({ at, word, allowed }) => ({
    at,
    message: both(`'${word}'은(는) 쓸 수 없는 말입니다.`, `"${word}" is not known here.`),
    repair: both(
      `다음에서 고르십시오: ${allowed.join(", ")}`,
      `Choose one of: ${allowed.join(", ")}`,
    ),
  }),
  "wrong-shape": ({ at, wanted }) => ({
    at,
    message: both("값의 모양이 맞지 않습니다.", "The value has the wrong shape."),
    repair: both(`${shapeNames[wanted].ko}(으)로 적으십시오.`, `Give ${shapeNames[wanted].en}.`),
  }),
  "no-weight": ({ at }) => ({
    at,
    message: both("모든 가중치가 0입니다.", "Every weight is 0."),
    repair: both(
      "적어도 한 기준에 0보다 큰 가중치를 주십시오.",
      "Give at least one criterion a weight above 0.",
    ),
  }),
  stopped: () => ({
    at: null,
    message: both("중지했습니다.", "The search was stopped."),
    repair: both("다시 물으면 처음부터 찾습니다.", "Ask again to start from the beginning."),
  }),
};

function meant(close: readonly string[]): BothTexts {
  if (close.length === 0)
    return both("목록에서 골라 다시 적으십시오.", "Choose it from the list and try again.");
  return both(`혹시 ${close.join(", ")}인가요?`, `Did you mean ${close.join(", ")}?`);
}
