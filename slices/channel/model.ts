import type { ActorId, ActorKind, Side } from "#slices/actor/model.ts";
import type { TieId, TieKind, TieStatus } from "#slices/tie/model.ts";
import type { Citation } from "#kernel/claim.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { Bounds } from "./bounds.ts";
import type { ShockRule } from "./model-shock.ts";
import type { Criterion, ThirdParty } from "./model-third-party.ts";

export type { Bounds } from "./bounds.ts";
export type { ChannelQuestion, Working } from "./model-question.ts";

/** Official, official with civil, or civil: who carries the message between the two ends (report 2.1). */
export const tracks = ["official", "official-civil", "civil"] as const;
export type Track = (typeof tracks)[number];

/** One cell of the reliability table as it was used for one tie, with where it comes from. */
export interface ReliabilityCell {
  readonly factor:
    | "kind"
    | "status"
    | "evidence"
    | "topic"
    | "body-size"
    | "verification"
    | "consent"
    | "trust";
  /** The row of the table, such as `sister-city` or `within-10-years`. */
  readonly row: string;
  readonly value: number;
  readonly interval: Bounds;
  readonly basis: "assumption" | "office" | "record";
  readonly label: BothTexts;
  readonly source: Citation;
}

/** One step of a channel: which tie carries it and how its reliability came about. */
export interface ChannelStep {
  readonly tie: TieId;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly kind: TieKind;
  readonly status: TieStatus;
  readonly reliability: number;
  readonly interval: Bounds;
  /** Drawn by the house from a parent or a state, not entered by anyone; its id begins with `derived:`. */
  readonly isDerived: boolean;
  /** Carries only because the officer asked "what if". */
  readonly isWhatIf: boolean;
  readonly cells: readonly ReliabilityCell[];
  /** Other ties between the same two actors that would carry too, best first. */
  readonly alternatives: readonly TieId[];
  readonly sources: readonly Citation[];
  readonly reason: BothTexts;
}

/** A path of live ties between the two ends. */
export interface Channel {
  /** From the asker to the counterpart, both included. */
  readonly actors: readonly ActorId[];
  readonly ties: readonly TieId[];
  /** Product over its ties, (0, 1]. */
  readonly reliability: number;
  readonly interval: Bounds;
  readonly track: Track;
  readonly weakest: TieId;
  /** Declared side of each actor, in the order of `actors`. */
  readonly sides: readonly Side[];
  readonly steps: readonly ChannelStep[];
  readonly reasons: BothTexts;
}

/** How many channels share no actor, which they are, and the smallest set of actors whose loss cuts the rest. */
export interface Independence {
  readonly count: number;
  /** Actor ids of each disjoint channel, both ends included; a direct tie counts as one. */
  readonly paths: readonly (readonly ActorId[])[];
  /** Whether a direct tie is one of the paths; losing actors cannot cut it. */
  readonly direct: boolean;
  readonly cut: readonly ActorId[];
  /** Actors without whom the two ends fall apart. */
  readonly articulation: readonly ActorId[];
  /** Ties without which the two ends fall apart, each as its two actors. */
  readonly bridges: readonly (readonly [ActorId, ActorId])[];
  /** The disjoint channels are not bounded by the longest path; `true` when all of them keep within it. */
  readonly isWithinMaxTies: boolean;
}

export interface ConnectionReliability {
  /** P(connected within the longest path), every tie failing by itself. */
  readonly value: number;
  /** Everything not known: from the low end with every tie at its least to the high end with every tie at its greatest. */
  readonly interval: Bounds;
  /** Chance of the draws alone (95 %); the value twice when `exact`. */
  readonly samplingInterval: Bounds;
  /** The value when every tie takes the low end, and when it takes the high end, of its own interval. */
  readonly evidenceInterval: Bounds;
  /** 0 when `exact`. */
  readonly samples: number;
  readonly exact: boolean;
}

/** An actor or tie and how much the connection's reliability rests on it (Birnbaum): P(with it) − P(without it). */
export interface Critical {
  readonly what: "actor" | "tie";
  readonly id: string;
  readonly importance: number;
}

/** What to build next: a tie to make or to revive and what it would bring. */
export interface NextStep {
  readonly tie: TieId;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly action: "make" | "revive" | "strengthen";
  /** Reliability of the connection after, and its gain over today. */
  readonly reliability: number;
  readonly gain: number;
  /** Counted on the trials of the reliability, or, in networks too wide for that, estimated from the best channel through it. */
  readonly basis: "trials" | "best-channel";
  /** Disjoint channels after. */
  readonly independence: number;
  /** Strategy items (`S31`) and case ids that speak for it; empty when the record names none. */
  readonly strategies: readonly string[];
  readonly cases: readonly string[];
  readonly reasons: BothTexts;
  readonly sources: readonly Citation[];
}

