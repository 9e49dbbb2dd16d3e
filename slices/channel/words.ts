import type { CityAgreement, TieKind, TieStatus } from "#slices/tie/model.ts";
import type { Track } from "./model.ts";
import type { Criterion } from "./model-third-party.ts";

/** A tie as a sentence tells it: `from` and `to` are the names of its ends, as it was entered. */
export interface ToldTie {
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly status: TieStatus;
  readonly cityAgreement: CityAgreement | null;
  /** Year in which it began; `null` where the source does not say. */
  readonly since: number | null;
  readonly drawnFrom: "nothing" | "parent" | "state";
}

/** Everything the slice says; each language is one object of this type, so a sentence cannot be missing in one. */
export interface ChannelWords {
  /** Clause for one tie, without a full stop. */
  readonly tie: (tie: ToldTie) => string;
  readonly clauses: (clauses: readonly string[]) => string;
  readonly track: Readonly<Record<Track, string>>;
  readonly weakest: (told: {
    readonly one: string;
    readonly other: string;
    readonly value: number;
    readonly why: string;
  }) => string;
  readonly channelTrack: (track: Track) => string;
  readonly criterion: Readonly<Record<Criterion, string>>;
  readonly through: (told: {
    readonly actor: string;
    readonly end: string;
    readonly by: readonly string[];
  }) => string;
  readonly issueMet: (issues: readonly string[]) => string;
  readonly issueNear: (issues: readonly string[]) => string;
  readonly record: (told: RecordTold) => readonly string[];
  readonly caution: (other: string) => string;
  readonly unknown: (what: readonly Criterion[]) => string;
  readonly needs: (ties: readonly string[]) => string;
  readonly summary: (told: SummaryTold) => string;
  readonly shockSummary: (told: ShockTold) => string;
  readonly next: (told: NextTold) => string;
}

/** What is on record of an actor's work between sides or with the other side. */
export interface RecordTold {
  readonly mediated: boolean;
  /** Name of the other side's actor with whom it has a record of aid or steady contact. */
  readonly workedWith: string | null;
  readonly tiedToBoth: boolean;
}

export interface SummaryTold {
  readonly from: string;
  readonly to: string;
  readonly issues: readonly string[];
  readonly maxTies: number;
  readonly channels: number;
  readonly disjoint: number;
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly mustPass: readonly string[];
  readonly prospects: number;
}

export interface ShockTold {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly reliabilityBefore: number;
  readonly reliabilityAfter: number;
  /** Ties in the whole network. */
  readonly stopped: number;
  readonly weakened: number;
  readonly newlyCritical: readonly string[];
}

export interface NextTold {
  readonly action: "make" | "revive" | "strengthen";
  readonly one: string;
  readonly other: string;
  readonly gain: number;
  readonly reliability: number;
  readonly strategies: readonly string[];
}
