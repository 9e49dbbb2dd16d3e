import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";

import { filterWords, type FilterRefusal } from "./filter-words.ts";

type Words = readonly [at: string, message: BothTexts, repair: BothTexts];
type RefusalOf = { readonly [K in FilterRefusal["kind"]]: Extract<FilterRefusal, { kind: K }> };

/** A refused filter in words; `placeOf` names the place as the asker wrote it: a parameter, a flag. */
export function filterProblem(
  refusal: FilterRefusal,
  placeOf: (word: string) => string = (word) => word,
): Problem {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has the wording of exactly this kind
  const [at, message, repair] = wordings[refusal.kind](refusal as never, placeOf);
  return { kind: refusal.kind, at, message, repair };
}

type PlaceOf = (word: string) => string;

const wordings: {
  readonly [K in keyof RefusalOf]: (refusal: RefusalOf[K], placeOf: PlaceOf) => Words;
} = {
  "export-filter-unknown": ({ word }, placeOf) => {
    const known = filterWords.map(placeOf).join(", ");
    return [
      placeOf(word),
      both(`알 수 없는 조건입니다: ${placeOf(word)}`, `This filter is not known: ${placeOf(word)}`),
      both(`쓸 수 있는 조건: ${known}`, `Filters are: ${known}.`),
    ];
  },
  "export-filter-value": ({ word, value, allowed }, placeOf) => [
    placeOf(word),
    both(
      `${placeOf(word)}에 쓸 수 없는 값입니다: ${value}`,
      `${placeOf(word)} cannot be this: ${value}`,
    ),
    allowed === null
      ? both(
          "2005, 2005-07, 2005-07-01처럼 적으세요.",
          "Write a date such as 2005, 2005-07 or 2005-07-01.",
        )
      : both(`${allowed.join(", ")} 가운데 하나를 쓰세요.`, `Use one of ${allowed.join(", ")}.`),
  ],
  "export-issue-unknown": ({ issue }, placeOf) => [
    placeOf("issue"),
    both(
      `이 부서의 어떤 관계에도 없는 주제입니다: ${issue}`,
      `No tie of this office has this topic: ${issue}`,
    ),
    both(
      "네트워크 화면의 ‘주제’에 있는 말을 영문 식별자(예: climate)로 적으세요.",
      "Use the tag of a topic that the network room offers, such as climate.",
    ),
  ],
};
