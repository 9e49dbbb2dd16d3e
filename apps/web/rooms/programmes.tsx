import { AssessmentsOf } from "#slices/instrument/ui/assessments-of.tsx";
import { ProgrammePageRoom as ProgrammePage } from "#slices/programme/ui/programme-page.tsx";
import { usePart } from "../navigation.tsx";
import styles from "./rooms.module.css";

export { ProgrammesBoard } from "#slices/programme/ui/board.tsx";
export { ProgrammeGoals } from "#slices/programme/ui/goals.tsx";
export { ProgrammesList } from "#slices/programme/ui/programmes-list.tsx";
export { ProgrammesTimeline } from "#slices/programme/ui/timeline.tsx";

/** One programme, and what was assessed of it. */
export function ProgrammePageRoom() {
  return (
    <div className={styles.room}>
      <ProgrammePage>
        <AssessmentsOf kind="programme" id={usePart("programme")} />
      </ProgrammePage>
    </div>
  );
}
