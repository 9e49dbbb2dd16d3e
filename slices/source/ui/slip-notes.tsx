import { Local } from "#apps/web/design/local.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import type { Slip } from "../model.ts";
import { sourcePhrases } from "./phrases.ts";
import styles from "./source.module.css";
import { SourcePlace } from "#slices/actor/ui/source-mark.tsx";

/** Faults of a source with what differs; each opens all records that it touches. */
export function SlipNotes(props: { readonly slips: readonly Slip[] }) {
  const phrases = usePhrases(sourcePhrases);
  return (
    <ul className={styles.slips}>
      {props.slips.map((slip) => (
        <li key={slip.id}>
          <RecordLink kind="slip" id={slip.id}>
            {slip.id}
          </RecordLink>{" "}
          <span className="quiet">
            {phrases.severities[slip.severity] ?? slip.severity} ·{" "}
            {phrases.kinds[slip.kind] ?? slip.kind}
          </span>
          <p>
            <Local text={slip.note} />
          </p>
          <p className="quiet">
            <SourcePlace
              citation={{ source: "report", locator: slip.sections.join(", ") || null }}
            />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Words that name faults of a source by their number; each number opens the fault. */
export function WithSlips(props: { readonly words: string }) {
  return props.words.split(/(SI-\d{2})/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <RecordLink key={`${part} ${String(at)}`} kind="slip" id={part}>
        {part}
      </RecordLink>
    ),
  );
}

/** Marks of the faults that touch a record of a list: their numbers, each a link; nothing where there is none. */
export function SlipMarks(props: { readonly ids: readonly string[] }) {
  if (props.ids.length === 0) return null;
  return (
    <span className={styles.marks}>
      {props.ids.map((id) => (
        <RecordLink key={id} kind="slip" id={id}>
          {id}
        </RecordLink>
      ))}
    </span>
  );
}
