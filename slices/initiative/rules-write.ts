import type { Citation } from "#kernel/claim.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import type {
  Clause,
  GainTest,
  Initiative,
  Invitee,
  Occasion,
  Output,
  Step,
  Topic,
  WorkingGroup,
} from "./model.ts";
import { isEmpty } from "./rules-founding.ts";
import { inOrder, type InitiativeRefusal } from "./rules.ts";

type Written<T> = Omit<T, "citation" | "answers">;

/** What an officer writes of a part; what was answered, met and cited before is kept by the rules. */
export type PartDraft =
  | { readonly part: "occasion"; readonly value: Written<Occasion> | null }
  | { readonly part: "invitees"; readonly value: readonly Written<Invitee>[] }
  | { readonly part: "clauses"; readonly value: readonly Written<Clause>[] }
  | { readonly part: "groups"; readonly value: readonly Written<WorkingGroup>[] }
  | { readonly part: "topics"; readonly value: readonly Written<Topic>[] }
  | { readonly part: "steps"; readonly value: readonly StepDraft[] }
  | { readonly part: "outputs"; readonly value: readonly Written<Output>[] }
  | { readonly part: "gain"; readonly value: GainDraft | null };

/** A step as it is planned: criteria without their evidence. */
export interface StepDraft extends Pick<Step, "id" | "name" | "founds"> {
  readonly criteria: readonly Pick<Step["criteria"][number], "id" | "text">[];
}

export interface GainDraft extends Omit<GainTest, "gains" | "citation"> {
  readonly gains: readonly Written<GainTest["gains"][number]>[];
}

/** The initiative with one of its parts written anew. */
export function withPart(
  initiative: Initiative,
  draft: PartDraft,
): Result<Initiative, InitiativeRefusal> {
  if (wordsIn(draft).some(isEmpty))
    return refused({ kind: "initiative-line-empty", part: draft.part });
  switch (draft.part) {
    case "occasion": {
      const { value } = draft;
      const [occasion = null] = value === null ? [] : cited([initiative.occasion], [value]);
      return ok({ ...initiative, occasion });
    }
    case "invitees":
      return invited(initiative, draft.value);
    case "clauses":
      return hasTwice(draft.value.map(({ kind }) => kind))
        ? refused({ kind: "initiative-clause-twice" })
        : ok({ ...initiative, clauses: cited(initiative.clauses, draft.value) });
    case "groups":
      return ok({ ...initiative, groups: cited(initiative.groups, draft.value) });
    case "topics":
      return ok({ ...initiative, topics: cited(initiative.topics, draft.value) });
    case "outputs":
      return ok({ ...initiative, outputs: cited(initiative.outputs, draft.value) });
    case "steps": {
      const planned = inOrder(stepsOf(initiative.steps, draft.value));
      return planned.ok ? ok({ ...initiative, steps: planned.value }) : planned;
    }
    case "gain":
      return ok({ ...initiative, gain: gainOf(initiative.gain, draft.value) });
  }
}

/** The words without which a line of a part says nothing. */
function wordsIn(draft: PartDraft): readonly LocalText[] {
  switch (draft.part) {
    case "occasion":
      return draft.value === null ? [] : [draft.value.what];
    case "invitees":
      return [];
    case "clauses":
      return draft.value.map(({ text }) => text);
    case "groups":
    case "topics":
      return draft.value.map(({ name }) => name);
    case "steps":
      return draft.value.flatMap(({ name, criteria }) => [
        name,
        ...criteria.map(({ text }) => text),
      ]);
    case "outputs":
      return draft.value.map(({ what }) => what);
    case "gain":
      return draft.value?.gains.map(({ text }) => text) ?? [];
  }
}

function invited(
  initiative: Initiative,
  drafts: readonly Written<Invitee>[],
): Result<Initiative, InitiativeRefusal> {
  const twice = drafts.find((one, at) => drafts.findIndex(({ actor }) => actor === one.actor) < at);
  if (twice !== undefined) return refused({ kind: "initiative-invited-twice", id: twice.actor });
  const own = drafts.find(({ actor, goBetween }) => actor === goBetween);
  if (own !== undefined) return refused({ kind: "initiative-own-go-between", id: own.actor });
  const before = new Map(initiative.invitees.map((one) => [one.actor, one]));
  const bare = initiative.invitees.map(({ actor, seat, interest, goBetween, citation }) => ({
    actor,
    seat,
    interest,
    goBetween,
    citation,
  }));
  const invitees = cited(bare, drafts).map((one) => ({
    ...one,
    answers: before.get(one.actor)?.answers ?? [],
  }));
  return ok({ ...initiative, invitees });
}

/** What is written keeps its citation while its words stay the same; a changed one is the office's own. */
function cited<T extends object>(
  before: readonly ((T & { readonly citation: Citation | null }) | null)[],
  drafts: readonly T[],
): (T & { readonly citation: Citation | null })[] {
  const known = new Map(before.map((one) => [wordsOf(one), one?.citation ?? null]));
  return drafts.map((draft) => ({ ...draft, citation: known.get(wordsOf(draft)) ?? null }));
}

/** The content without its citation, in one order of keys. */
function wordsOf(content: object | null): string {
  if (content === null) return "";
  const entries = Object.entries(content).filter(([key]) => key !== "citation");
  return JSON.stringify(
    entries.toSorted(([one], [other]) => (one < other ? -1 : 1)),
    (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
}

/** A step keeps its citation under its id and name, a criterion what was met under its id and text. */
function stepsOf(before: readonly Step[], drafts: readonly StepDraft[]): readonly Step[] {
  const criteria = new Map(before.flatMap((step) => step.criteria).map((one) => [one.id, one]));
  return drafts.map((draft) => {
    const known = before.find(({ id }) => id === draft.id);
    const isSame = known !== undefined && wordsOf(known.name) === wordsOf(draft.name);
    return {
      ...draft,
      criteria: draft.criteria.map((one) => {
        const kept = criteria.get(one.id);
        const isKept = kept !== undefined && wordsOf(kept.text) === wordsOf(one.text);
        return { ...one, met: isKept ? kept.met : null };
      }),
      citation: isSame ? known.citation : null,
    };
  });
}

function gainOf(before: GainTest | null, draft: GainDraft | null): GainTest | null {
  if (draft === null) return null;
  const isSame =
    before !== null &&
    before.risk === draft.risk &&
    wordsOf(before.riskReason) === wordsOf(draft.riskReason);
  return {
    ...draft,
    gains: cited(before?.gains ?? [], draft.gains),
    citation: isSame ? before.citation : null,
  };
}

const hasTwice = (values: readonly string[]) => new Set(values).size < values.length;

/** The initiative when it can be kept: it has a title. */
export function titled(initiative: Initiative): Result<Initiative, InitiativeRefusal> {
  return isEmpty(initiative.title) ? refused({ kind: "initiative-untitled" }) : ok(initiative);
}
