import type { BothTexts, LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

import type { ImportedPlan } from "./imported-plan.ts";
import type { AskedCurrency } from "./asked-money.ts";
import { listMemberships, type ListedMemberships } from "./list-memberships.ts";
import { listDifferences, type ListedDifferences } from "./list-differences.ts";
import { findingWords } from "./finding-words.ts";
import type { Findings } from "./findings.ts";
import type { Candidate } from "./match/model.ts";
import { evidenceText } from "./match/weights.ts";
import { dormantYears, type FindingKind } from "./model.ts";
import { questionKey, type PlannedActor, type Question } from "./plan-actors.ts";
import type { DormantTie } from "./plan-ties.ts";
import { readDate } from "./read-date.ts";

/** What an import does, or would do: the preview, and the answer of the command line. */
export interface Outcome {
  /** Rows of a sheet, or actors and ties of a network. */
  readonly read: number;
  readonly actors: { readonly new: number; readonly matched: number; readonly asked: number };
  readonly ties: { readonly new: number; readonly matched: number; readonly dropped: number };
  readonly memberships: ListedMemberships;
  /** What only an officer can say of amounts: currencies by their sign, and what a point before three digits divides. */
  readonly money: {
    readonly currencies: readonly AskedCurrency[];
    readonly point: { readonly at: string; readonly text: string } | null;
  };
  readonly differences: ListedDifferences;
  readonly problems: readonly GroupedProblem[];
  readonly questions: readonly AskedQuestion[];
  /** Questions that were answered, now or for an earlier file; each answer can be changed. */
  readonly answered: readonly (AskedQuestion & { readonly answer: string })[];
  /** Dates that may mean several days, each with its readings. */
  readonly dates: readonly {
    readonly text: string;
    readonly at: string;
    readonly readings: readonly PartialDate[];
  }[];
  /** Actors of the office that the file means, with the reasons; the first ones. */
  readonly matches: readonly {
    /** Under which an officer says that it is somebody else. */
    readonly key: string;
    readonly at: string;
    readonly written: string;
    readonly id: string;
    readonly name: LocalText;
    readonly score: number;
    readonly reasons: readonly BothTexts[];
  }[];
  readonly entered: readonly {
    readonly key: string;
    readonly at: string;
    readonly id: string;
    readonly name: LocalText;
    readonly territory: string | null;
  }[];
  readonly dormant: {
    readonly years: number;
    readonly count: number;
    readonly ties: readonly (DormantTie & {
      readonly evidenceText: BothTexts;
      /** Of the ends that the file names; the office's own actor is known to its reader. */
      readonly names: { readonly from: LocalText | null; readonly to: LocalText | null };
    })[];
  };
}

/** Findings of one kind, together, because they are repaired together. */
export interface GroupedProblem {
  readonly kind: FindingKind;
  /** The first place. */
  readonly at: string;
  readonly count: number;
  readonly weight: "fault" | "note";
  readonly places: readonly { readonly at: string; readonly text: string | null }[];
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

export interface AskedQuestion {
  readonly key: string;
  readonly at: string;
  readonly written: readonly string[];
  readonly territory: string | null;
  readonly candidates: readonly AskedCandidate[];
  readonly known: {
    readonly id: string;
    readonly name: LocalText;
    readonly reason: BothTexts;
  } | null;
}

interface AskedCandidate {
  readonly id: string;
  readonly name: LocalText;
  readonly score: number;
  readonly reasons: readonly BothTexts[];
}

/** Records listed in a preview at most; counts are always whole. */
const listed = 500;

export function outcomeOf(plan: ImportedPlan, findings: Findings): Outcome {
  const { actors, questions, answered } = plan.actors;
  const known = actors.filter(({ entered }) => entered === null);
  const entered = actors.filter((actor) => actor.entered !== null);
  const asked = entered.filter(({ drafts }) =>
    drafts.some((draft) => plan.actors.decisions[draft]!.by === "asked"),
  );
  return {
    read: plan.draft.read,
    actors: { new: entered.length - asked.length, matched: known.length, asked: asked.length },
    ties: {
      new: plan.ties.entered.tie.length,
      matched: plan.ties.matched.length,
      dropped: plan.ties.dropped,
    },
    memberships: listMemberships(plan, listed),
    money: { currencies: plan.draft.money.currencies, point: plan.draft.money.point },
    differences: listDifferences(plan, listed),
    problems: groupProblems(findings),
    questions: questions.slice(0, listed).map(askQuestion),
    answered: answered
      .slice(0, listed)
      .map(({ question, answer }) => ({ ...askQuestion(question), answer })),
    dates: askedDates(findings),
    matches: known.slice(0, listed).map(({ id, name, drafts, candidate }) => {
      const draft = plan.draft.actors[drafts[0]!]!;
      return {
        key: questionKey(draft),
        at: draft.at,
        written: draft.written[0] ?? draft.at,
        id,
        name,
        ...scored(candidate!),
      };
    }),
    entered: entered.slice(0, listed).map(({ id, name, drafts, entered: made }) => ({
      key: questionKey(plan.draft.actors[drafts[0]!]!),
      at: made!.at,
      id,
      name,
      territory: made!.actor.territory,
    })),
    dormant: {
      years: dormantYears,
      count: plan.ties.dormantCount,
      ties: describeDormant(plan.ties.dormant, actors),
    },
  };
}

function describeDormant(
  dormant: readonly DormantTie[],
  actors: readonly PlannedActor[],
): Outcome["dormant"]["ties"] {
  const ends = new Set(dormant.flatMap(({ from, to }) => [from, to]));
  const names = new Map(
    actors.filter(({ id }) => ends.has(id)).map(({ id, name }) => [id, name] as const),
  );
  return dormant.map((tie) => ({
    ...tie,
    evidenceText: evidenceOf(tie),
    names: { from: names.get(tie.from) ?? null, to: names.get(tie.to) ?? null },
  }));
}

function groupProblems(findings: Findings): GroupedProblem[] {
  const places = Map.groupBy(findings.places(), ({ kind }) => kind);
  const groups = [...findings.counts()].map(([kind, count]) => {
    const found = places.get(kind) ?? [];
    const { weight, message, repair } = findingWords[kind];
    return {
      kind,
      at: found[0]?.at ?? "",
      count,
      weight,
      places: found.map(({ at, text }) => ({ at, text: text ?? null })),
      message,
      repair,
    };
  });
  return groups.toSorted(
    (one, other) =>
      Number(one.weight === "note") - Number(other.weight === "note") || other.count - one.count,
  );
}

function askQuestion({ key, at, written, territory, candidates, known }: Question): AskedQuestion {
  const asked = candidates.map((candidate) => ({
    id: candidate.actor.id,
    name: candidate.actor.name,
    ...scored(candidate),
  }));
  const [right, left] = [known?.place.ko[0] ?? known?.place.en[0] ?? "", written[0] ?? ""];
  const place =
    known === null
      ? null
      : {
          id: known.place.id,
          name: { ko: known.place.ko[0] ?? null, en: known.place.en[0] ?? null },
          reason: evidenceText({ kind: known.how, left, right }),
        };
  return { key, at, written, territory, candidates: asked, known: place };
}

function scored({ score, evidence }: Candidate): { score: number; reasons: BothTexts[] } {
  return { score: Math.round(score * 100) / 100, reasons: evidence.map(evidenceText) };
}

function askedDates(findings: Findings): Outcome["dates"] {
  const asked = new Map<string, Outcome["dates"][number]>();
  for (const { kind, at, text } of findings.places()) {
    const read = kind === "date-ambiguous" && text !== undefined ? readDate(text) : null;
    if (read?.kind === "ambiguous" && !asked.has(text!))
      asked.set(text!, { text: text!, at, readings: read.readings });
  }
  return [...asked.values()];
}

function evidenceOf({ evidence, date }: DormantTie): BothTexts {
  if (evidence === "status")
    return { ko: "파일의 상태 칸이 휴면이라고 적음", en: "The file's own status says dormant" };
  if (evidence === "last-evidence")
    return { ko: `마지막 교류 기록 ${date}`, en: `Last recorded exchange ${date}` };
  return {
    ko: `${date} 체결 뒤 교류 기록 없음`,
    en: `No recorded exchange since the agreement of ${date}`,
  };
}
