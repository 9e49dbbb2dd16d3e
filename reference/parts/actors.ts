import { z } from "zod";
import {
  actorKinds,
  isActorId,
  isTerritory,
  placeBases,
  sides,
  type Actor,
} from "#slices/actor/model.ts";
import { citation, sourceId } from "./citations.ts";
import type { Bounds, Part } from "./part.ts";
import { bothTexts, sectionNumber, slipId } from "./shapes.ts";

const actorId = z.custom<string>(isActorId, "an actor id");
const territory = z.custom<string>(isTerritory, "an ISO 3166-1 alpha-2 code");

/** Why the report or a data set speaks of the actor. */
export const actorRoles = [
  "principal",
  "internal-unit",
  "governance",
  "counterpart",
  "membership",
  "seoul-hosted",
  "dprk-experience",
  "proposal",
  "plan",
  "case",
  "research",
  "theory",
  "history",
  "context",
  "finance",
  "sanctions",
  "survey",
  "monitoring-source",
  "source",
  "sister-city",
] as const;

const place = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  basis: z.enum(placeBases),
});

const declaredSide = z
  .strictObject({ side: z.enum(sides), basis: citation.nullable() })
  .refine(({ side, basis }) => (side === "none") === (basis === null), "a side with its source");

/** What a reader must know before trusting the record. */
const marks = z.strictObject({
  /** The name cell of the source is lost; the identity is inferred. */
  nameInferred: z.literal(true).optional(),
  /** The source speaks of the actor without naming it. */
  unnamedInReport: z.literal(true).optional(),
  /** The state in which the source places it, where that is doubtful, and the probable one. */
  countryAsPrinted: territory.optional(),
  countryProbable: territory.optional(),
  /** The body was only planned. */
  existence: z.literal("planned").optional(),
  /** Why the kind fits badly. */
  kindNote: bothTexts.optional(),
  /** Item of Wikidata. */
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .optional(),
});

const actor = z.strictObject({
  id: actorId,
  name: bothTexts,
  abbr: z.string().min(1).nullable(),
  aliases: z.array(z.string().min(1)),
  kind: z.enum(actorKinds),
  territory: territory.nullable(),
  city: z.string().min(1).nullable(),
  place: place.nullable(),
  parentId: actorId.nullable(),
  side: declaredSide,
  roles: z.array(z.enum(actorRoles)).min(1),
  sections: z.array(sectionNumber),
  slips: z.array(slipId),
  source: sourceId,
  marks,
});

/** An actor of the model with the marks, roles and source of the reference. */
export type ReferenceActor = z.infer<typeof actor> & Actor;

function actorsIn(file: string, bounds: Bounds): Part<ReferenceActor[]> {
  return { file, schema: z.array(actor), bounds };
}

/** The actors that the report names, or speaks of as a group. */
export const actorsOfReport = actorsIn("seoul/actors.json", {
  min: 176,
  max: 176,
  reason: {
    ko: "보고서에서 읽어 낸 행위자는 176곳이며 더하거나 뺄 수 없다.",
    en: "176 actors were read out of the report; none may be added or lost.",
  },
});

/** Sister cities of Seoul and Pyongyang that the report does not name. */
export const sisterCityActors = actorsIn("sister-cities/actors.json", {
  min: 35,
  max: 60,
  reason: {
    ko: "수집 자료의 두 도시 결연 상대는 40곳이고 5곳은 이미 등록되어 35곳이 남는다. 서울시가 밝힌 자매·우호 도시는 71곳이므로 60곳을 넘으면 잘못 읽은 것이다.",
    en: "The data set gives the two cities 40 partners, 5 of them already registered. Seoul itself counts 71 sister and friendship cities, so more than 60 new ones would mean a misreading.",
  },
});

/** Actors added so that the channels to Pyongyang are complete. */
export const addedActors = actorsIn("added/actors.json", {
  min: 1,
  max: 40,
  reason: {
    ko: "보고서를 보완하려고 낱낱이 더하는 행위자다. 40곳이 넘으면 출처를 갖춘 자료집으로 옮겨야 한다.",
    en: "Added one by one to fill the report's gaps; beyond 40 they belong in a data set with a source of its own.",
  },
});
