import { both, type BothTexts } from "#kernel/local-text.ts";

import type { Band, Evidence, EvidenceKind } from "./model.ts";

/**
 * What each piece of evidence weighs. A name alone matches; a slip or an old name asks; another territory or a distant
 * place keeps even equal names apart. Set so that the example table in `match.test.ts` comes out as an officer says.
 */
export const weights: Readonly<Record<EvidenceKind, number>> = {
  answered: 1,
  "same-id": 1,
  "same-wikidata": 1,
  "other-wikidata": -1,
  "same-name": 0.8,
  "same-stem": 0.75,
  "same-abbr": 0.6,
  "other-script": 0.75,
  "old-name": 0.55,
  slip: 0.45,
  "same-territory": 0.1,
  "other-territory": -0.4,
  "same-place": 0.15,
  "near-place": 0,
  "far-place": -0.6,
  "other-level": -0.35,
  "other-kind": -0.5,
  taken: -1,
};

/** Lowest scores of the bands. */
const matchedFrom = 0.7;
const askFrom = 0.4;

/** Two candidates closer than this cannot be told apart. */
export const tellingGap = 0.1;

export function bandOf(score: number): Band {
  if (score >= matchedFrom - 1e-9) return "matched";
  return score >= askFrom - 1e-9 ? "ask" : "new";
}

export function scoreOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { kind }) => sum + weights[kind], 0);
}

const words: Readonly<Record<EvidenceKind, (left: string, right: string) => BothTexts>> = {
  answered: () => both("담당자가 이 행위자로 정함", "An officer said it is this one"),
  "same-id": (left) => both(`식별자가 같음(${left})`, `Same id (${left})`),
  "same-wikidata": (left) => both(`위키데이터 번호가 같음(${left})`, `Same Wikidata id (${left})`),
  "other-wikidata": (left, right) =>
    both(`위키데이터 번호가 다름(${left}, ${right})`, `Different Wikidata ids (${left}, ${right})`),
  "same-name": (left) => both(`이름이 같음(${left})`, `Same name (${left})`),
  "same-stem": (left, right) =>
    both(
      `행정단위를 뺀 이름이 같음(${left}, ${right})`,
      `Same name without its unit (${left}, ${right})`,
    ),
  "same-abbr": (left) => both(`약칭이 같음(${left})`, `Same abbreviation (${left})`),
  "other-script": (left, right) =>
    both(
      `같은 곳을 달리 적은 이름(${left} = ${right})`,
      `The same place in another script (${left} = ${right})`,
    ),
  "old-name": (left, right) =>
    both(
      `옛 이름이거나 잘못 굳은 표기(${left} → ${right})`,
      `An old name or spelling (${left} → ${right})`,
    ),
  slip: (left, right) =>
    both(`철자가 조금 다름(${left}, ${right})`, `Spelled slightly differently (${left}, ${right})`),
  "same-territory": (left) => both(`나라·지역이 같음(${left})`, `Same territory (${left})`),
  "other-territory": (left, right) =>
    both(`나라·지역이 다름(${left}, ${right})`, `Different territories (${left}, ${right})`),
  "same-place": (left) => both(`좌표가 ${left}km 안`, `Within ${left} km`),
  "near-place": (left) => both(`좌표가 ${left}km 떨어짐`, `${left} km apart`),
  "far-place": (left) => both(`좌표가 ${left}km나 떨어짐`, `As far as ${left} km apart`),
  "other-level": () =>
    both("한쪽은 도시, 한쪽은 광역 단위", "One is a city, the other a wider unit"),
  "other-kind": (left, right) =>
    both(`행위자 종류가 다름(${left}, ${right})`, `Different kinds of actor (${left}, ${right})`),
  taken: (left) =>
    both(
      `파일의 다른 항목(${left})이 이 행위자에 더 가까움`,
      `Another entry of the file (${left}) is nearer to this actor`,
    ),
};

export function evidenceText({ kind, left, right }: Evidence): BothTexts {
  return words[kind](left, right);
}
