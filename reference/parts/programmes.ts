import { z } from "zod";
import { partnerRoles } from "#slices/programme/model-content.ts";
import {
  levels,
  ministryClasses,
  pillars,
  programmeKinds,
  securityFields,
} from "#slices/programme/model.ts";
import type { Part } from "./part.ts";
import { exactly, proposedProgrammeId, recordId, strategyId } from "./shapes.ts";

/** Where the report proposes it: an item of its strategy, or a task of one of the two plans it tells of. */
export const programmeOrigins = ["strategy", "seoul-pyongyang-plan", "master-plan"] as const;

const properties = ["kind", "levels", "fields", "nexus", "ministry", "partners", "goals"] as const;

/**
 * A programme that the report proposes. Name, text, horizon, section and slips stand at its origin and are not
 * repeated; here is how it is filed. `judged` names what the report does not say and its reader judged.
 */
const proposal = z.strictObject({
  id: proposedProgrammeId,
  origin: z.enum(programmeOrigins),
  /** Id of the strategy item or of the task. */
  of: z.union([strategyId, recordId]),
  kind: z.enum(programmeKinds),
  levels: z.array(z.enum(levels)),
  fields: z.array(z.enum(securityFields)),
  /** Both labels: the pillars of 4.4.2 and the ministry's classes of 3.2 (SI-26). */
  nexus: z.array(z.enum(pillars)).min(1),
  ministry: z.array(z.enum(ministryClasses)),
  /** Actors that the origin names, with what they would do; the office itself is not its own partner. */
  partners: z.array(z.strictObject({ actorId: recordId, role: z.enum(partnerRoles) })),
  /** Strategy items that it would serve. */
  goals: z.array(strategyId),
  judged: z.array(z.enum(properties)),
});

export type ProposedProgramme = z.infer<typeof proposal>;

export const part: Part<readonly ProposedProgramme[]> = {
  file: "seoul/programmes.json",
  schema: exactly(32, proposal),
  bounds: {
    min: 32,
    max: 32,
    reason: {
      ko: "2016년 계획의 과제 10건, 2017년 기본계획의 평화 과제 3건, 전략 가운데 사업으로 볼 수 있는 19건이다.",
      en: "Ten tasks of the plan of 2016, three peace tasks of the master plan of 2017, and the 19 strategy items that are programmes in kind.",
    },
  },
};
