import type { BothTexts, Language } from "#kernel/local-text.ts";
import type { CandidateRecord } from "./criteria.ts";
import type { GoBetween, RowWay } from "./go-between-ways.ts";
import { criteria, type CriterionValues } from "./model-third-party.ts";
import { say } from "./say.ts";
import type { Setting } from "./setting.ts";
import { issueName, nameOf, namesOf, toldTie } from "./telling.ts";
import type { ChannelWords } from "./words.ts";

/** What is told of a third party. */
export interface JudgedParty {
  readonly found: GoBetween;
  readonly record: CandidateRecord;
  readonly values: CriterionValues;
  /** Rows of ties that would have to be made. */
  readonly needed: readonly number[];
}

/** Why this actor: its ties to each side by name, its field, its record, what to mind, what is missing and what is unknown. */
export function reasonsOf(setting: Setting, judged: JudgedParty): BothTexts {
  const { network } = setting;
  const { record, needed } = judged;
  return say((words, language) => {
    const tell = (row: number) => words.tie(toldTie(network, row, language));
    const { mediated, workedWith, tiedToBoth } = record.told;
    const partner = workedWith < 0 ? null : nameOf(network, workedWith, language);
    const clauses = [
      ...sideClauses(setting, judged, { side: "a", words, language }),
      ...sideClauses(setting, judged, { side: "b", words, language }),
      ...issueClauses(setting, record, { words, language }),
      ...words.record({ mediated, workedWith: partner, tiedToBoth }),
      ...namesOf(network, record.conflicts, language).map(words.caution),
      ...(needed.length > 0 ? [words.needs(needed.map(tell))] : []),
      ...unknownClause(setting, judged, words),
    ];
    return words.clauses([...new Set(clauses)]);
  });
}

interface Telling {
  readonly words: ChannelWords;
  readonly language: Language;
}

/**
 * The ties with the end itself where there are any; else the tie by which the way leaves the actor, and through whom it
 * leads. A tie that would have to be made is told with the needs.
 */
function sideClauses(
  setting: Setting,
  { found, record, needed }: JudgedParty,
  { side, words, language }: Telling & { readonly side: "a" | "b" },
): readonly string[] {
  const { network } = setting;
  const tell = (row: number) => words.tie(toldTie(network, row, language));
  const direct = record.direct[side];
  if (direct.length > 0) return direct.map(tell);
  const { actors, rows } = awayFrom(found.actor, side === "a" ? found.toA : found.toB);
  if (rows.length === 1) return rows.filter((row) => !needed.includes(row)).map(tell);
  const own = rows
    .slice(0, 1)
    .filter((row) => network.derivation[row] === 0 && !needed.includes(row));
  const through = words.through({
    actor: nameOf(network, found.actor, language),
    end: nameOf(network, side === "a" ? setting.from : setting.to, language),
    by: namesOf(network, actors.slice(1, -1), language),
  });
  return [...own.map(tell), through];
}

/** The way as it leads away from the actor. */
function awayFrom(actor: number, { actors, rows }: RowWay): RowWay {
  return actors[0] === actor
    ? { actors, rows }
    : { actors: actors.toReversed(), rows: rows.toReversed() };
}

function issueClauses(
  { question }: Setting,
  { fits }: CandidateRecord,
  { words, language }: Telling,
): readonly string[] {
  const named = (fit: string) =>
    question.issues.filter((_, at) => fits[at] === fit).map((issue) => issueName(issue, language));
  const [met, near] = [named("match"), named("related")];
  return [
    ...(met.length > 0 ? [words.issueMet(met)] : []),
    ...(near.length > 0 ? [words.issueNear(near)] : []),
  ];
}

/** Criteria without a value; fit is not missed where no issue was asked. */
function unknownClause(
  { question }: Setting,
  { values }: JudgedParty,
  words: ChannelWords,
): readonly string[] {
  const unknown = criteria.filter(
    (criterion) =>
      values[criterion] === null && (criterion !== "issue-fit" || question.issues.length > 0),
  );
  return unknown.length === 0 ? [] : [words.unknown(unknown)];
}
