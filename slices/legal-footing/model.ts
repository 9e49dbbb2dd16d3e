import { both, type BothTexts } from "#kernel/local-text.ts";
import type { TieKind } from "#slices/tie/model.ts";

/** Property under which the check of an agreement is kept, as a claim on its tie. */
export const footingProperty = "legal-footing";

/** Kinds of ties that are agreements between the city and another. */
export const agreementKinds = ["agreement", "sister-city"] as const satisfies readonly TieKind[];

/** Whether the agreement binds in law, as a named officer found; nobody has looked where there is no check. */
export const bindings = ["non-binding", "binding", "undetermined"] as const;
export type Binding = (typeof bindings)[number];

export const bindingLabels: Readonly<Record<Binding, BothTexts>> = {
  "non-binding": both("구속력 없음", "Not binding"),
  binding: both("구속력 있음", "Binding"),
  undetermined: both("확인되지 않음", "Undetermined"),
};

/** How the consent of the state or of the council stands. */
export const consents = ["not-needed", "needed", "asked", "given", "refused", "unknown"] as const;
export type Consent = (typeof consents)[number];

export const consentLabels: Readonly<Record<Consent, BothTexts>> = {
  "not-needed": both("필요 없음", "Not needed"),
  needed: both("필요함, 아직 묻지 않음", "Needed, not asked yet"),
  asked: both("물었음", "Asked"),
  given: both("받음", "Given"),
  refused: both("거절됨", "Refused"),
  unknown: both("모름", "Not known"),
};

/** What an officer found of one agreement. */
export interface LegalFooting {
  readonly binding: Binding;
  /** Ids of `footingGrounds` that it rests on. */
  readonly grounds: readonly string[];
  readonly consent: Consent;
  /** Whose consent, and by which document. */
  readonly consentNote: string | null;
  readonly reason: string;
}

export function isLegalFooting(value: unknown): value is LegalFooting {
  return typeof value === "object" && value !== null && "binding" in value && "consent" in value;
}

/** A legal ground as it was read: what it says in our words, and where. */
export interface FootingGround {
  readonly id: string;
  readonly name: BothTexts;
  readonly says: BothTexts;
  /** Section of the report, or another place. */
  readonly readAt: string;
}

/**
 * What the check of an agreement can rest on. All was read in the report and not in the statute book; a legal officer
 * compares it with the text in force.
 */
export const footingGrounds: readonly FootingGround[] = [
  {
    id: "public-diplomacy-act-narrow",
    name: both("공공외교법(2016), 좁게 읽을 때", "Public Diplomacy Act (2016), read narrowly"),
    says: both(
      "공공외교의 주체는 국가이고 지방자치단체는 협력자이다. 지방자치단체가 홀로 외교를 할 수는 없다.",
      "The state is the subject of public diplomacy and local governments are its helpers; a city cannot conduct it alone.",
    ),
    readAt: "2.3",
  },
  {
    id: "public-diplomacy-act-wide",
    name: both("공공외교법(2016), 넓게 읽을 때", "Public Diplomacy Act (2016), read widely"),
    says: both(
      "지방자치단체가 외교 활동에 참여할 근거가 된다.",
      "It gives local governments a ground to take part in diplomatic activities.",
    ),
    readAt: "2.3",
  },
  {
    id: "city-agreements-do-not-bind",
    name: both("도시 사이 합의의 한계", "The limit of agreements between cities"),
    says: both(
      "도시 간 합의는 국가 간 조약이 아니어서 법적 구속력이 부족하고, 상황이 바뀌면 쉽게 깨지거나 효력을 잃는다.",
      "An agreement between cities is no treaty of states: it lacks binding force and is easily broken or loses effect when circumstances change.",
    ),
    readAt: "5.1.2",
  },
];

/** States where local governments have a say in treaties: precedents, not grounds (report 2.1). */
export const footingPrecedents: readonly FootingGround[] = [
  {
    id: "belgium",
    name: both("벨기에", "Belgium"),
    says: both(
      "무역과 외국인 직접투자에 관한 조약을 지방정부가 직접 맺을 수 있다.",
      "Regional governments can conclude treaties on trade and foreign direct investment themselves.",
    ),
    readAt: "2.1",
  },
  {
    id: "germany",
    name: both("독일", "Germany"),
    says: both(
      "일부 조약은 해당 지방정부의 승인이 있어야 맺을 수 있다.",
      "Some treaties need the consent of the local government concerned.",
    ),
    readAt: "2.1",
  },
  {
    id: "canada",
    name: both("캐나다", "Canada"),
    says: both(
      "일부 조약은 해당 지방정부의 승인이 있어야 맺을 수 있다.",
      "Some treaties need the consent of the local government concerned.",
    ),
    readAt: "2.1",
  },
];
