import type { Citation } from "#kernel/claim.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

/** What the city starts together with others (report 5.1.4, 6.2.2). */
export const initiativeForms = ["city-body", "road-map", "ladder", "meeting", "project"] as const;
export type InitiativeForm = (typeof initiativeForms)[number];

export const formLabels: Readonly<Record<InitiativeForm, BothTexts>> = {
  "city-body": both("도시 협의체", "Body of cities"),
  "road-map": both("기구 넓히기", "Widening of a body"),
  ladder: both("단계별 협력망", "Ladder of cooperation"),
  meeting: both("지역 회의", "Regional meeting"),
  project: both("현지 협력사업", "Local project"),
};

/** Parts of an initiative that are written beside its title and aim. */
export const initiativeParts = [
  "occasion",
  "invitees",
  "steps",
  "topics",
  "clauses",
  "groups",
  "outputs",
  "gain",
] as const;
export type InitiativePart = (typeof initiativeParts)[number];

/** The parts that each form asks for; others may be written too. */
export const partsOf: Readonly<Record<InitiativeForm, readonly InitiativePart[]>> = {
  "city-body": ["occasion", "invitees", "clauses", "groups"],
  "road-map": ["steps", "invitees", "topics"],
  ladder: ["steps", "occasion", "invitees", "topics"],
  meeting: ["occasion", "invitees", "topics", "outputs"],
  project: ["gain", "invitees"],
};

/** As what an actor is invited. */
export const seats = ["member", "guest"] as const;
export type Seat = (typeof seats)[number];

export const seatLabels: Readonly<Record<Seat, BothTexts>> = {
  member: both("회원", "Member"),
  guest: both("손님", "Guest"),
};

/** What an invitee said; `unasked` until somebody asked. */
export const commitments = ["unasked", "asked", "interested", "committed", "declined"] as const;
export type Commitment = (typeof commitments)[number];

export const commitmentLabels: Readonly<Record<Commitment, BothTexts>> = {
  unasked: both("묻지 않음", "Not asked"),
  asked: both("물어봄", "Asked"),
  interested: both("관심 있음", "Interested"),
  committed: both("참여 약속", "Committed"),
  declined: both("사양함", "Declined"),
};

/** What an invitee said, when, and by what one knows it. */
export interface Answer {
  readonly state: Exclude<Commitment, "unasked">;
  readonly on: PartialDate;
  readonly evidence: string;
}

/** An actor of the register that is to take part. `citation`: where its part comes from; `null`: the office's own. */
export interface Invitee {
  readonly actor: string;
  readonly seat: Seat;
  /** Why it would take part. */
  readonly interest: LocalText;
  /** Actor through whom it is asked. */
  readonly goBetween: string | null;
  /** Oldest first. */
  readonly answers: readonly Answer[];
  readonly citation: Citation | null;
}

/** The event at which it is proposed or begun; the day may be known in part, or not yet. */
export interface Occasion {
  readonly what: LocalText;
  readonly on: PartialDate | null;
  readonly citation: Citation | null;
}

/** What a founding text has to settle. */
export const clauseKinds = ["purpose", "members", "decisions", "seat", "money"] as const;
export type ClauseKind = (typeof clauseKinds)[number];

export const clauseLabels: Readonly<Record<ClauseKind, BothTexts>> = {
  purpose: both("목적", "Purpose"),
  members: both("회원 자격", "Membership"),
  decisions: both("의사결정", "Decisions"),
  seat: both("사무국", "Secretariat"),
  money: both("재정", "Money"),
};

export interface Clause {
  readonly kind: ClauseKind;
  readonly text: LocalText;
  readonly citation: Citation | null;
}

export interface WorkingGroup {
  readonly name: LocalText;
  /** Actor id. */
  readonly lead: string | null;
  readonly citation: Citation | null;
}

/** A topic, in the order in which the initiative comes to it. */
export interface Topic {
  readonly name: LocalText;
  /** Actor ids of those who research it with the city. */
  readonly partners: readonly string[];
  readonly citation: Citation | null;
}

/** Who said that a criterion is met, when it was, and by what one knows it. */
export interface Met {
  readonly on: PartialDate;
  /** Account id of the member who recorded it. */
  readonly by: string;
  readonly evidence: string;
}

export interface Criterion {
  readonly id: string;
  readonly text: LocalText;
  readonly met: Met | null;
}

/** A step: it is passed when every criterion is met, and only then the next one opens. */
export interface Step {
  readonly id: string;
  readonly name: LocalText;
  /** Whether the proposal is made when this step is reached. */
  readonly founds: boolean;
  readonly criteria: readonly Criterion[];
  readonly citation: Citation | null;
}

/** What comes out of a meeting. */
export interface Output {
  readonly what: LocalText;
  /** Actor id. */
  readonly lead: string | null;
  readonly on: PartialDate | null;
  readonly citation: Citation | null;
}

/** What a partner gains; a gain that is only political does not carry a local project (report 6.2.2). */
export const gainKinds = ["economy", "environment", "capacity", "political"] as const;
export type GainKind = (typeof gainKinds)[number];

