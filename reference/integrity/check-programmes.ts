import type { ProposedProgramme } from "../parts/programmes.ts";
import type { Fault } from "../refusal.ts";
import type { ReferenceWorkspace } from "../workspace.ts";
import { unknownIn, type Registers } from "./registers.ts";

/** Faults of proposed programmes: an origin that is not there or proposes another id, unknown partners or goals. */
export function checkProgrammes(
  workspace: ReferenceWorkspace,
  registers: Registers,
): readonly Fault[] {
  const origins = proposedBy(workspace);
  const goals = new Set(workspace.strategy.map(({ id }) => id));
  return workspace.programmes.flatMap((programme) => {
    const place = { file: "programmes", record: programme.id };
    const { id, partners } = programme;
    return [
      ...unknownIn(origins, place, "of", [originOf(programme, id)]),
      ...unknownIn(goals, place, "goals", programme.goals),
      ...unknownIn(
        registers.actors,
        place,
        "partners",
        partners.map(({ actorId }) => actorId),
      ),
    ];
  });
}

const originOf = ({ origin, of }: Pick<ProposedProgramme, "origin" | "of">, id: string) =>
  `${origin}/${of} → ${id}`;

/** Every proposal of the report, with the id that it gives its programme. */
function proposedBy({ strategy, history }: ReferenceWorkspace): ReadonlySet<string> {
  const { masterPlan, seoulPyongyangPlan } = history;
  const tasks = seoulPyongyangPlan.sectors.flatMap((sector) => sector.tasks);
  return new Set([
    ...strategy.map((item) =>
      originOf({ origin: "strategy", of: item.id }, item.proposedProgrammeId),
    ),
    ...tasks.map((task) =>
      originOf({ origin: "seoul-pyongyang-plan", of: task.id }, task.proposedProgrammeId),
    ),
    ...masterPlan.peaceTasks.map((task) =>
      originOf({ origin: "master-plan", of: task.id }, task.proposedProgrammeId),
    ),
  ]);
}