/** Place of one actor of the answer in the whole network. */
export interface ActorStructure {
  readonly actor: ActorId;
  readonly degree: number;
  /** Unnormalised, each pair once; `null`: not computed, the network is too large for one question. */
  readonly betweenness: number | null;
  /** PageRank with damping 0.85 over all actors; `null` as for betweenness. */
  readonly pageRank: number | null;
  /** Burt’s constraint; `null` for actors without ties and as for betweenness. */
  readonly constraint: number | null;
  /** Burt’s effective size, 1 to the degree; `null` as for constraint. */
  readonly effectiveSize: number | null;
  /** Largest k for which the actor is in the k-core; `null` as for betweenness. */
  readonly core: number | null;
  /** Number of its community (Leiden), comparable within one answer alone. */
  readonly community: number | null;
}

export interface NetworkStructure {
  readonly actors: number;
  /** Ties that carry, after merging ties between the same two actors. */
  readonly ties: number;
  readonly topActors: readonly ActorStructure[];
  /** Kinds of the thirteen that no actor touching the asked issues has; `null` when no issue was asked. */
  readonly missingKinds: readonly ActorKind[] | null;
}

/** A quarrel that lies on the way: never carries, always shown. */
export interface ConflictOnTheWay {
  readonly tie: TieId;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly sources: readonly Citation[];
}

/** What is found between the two ends in one state of the network; the same shape before and after a shock. */
export interface Findings {
  readonly channels: readonly Channel[];
  readonly thirdParties: readonly ThirdParty[];
  readonly independence: Independence;
  readonly reliability: ConnectionReliability;
  readonly critical: readonly Critical[];
  readonly next: readonly NextStep[];
  readonly structure: NetworkStructure;
}

/** What was asked, as the answer repeats it. */
export interface Asked {
  readonly from: ActorId;
  readonly to: ActorId;
  /** The issue asked, the first when there are several, `null` when any topic was meant. */
  readonly issue: string | null;
  readonly issues: readonly string[];
  readonly asOf: PartialDate;
  readonly maxTies: number;
}

/** A channel of before that does not stand after: by what it was cut. */
export interface DeadChannel extends Channel {
  readonly lostTies: readonly TieId[];
  readonly lostActors: readonly ActorId[];
}

/** Before and after side by side. */
export interface ShockReport {
  readonly name: string;
  readonly label: BothTexts;
  readonly basis: BothTexts;
  readonly sources: readonly Citation[];
  readonly rules: readonly ShockRule[];
  /** What stopped in the whole network; ties stopped by chance below 1 are `weakened`. */
  readonly stopped: { readonly ties: number; readonly actors: number; readonly weakened: number };
  readonly died: readonly DeadChannel[];
  /** Channels of before that stand after, with what they are worth after. */
  readonly survived: readonly Channel[];
  /** Actors critical after that were not before. */
  readonly newlyCritical: readonly ActorId[];
  readonly summary: BothTexts;
  readonly after: Asked & Findings;
}

/** The answer. The keys of `cli.md` are a contract; further keys may be added, none is taken away. */
export interface ChannelAnswer extends Asked, Findings {
  readonly whatIf: boolean;
  /** Channels that would open if planned and proposed ties were made; empty when the question itself asked "what if". */
  readonly prospects: readonly Channel[];
  readonly conflicts: readonly ConflictOnTheWay[];
  /** The instrument whose dimensions the criteria of third parties read. */
  readonly instrument: {
    readonly id: string;
    readonly dimensionOf: Readonly<Record<Criterion, string>>;
  };
  /** One paragraph that says what was found. */
  readonly summary: BothTexts;
  readonly shock: ShockReport | null;
  /** Names, kinds, sides and seats of every actor that the answer mentions. */
  readonly actors: Readonly<Record<ActorId, ActorCard>>;
}

export interface ActorCard {
  readonly name: { readonly ko: string | null; readonly en: string | null };
  readonly kind: ActorKind;
  readonly side: Side;
  readonly territory: string | null;
}

/** Stage of work told to whoever waits; `share` runs from 0 to 1 over the whole question. */
export interface ChannelProgress {
  readonly stage: "reading" | "channels" | "third-parties" | "reliability" | "next" | "shock";
  readonly share: number;
}

/** Called between stages; answering `"stop"` ends the work with the refusal `stopped`. */
export type TellProgress = (progress: ChannelProgress) => "go" | "stop" | void;
