import { foldText } from "#kernel/search-terms.ts";
import { actorKinds, kindLabels, type ActorKind } from "#slices/actor/model.ts";
import { issueLabels, issues, type Issue } from "#slices/tie/model-issues.ts";
import {
  tieKindLabels,
  tieKinds,
  tieStatuses,
  type CityAgreement,
  type TieKind,
  type TieStatus,
} from "#slices/tie/model.ts";

type Words<T> = readonly (readonly [T, RegExp])[];

const statusWords: Words<TieStatus> = [
  ["ended", /종료|해지|폐기|파기|만료|중지|ended|terminated|expired|cancel/i],
  ["dormant", /휴면|중단|미교류|교류\s*없음|부진|소강|비활성|dormant|inactive|suspended/i],
  ["planned", /추진|계획|예정|planned|planning/i],
  ["proposed", /제안|검토|협의\s*중|proposed|under review/i],
  ["disputed", /이견|분쟁|disputed/i],
  [
    "actual",
    /유지|활발|진행|교류\s*중|정상|활동|지속|체결|유효|actual|active|current|in force|ongoing/i,
  ],
];

/** What a status column says; `null`: none of the words is known. */
export function readStatus(text: string): TieStatus | null {
  const exact = tieStatuses.find((status) => status === text.toLowerCase());
  return exact ?? statusWords.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** What a column of agreements says: the pact, and the kind of tie where it is no pact of cities. */
export interface ReadAgreement {
  readonly agreement: CityAgreement | null;
  readonly kind: TieKind | null;
}

export function readAgreement(text: string): ReadAgreement | null {
  if (/자매|결연|sister|twin/i.test(text)) return { agreement: "sister", kind: "sister-city" };
  if (/우호|교류|friend/i.test(text)) return { agreement: "friendship", kind: "sister-city" };
  if (/mou|양해각서|협약|협정|업무|의향서|agreement|memorandum|letter of intent/i.test(text))
    return { agreement: null, kind: "agreement" };
  if (/가입|회원|member/i.test(text)) return { agreement: null, kind: "member-of" };
  return null;
}

export function readTieKind(text: string): TieKind | null {
  return namedTieKind(text) ?? readAgreement(text)?.kind ?? null;
}

/** The kind that the text names in the office's own words; such a word says nothing of the pact. */
export function namedTieKind(text: string): TieKind | null {
  const folded = foldText(text);
  const named = tieKinds.find((kind) =>
    [kind, tieKindLabels[kind].ko, tieKindLabels[kind].en].some(
      (name) => foldText(name) === folded,
    ),
  );
  return named ?? null;
}

export function readActorKind(text: string): ActorKind | null {
  const folded = foldText(text);
  return (
    actorKinds.find((kind) =>
      [kind, kindLabels[kind].ko, kindLabels[kind].en].some((name) => foldText(name) === folded),
    ) ?? null
  );
}

const issueNames = new Map<string, Issue>(
  issues.flatMap((issue) =>
    [issue, issueLabels[issue].ko, issueLabels[issue].en].map(
      (name) => [foldText(name), issue] as const,
    ),
  ),
);

/** The known issues in a list, and whether every word of it was known. */
export function readIssues(text: string): {
  readonly issues: readonly Issue[];
  readonly isWhole: boolean;
} {
  const named = issuesIn(text, /;/);
  return named.isWhole ? named : issuesIn(text, /[,;/·、\n]+/);
}

function issuesIn(text: string, between: RegExp): ReturnType<typeof readIssues> {
  const words = text
    .split(between)
    .map((word) => foldText(word))
    .filter((word) => word !== "");
  const known = words.map((word) => issueNames.get(word)).filter((issue) => issue !== undefined);
  return { issues: [...new Set(known)], isWhole: known.length === words.length };
}

/** A number as offices write it: grouped by commas, with a unit of persons behind it. `null`: it is none. */
export function readNumber(text: string): number | null {
  const bare = text
    .normalize("NFKC")
    .replace(/[\s,]/g, "")
    .replace(/(명|인|persons?)$/i, "");
  const [, tenThousands, rest] = /^(\d+(?:\.\d+)?)만(\d*)$/.exec(bare) ?? [];
  if (tenThousands !== undefined)
    return Number(tenThousands) * 10_000 + Number(rest === "" ? 0 : rest);
  return /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(bare) ? Number(bare) : null;
}

/** `Point(lon lat)` of a SPARQL answer, or `lat, lon`. */
export function readPoint(text: string): { readonly lat: number; readonly lon: number } | null {
  const [, lon, lat] =
    /^Point\(\s*(-?[\d.]+(?:[eE]-?\d+)?)\s+(-?[\d.]+(?:[eE]-?\d+)?)\s*\)$/i.exec(text) ?? [];
  if (lon !== undefined) return { lat: Number(lat), lon: Number(lon) };
  const [, first, second] = /^(-?\d+(?:\.\d+)?)\s*[,;/ ]\s*(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  return first === undefined ? null : { lat: Number(first), lon: Number(second) };
}

export function isOnGlobe(lat: number, lon: number): boolean {
  return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
}
