import type { Citation } from "#kernel/claim.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { officeEntry } from "#slices/source/model.ts";
import type { TieRow } from "#slices/tie/row.ts";

import type { MergeSetting, MergeState, Whole } from "./model-merge.ts";

type WholeTie = Whole<TieRow>;

/** What becomes of the ties of an actor that is merged into another. */
export interface FoldedTies {
  readonly changes: readonly RowChange[];
  readonly moved: number;
  readonly folded: readonly string[];
  readonly loops: readonly string[];
  readonly differing: readonly string[];
  /** The tie that stands for another one; itself unless it was folded into a parallel one. */
  readonly tieOf: (id: string) => string;
}

/** Moves the absorbed actor's ties to the kept one; parallel ones fold into the kept actor's own. */
export function foldTies(state: MergeState, setting: MergeSetting): FoldedTies {
  const { kept, absorbed } = state;
  const to = (id: string) => (id === absorbed.id ? kept.id : id);
  const own = new Map(
    state.keptTies
      .filter((tie) => tie.from_id !== absorbed.id && tie.to_id !== absorbed.id)
      .map((tie) => [keyOf(tie, tie.from_id, tie.to_id), new JoinedTie(tie, setting)] as const),
  );
  const changes: RowChange[] = [];
  const loops: string[] = [];
  const standsFor = new Map<string, string>();
  for (const tie of state.absorbedTies) {
    const [from, end] = [to(tie.from_id), to(tie.to_id)];
    const parallel = own.get(keyOf(tie, from, end));
    if (from === end) {
      loops.push(tie.id);
      changes.push({ table: "tie", id: tie.id, before: { ...tie }, after: null });
    } else if (parallel === undefined) {
      const after = { ...tie, from_id: from, to_id: end };
      changes.push({ table: "tie", id: tie.id, before: { ...tie }, after });
    } else {
      parallel.take(tie);
      standsFor.set(tie.id, parallel.id);
      changes.push({ table: "tie", id: tie.id, before: { ...tie }, after: null });
    }
  }
  const joined = [...own.values()].flatMap((tie) => tie.changes());
  return {
    changes: [...changes, ...joined],
    moved: state.absorbedTies.length - loops.length - standsFor.size,
    folded: [...standsFor.keys()],
    loops,
    differing: [...new Set([...own.values()].flatMap((tie) => tie.differing))],
    tieOf: (id) => standsFor.get(id) ?? id,
  };
}

/**
 * One text for a kind, a pair and who may see it: ties of other grades stay apart, so that none shows through another.
 * The order of the ends counts only where the tie has a direction.
 */
function keyOf({ kind, directed, audience, named }: WholeTie, from: string, to: string): string {
  const ends = directed || from < to ? [from, to] : [to, from];
  return [kind, directed, audience, ...named.toSorted(), ...ends].join("\n");
}

/** Values of a tie that stand alone, with the names under which claims speak of them. */
const properties = {
  status: "status",
  since: "since",
  until: "until",
  lastEvidence: "last_evidence",
  cityAgreement: "city_agreement",
  trust: "trust",
} as const satisfies Record<string, keyof TieRow>;

/** A tie of the kept actor that takes parallel ones in: their sources, what it lacked, and claims where they differ. */
class JoinedTie {
  readonly id: string;
  readonly differing: string[] = [];
  readonly #before: WholeTie;
  readonly #setting: MergeSetting;
  #after: WholeTie;
  readonly #claims: RowChange[] = [];

  constructor(tie: WholeTie, setting: MergeSetting) {
    this.id = tie.id;
    this.#before = tie;
    this.#after = tie;
    this.#setting = setting;
  }

  take(other: WholeTie): void {
    for (const [property, column] of Object.entries(properties)) {
      const [own, stated] = [this.#after[column], other[column]];
      if (stated === null || stated === own) continue;
      if (own === null) this.#after = { ...this.#after, [column]: stated };
      else {
        this.differing.push(property);
        this.#claim(property, own, this.#before);
        this.#claim(property, stated, other);
      }
    }
    this.#takeNote(other);
    this.#after = {
      ...this.#after,
      issues: union(this.#after.issues, other.issues),
      slips: union(this.#after.slips, other.slips),
      sources: [...this.#after.sources, ...newSources(this.#after.sources, other.sources)],
    };
  }

  #takeNote(other: WholeTie): void {
    for (const column of ["note_ko", "note_en"] as const) {
      const [own, stated] = [this.#after[column], other[column]];
      if (stated === null || stated === own) continue;
      this.#after = { ...this.#after, [column]: own === null ? stated : `${own}\n${stated}` };
    }
  }

  changes(): readonly RowChange[] {
    if (this.#after === this.#before) return [];
    const row: RowChange = {
      table: "tie",
      id: this.id,
      before: { ...this.#before },
      after: { ...this.#after },
    };
    return [row, ...this.#claims];
  }

  #claim(property: string, value: unknown, tie: WholeTie): void {
    const { enteredBy, now } = this.#setting;
    const [source] = tie.sources;
    const after = {
      subject_kind: "tie",
      subject_id: this.id,
      property,
      value,
      source_id: source?.source ?? officeEntry,
      locator: source?.locator ?? null,
      as_of: null,
      entered_by: enteredBy,
      entered_at: now,
      status: "standing",
      verified: tie.verified,
      audience: this.#before.audience,
      named: this.#before.named,
    };
    this.#claims.push({ table: "claim", id: this.#setting.newId(), before: null, after });
  }
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}

function newSources(own: readonly Citation[], others: readonly Citation[]): Citation[] {
  const known = new Set(own.map((source) => JSON.stringify([source.source, source.locator])));
  return others.filter((source) => !known.has(JSON.stringify([source.source, source.locator])));
}
