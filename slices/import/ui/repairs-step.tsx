import button from "#apps/web/design/button.module.css";
import { RowCount } from "#apps/web/design/figure.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import type { GroupedProblem, Outcome } from "../outcome.ts";
import type { Mapping } from "../model.ts";
import { AskedMoney } from "./asked-money.tsx";
import { problemsAddress } from "./data.ts";
import { AskedDates, DateEntry } from "./dates.tsx";
import { FilePlace } from "./file-place.tsx";
import { importPhrases } from "./phrases.ts";
import type { Deciding } from "./use-decide.ts";
import styles from "./import.module.css";

interface StepProps {
  readonly id: string;
  readonly outcome: Outcome;
  readonly mapping: Mapping | null;
  readonly deciding: Deciding;
}

/** What was found wrong, in groups by what an officer does about it; dates are put right in their place. */
export function RepairsStep({ id, outcome, mapping, deciding }: StepProps) {
  const phrases = usePhrases(importPhrases);
  const groups = outcome.problems.filter(({ kind }) => kind !== "date-ambiguous");
  return (
    <>
      {mapping !== null && <AskedMoney outcome={outcome} mapping={mapping} deciding={deciding} />}
      <AskedDates outcome={outcome} deciding={deciding} />
      <section className={styles.part}>
        <h2>{phrases.step.repairs}</h2>
        {groups.length === 0 ? (
          <p>{phrases.noRepairs}</p>
        ) : (
          <>
            <p className="quiet">{phrases.repairsAre}</p>
            <a
              className={`${button.button} ${button.plain} ${styles.start} not-printed`}
              href={problemsAddress(id)}
              download
            >
              {phrases.download}
            </a>
            <ul className={styles.groups}>
              {groups.map((group) => (
                <Group key={group.kind} group={group} deciding={deciding} />
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
}

/** Kinds of finding whose text is a date that the officer may give in its place. */
const dated: ReadonlySet<string> = new Set(["date-impossible", "date-unreadable", "date-future"]);

/** Places that a group shows; the table that can be downloaded has all that are kept. */
const shownPlaces = 50;

function Group({
  group,
  deciding,
}: {
  readonly group: GroupedProblem;
  readonly deciding: Deciding;
}) {
  const phrases = usePhrases(importPhrases);
  const text = useText();
  const isFault = group.weight === "fault";
  const places = group.places.slice(0, shownPlaces);
  const texts = new Set(places.flatMap((place) => place.text ?? []));
  return (
    <li className={styles.group} data-weight={group.weight}>
      <p className={styles.groupHead}>
        <span className={styles.weight}>
          <span aria-hidden="true">{isFault ? "!" : "i"}</span>{" "}
          {isFault ? phrases.fault : phrases.note}
        </span>
        <strong>{text(group.message)}</strong>
        <RowCount count={phrases.places(group.count)} />
      </p>
      <p>{text(group.repair)}</p>
      <details open={group.count <= 5}>
        <summary>{phrases.showPlaces}</summary>
        <ul className={styles.places}>
          {places.map((place, index) => (
            <li key={`${place.at}:${index}`}>
              <FilePlace>{place.at}</FilePlace> {place.text}
            </li>
          ))}
          {group.count > places.length && (
            <li className="quiet">{phrases.rest(group.count - places.length)}</li>
          )}
        </ul>
      </details>
      {dated.has(group.kind) &&
        [...texts].map((written) => (
          <DateEntry
            key={written}
            label={phrases.rightDate(written)}
            give={(date) => deciding.answerDate(written, date)}
          />
        ))}
    </li>
  );
}
