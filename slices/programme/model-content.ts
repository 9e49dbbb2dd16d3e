import type { Citation } from "#kernel/claim.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

import type { MinistryClass, Pillar, Stage } from "./model.ts";

/** A statement with what it rests on; `evidence` is `null` while nobody has cited anything. */
export interface Stated {
  readonly text: LocalText;
  readonly evidence: Citation | null;
}

/** The two sides of the mutual-benefit test (report 2.3, 3.2; SAN-03). */
export const benefitSides = ["a", "b"] as const;
export type BenefitSide = (typeof benefitSides)[number];

export const benefitSideLabels: Readonly<Record<BenefitSide, BothTexts>> = {
  a: both("남측(서울)", "South (Seoul)"),
  b: both("북측(평양)", "North (Pyongyang)"),
};

export const confidences = ["low", "medium", "high"] as const;
export type Confidence = (typeof confidences)[number];

export const confidenceLabels: Readonly<Record<Confidence, BothTexts>> = {
  low: both("낮음", "Low"),
  medium: both("보통", "Medium"),
  high: both("높음", "High"),
};

/** A need: whose it is, how it was found out, and how sure one is (report 5.3; PRG-08). */
export interface Need extends Stated {
  readonly side: BenefitSide;
  readonly method: LocalText;
  readonly confidence: Confidence | null;
  readonly on: PartialDate | null;
}

/** What divides or connects people where the programme works, and how the programme answers (do no harm). */
export interface HarmPoint extends Stated {
  readonly answer: LocalText;
}

export const partnerRoles = [
  "lead",
  "implements",
  "funds",
  "mediates",
  "advises",
  "hosts",
  "monitors",
  "receives",
] as const;
export type PartnerRole = (typeof partnerRoles)[number];

export const partnerRoleLabels: Readonly<Record<PartnerRole, BothTexts>> = {
  lead: both("주관", "Leads"),
  implements: both("시행", "Carries out"),
  funds: both("재원", "Funds"),
  mediates: both("중재", "Goes between"),
  advises: both("자문", "Advises"),
  hosts: both("유치", "Hosts"),
  monitors: both("점검", "Monitors"),
  receives: both("수혜", "Receives"),
};

/** Under what the gate let something pass, as it was then. */
export interface ClearanceNote {
  /** The row of the gate's record that the database asks for. */
  readonly clearanceId: string;
  readonly verdict: string;
  readonly grant: string | null;
  readonly rulesVersion: string;
  readonly listVersion: string | null;
  readonly on: string;
  /** What somebody declared so that it passes; absent: nothing. */
  readonly declared?: readonly Declaration[];
}

/** A fact that an exception of the law hangs on, declared with its reason. */
export interface Declaration {
  /** The law's own word, such as `civilian-need`. */
  readonly word: string;
  /** What the law says of it, as it read on that day. */
  readonly text: BothTexts;
  readonly why: string;
}

/** Who takes part; `invited` is `null` while the partner is only thought of. */
export interface Partner {
  readonly actorId: string;
  readonly role: PartnerRole;
  readonly invited: ClearanceNote | null;
}

export interface Place {
  readonly name: LocalText;
  /** ISO 3166-1 alpha-2 where it is given. */
  readonly territory: string | null;
  /** The actor of that place, where it is registered. */
  readonly actorId: string | null;
}

export interface Risk extends Stated {
  readonly likelihood: Confidence | null;
  readonly effect: Confidence | null;
  readonly answer: LocalText;
}

/** A break that struck the programme: what it did, and how the work recovered (SAN-06). */
export interface Disruption {
  readonly text: LocalText;
  readonly on: PartialDate | null;
  readonly effect: LocalText;
  readonly recovery: LocalText;
}

/** What it waits for: another programme, or something outside. */
export interface Dependency {
  readonly text: LocalText;
  readonly programmeId: string | null;
  readonly isMet: boolean;
}

