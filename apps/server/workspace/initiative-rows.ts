import type { ReferenceWorkspace } from "#reference/workspace.ts";
import { rowOfInitiative } from "#slices/initiative/row.ts";

/** What the report proposes to start with others; nobody was asked and no criterion is met. */
export function initiativeRows({ initiatives }: ReferenceWorkspace): object[] {
  return initiatives.map((proposed) =>
    rowOfInitiative({
      ...proposed,
      invitees: proposed.invitees.map((invitee) => ({ ...invitee, answers: [] })),
      steps: proposed.steps.map((step) => ({
        ...step,
        criteria: step.criteria.map((criterion) => ({ ...criterion, met: null })),
      })),
      nextStep: null,
      nextOn: null,
      proposal: null,
    }),
  );
}
