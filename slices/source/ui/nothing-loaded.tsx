import { Empty } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { sourcePhrases } from "./phrases.ts";

/** What a room of records says in an office that began without the report. */
export function NothingLoaded() {
  const phrases = usePhrases(sourcePhrases);
  return (
    <Empty title={phrases.noRecords}>
      <p>{phrases.noRecordsStep}</p>
    </Empty>
  );
}