export interface ProgrammeDocument {
  readonly title: LocalText;
  readonly citation: Citation;
}

/** Who owns it afterwards, when, and how it then pays for itself (report 5.2; PRG-04, PRG-10). */
export interface HandOver {
  readonly owner: LocalText;
  readonly actorId: string | null;
  readonly on: PartialDate | null;
  readonly condition: LocalText;
  readonly selfFinancing: LocalText;
}

/** What was learned, and to which strategy items it goes back. */
export interface Lesson extends Stated {
  readonly goals: readonly string[];
  readonly on: PartialDate | null;
}

/** Both labels: the three pillars of 4.4.2 and the ministry's classes of 3.2, which differ (SI-26). */
export interface Labels {
  readonly nexus: readonly Pillar[];
  readonly ministry: readonly MinistryClass[];
}

/** The three principles of the Seoul–Pyongyang plan of 2016 (report 3.2; PRG-11). */
export const principles = ["common-benefit", "shared-work", "participation-support"] as const;
export type Principle = (typeof principles)[number];

export const principleLabels: Readonly<Record<Principle, BothTexts>> = {
  "common-benefit": both("공동이익", "Common benefit"),
  "shared-work": both("협력·분담", "Cooperation and shared load"),
  "participation-support": both("참여·지지", "Participation and support"),
};

/** How the programme keeps a principle; a principle that is absent was not looked at. */
export type PrincipleCheck = Partial<
  Readonly<Record<Principle, Stated & { readonly kept: boolean }>>
>;

/** A publication on its way: the first of the two persons, and the clearance once the second agreed. */
export interface PublicationRequest {
  readonly by: string | null;
  readonly on: string;
  readonly why: string;
  readonly clearanceId: string | null;
}

/** Everything of a programme that is read and written as a whole. */
export interface ProgrammeContent {
  readonly benefits: Readonly<Record<BenefitSide, readonly Stated[]>>;
  readonly needs: readonly Need[];
  readonly dividers: readonly HarmPoint[];
  readonly connectors: readonly HarmPoint[];
  readonly partners: readonly Partner[];
  /** Kinds of activity in the words of the gate, such as `contact` or `research-other`; `null`: nobody has said. */
  readonly activities: readonly string[] | null;
  readonly places: readonly Place[];
  readonly risks: readonly Risk[];
  readonly disruptions: readonly Disruption[];
  readonly dependencies: readonly Dependency[];
  readonly documents: readonly ProgrammeDocument[];
  readonly handOver: HandOver | null;
  readonly lessons: readonly Lesson[];
  readonly labels: Labels;
  readonly principles: PrincipleCheck;
  /** The plan and sector it was proposed in, where it was; ids of `history` records. */
  readonly plan: {
    readonly id: string;
    readonly sector: string | null;
    readonly no: number | null;
  } | null;
  /** Fields that their source does not state and whoever read it judged. */
  readonly judged: readonly string[];
  /** Who asked that it be published, waiting for another person; `null`: nobody did. */
  readonly publication: PublicationRequest | null;
}

export const emptyContent: ProgrammeContent = {
  benefits: { a: [], b: [] },
  needs: [],
  dividers: [],
  connectors: [],
  partners: [],
  activities: null,
  places: [],
  risks: [],
  disruptions: [],
  dependencies: [],
  documents: [],
  handOver: null,
  lessons: [],
  labels: { nexus: [], ministry: [] },
  principles: {},
  plan: null,
  judged: [],
  publication: null,
};

/** One step of the cycle that was taken, forward or back. */
export interface CycleStep {
  readonly from: Stage;
  readonly to: Stage;
  readonly owner: string;
  readonly on: PartialDate;
  readonly evidence: Citation | null;
  readonly reason: string;
  /** The account that entered it; `null` for the system. */
  readonly by: string | null;
  /** Under what the gate let the work begin, and what that was; only where it began. */
  readonly clearance?: ClearanceNote;
  readonly activities?: readonly string[];
}