export const gainLabels: Readonly<Record<GainKind, BothTexts>> = {
  economy: both("경제", "Economic"),
  environment: both("환경", "Environmental"),
  capacity: both("기술·역량", "Know-how"),
  political: both("정치", "Political"),
};

export interface Gain {
  readonly kind: GainKind;
  readonly text: LocalText;
  readonly citation: Citation | null;
}

export const approvalRisks = ["unknown", "low", "high"] as const;
export type ApprovalRisk = (typeof approvalRisks)[number];

export const approvalLabels: Readonly<Record<ApprovalRisk, BothTexts>> = {
  unknown: both("확인되지 않음", "Not known"),
  low: both("낮음", "Low"),
  high: both("높음", "High"),
};

/** The practical-gain test of a project with a partner whose centre must approve (report 6.2.2). */
export interface GainTest {
  /** Actor id of the partner. */
  readonly partner: string | null;
  readonly gains: readonly Gain[];
  /** How likely it is that the partner's centre withholds its leave. */
  readonly risk: ApprovalRisk;
  readonly riskReason: LocalText;
  /** What is done about it. */
  readonly riskAnswer: LocalText;
  /** Actor who smooths the way when it stalls. */
  readonly goBetween: string | null;
  /** How the city's staff are kept safe. */
  readonly safety: LocalText;
  readonly citation: Citation | null;
}

/** Something the city starts together with others. */
export interface Initiative {
  readonly id: string;
  readonly title: LocalText;
  readonly form: InitiativeForm;
  readonly aim: LocalText;
  readonly citation: Citation | null;
  /** Actor id of the body that it belongs to or is proposed in. */
  readonly body: string | null;
  /** Strategy items it carries out, `S23`. */
  readonly strategy: readonly string[];
  readonly occasion: Occasion | null;
  readonly invitees: readonly Invitee[];
  readonly clauses: readonly Clause[];
  readonly groups: readonly WorkingGroup[];
  readonly topics: readonly Topic[];
  readonly steps: readonly Step[];
  readonly outputs: readonly Output[];
  readonly gain: GainTest | null;
  readonly nextStep: string | null;
  /** ISO day. */
  readonly nextOn: string | null;
  readonly note: LocalText;
  /** Id of the proposal that was made of it; `null`: none yet. */
  readonly proposal: string | null;
}

/** The powers around the peninsula and the partners at home, by territory (report 6.2.2). */
export const powers = ["US", "CN", "RU", "JP", "KR"] as const;
export type Power = (typeof powers)[number];

export const powerLabels: Readonly<Record<Power, BothTexts>> = {
  US: both("미국", "United States"),
  CN: both("중국", "China"),
  RU: both("러시아", "Russia"),
  JP: both("일본", "Japan"),
  KR: both("국내", "At home"),
};

/** Where the north of the peninsula is; whoever is there is asked through somebody. */
export const north = "KP";

/** What has to be there before a proposal can be made of it. */
export const requirementKinds = [
  "aim",
  "occasion",
  "powers",
  "commitments",
  "charter",
  "groups",
  "topics",
  "research",
  "go-between",
  "steps",
  "outputs",
  "gain",
  "approval",
  "safety",
] as const;
export type RequirementKind = (typeof requirementKinds)[number];

export const requirementLabels: Readonly<Record<RequirementKind, BothTexts>> = {
  aim: both("목적", "An aim"),
  occasion: both("날짜가 있는 계기", "An occasion with its day"),
  powers: both("네 나라와 국내의 지방정부", "Local governments of the four powers and at home"),
  commitments: both("참여 약속", "Commitments"),
  charter: both("헌장 조항", "Clauses of the charter"),
  groups: both("실무 분과", "A working group"),
  topics: both("주제", "Topics"),
  research: both("주제마다 연구 협력기관", "A research partner for every topic"),
  "go-between": both("북측 후보의 매개자", "A go-between for every northern invitee"),
  steps: both("제안 단계까지의 기준", "The criteria up to the step of the proposal"),
  outputs: both("결과물", "Outputs"),
  gain: both("정치 말고도 상대가 얻는 것", "A gain for the partner that is not only political"),
  approval: both("상대 중앙정부의 승인", "The approval of the partner's centre"),
  safety: both("인력 안전 계획", "A plan for the safety of staff"),
};

/** What each form needs (report 5.1.4, 6.2.2, and the preconditions of S23, S28 to S32). */
export const requirementsOf: Readonly<Record<InitiativeForm, readonly RequirementKind[]>> = {
  "city-body": ["aim", "occasion", "powers", "commitments", "charter", "groups"],
  "road-map": ["aim", "topics", "research", "go-between", "commitments", "steps"],
  ladder: ["aim", "occasion", "go-between", "commitments", "steps"],
  meeting: ["aim", "occasion", "commitments", "topics", "outputs"],
  project: ["aim", "gain", "approval", "safety", "commitments"],
};

/** Members beside the city that must have committed: three make a body many-sided; elsewhere one partner will do. */
export const commitmentsFor: Readonly<Record<InitiativeForm, number>> = {
  "city-body": 2,
  "road-map": 1,
  ladder: 1,
  meeting: 2,
  project: 1,
};
