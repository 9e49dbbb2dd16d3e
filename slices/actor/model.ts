import type { Citation } from "#kernel/claim.ts";
import { isSlug } from "#kernel/ids.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";

/** The five headings under which report 6.2 files the actors of a city's peace diplomacy, in its order. */
export const actorHeadings = [
  "international-organisation",
  "non-governmental",
  "government",
  "research",
  "private",
] as const;
export type ActorHeading = (typeof actorHeadings)[number];

/** The thirteen kinds of report 6.2, in its order. `domestic` and `foreign` are meant from Seoul. */
export const actorKinds = [
  "igo-national",
  "igo-local",
  "ngo-international",
  "ngo-domestic",
  "gov-foreign-central",
  "gov-foreign-local",
  "gov-domestic-central",
  "gov-domestic-local",
  "research-foreign",
  "research-domestic",
  "company",
  "finance",
  "civic-other",
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** The heading of each kind (report 6.2). */
export const headingOf: Readonly<Record<ActorKind, ActorHeading>> = {
  "igo-national": "international-organisation",
  "igo-local": "international-organisation",
  "ngo-international": "non-governmental",
  "ngo-domestic": "non-governmental",
  "gov-foreign-central": "government",
  "gov-foreign-local": "government",
  "gov-domestic-central": "government",
  "gov-domestic-local": "government",
  "research-foreign": "research",
  "research-domestic": "research",
  company: "private",
  finance: "private",
  "civic-other": "private",
};

export const headingLabels: Readonly<Record<ActorHeading, BothTexts>> = {
  "international-organisation": both("국제기구", "International organisations"),
  "non-governmental": both("비정부기구", "Non-governmental organisations"),
  government: both("정부기관", "Governments"),
  research: both("연구소", "Research institutes"),
  private: both("기타 민간", "Other private actors"),
};

export const kindLabels: Readonly<Record<ActorKind, BothTexts>> = {
  "igo-national": both("중앙정부 간 국제기구", "Body of national governments"),
  "igo-local": both("지방정부 간 국제기구", "Body of local governments"),
  "ngo-international": both("국제 NGO", "International NGO"),
  "ngo-domestic": both("국내 NGO", "Domestic NGO"),
  "gov-foreign-central": both("해외 중앙정부", "Foreign central government"),
  "gov-foreign-local": both("해외 지방정부", "Foreign city or region"),
  "gov-domestic-central": both("국내 중앙정부", "Domestic central government"),
  "gov-domestic-local": both("국내 지방자치단체", "Domestic local government"),
  "research-foreign": both("해외 연구기관", "Foreign research institute"),
  "research-domestic": both("국내 연구기관", "Domestic research institute"),
  company: both("민간기업", "Company"),
  finance: both("금융기구", "Financial body"),
  "civic-other": both("민간단체 등", "Civic body or other"),
};

/** Declared sides: `a` and `b` face each other, `third` stands between them, `none` was never declared. */
export const sides = ["a", "b", "third", "none"] as const;
export type Side = (typeof sides)[number];

export const sideLabels: Readonly<Record<Side, BothTexts>> = {
  a: both("우리 측", "Our side"),
  b: both("상대 측", "Other side"),
  third: both("제3자", "Third party"),
  none: both("선언 없음", "Not declared"),
};

/** A side as somebody declared it. It is never computed; `basis` is `null` only for `none`. */
export interface DeclaredSide {
  readonly side: Side;
  readonly basis: Citation | null;
}

export const undeclaredSide: DeclaredSide = { side: "none", basis: null };

/** Who says where an actor sits: the report, common knowledge added by an analyst, or a data set. */
export const placeBases = ["report", "general-knowledge", "data-set", "office"] as const;
export type PlaceBasis = (typeof placeBases)[number];

export const placeBasisLabels: Readonly<Record<PlaceBasis, BothTexts>> = {
  report: both("보고서", "Report"),
  "general-knowledge": both("일반 지식", "General knowledge"),
  "data-set": both("자료집", "Data set"),
  office: both("부서 입력", "Entered by the office"),
};

/** A point at city level in degrees, WGS 84: `lat` −90 to 90, `lon` −180 to 180. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
  readonly basis: PlaceBasis;
}

/** Lower-case words joined by hyphens (`east-asia-clean-air-cities`); stable, never reused. */
export type ActorId = string;

export function isActorId(value: unknown): value is ActorId {
  return isSlug(value);
}

/** ISO 3166-1 alpha-2 code of the territory; no statement on anyone's status is meant by it. */
export type Territory = string;

export function isTerritory(value: unknown): value is Territory {
  return typeof value === "string" && /^[A-Z]{2}$/.test(value);
}

/** An organisation, city or unit. Persons are never actors. */
export interface Actor {
  readonly id: ActorId;
  readonly name: LocalText;
  readonly abbr: string | null;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  /** `null`: no single territory, or not known. */
  readonly territory: Territory | null;
  /** City in English, as its own office writes it; `null` when none is named. */
  readonly city: string | null;
  readonly place: Place | null;
  /** The body of which this one is a part. */
  readonly parentId: ActorId | null;
  readonly side: DeclaredSide;
  /** Sections of the source in which the actor appears. */
  readonly sections: readonly string[];
  /** Registered slips of the source that touch this actor, `SI-01` … */
  readonly slips: readonly string[];
}

export function isActorKind(value: unknown): value is ActorKind {
  return actorKinds.some((kind) => kind === value);
}

export function isSide(value: unknown): value is Side {
  return sides.some((side) => side === value);
}

/** The kinds of the thirteen that `actors` lack, in the report's order: the gaps of a network. */
export function missingKinds(actors: Iterable<Pick<Actor, "kind">>): readonly ActorKind[] {
  const present = new Set<ActorKind>();
  for (const { kind } of actors) present.add(kind);
  return actorKinds.filter((kind) => !present.has(kind));
}
