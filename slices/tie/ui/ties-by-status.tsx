import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import tables from "#apps/web/design/table.module.css";
import { Local } from "#apps/web/design/local.tsx";
import { Empty } from "#apps/web/design/notice.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import type { ActorBrief, KeptTie } from "#slices/actor/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { issueLabels, isIssue } from "../model-issues.ts";
import { tieKindLabels, tieStatuses, tieStatusLabels, type TieStatus } from "../model.ts";
import { periodOf } from "./period.ts";
import { tiePhrases } from "./phrases.ts";
import { StatusSample } from "./tie-line.tsx";
import styles from "./ties.module.css";
import { RowCount } from "#apps/web/design/figure.tsx";
import { SlipMarks } from "#slices/source/ui/slip-notes.tsx";

interface TiesProps {
  readonly center: string;
  readonly ties: readonly KeptTie[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
  readonly edit?: ((tie: KeptTie) => void) | undefined;
}

/** An actor's ties, one table a status, those in force first. */
export function TiesByStatus(props: TiesProps) {
  const phrases = usePhrases(tiePhrases);
  const text = useText();
  if (props.ties.length === 0)
    return (
      <Empty title={phrases.noTies}>
        <p>{phrases.noTiesStep}</p>
      </Empty>
    );
  return (
    <div className={styles.statuses}>
      {tieStatuses.map((status) => {
        const ties = props.ties.filter((tie) => tie.status === status);
        if (ties.length === 0) return null;
        return (
          <section key={status} aria-label={text(tieStatusLabels[status])}>
            <h3 className={styles.status}>
              <StatusSample status={status} />
              {text(tieStatusLabels[status])} <RowCount count={phrases.count(ties.length)} />
            </h3>
            <TiesTable {...props} ties={ties} status={status} />
          </section>
        );
      })}
    </div>
  );
}

/** Rows that stand open; the rest opens on request. */
const firstRows = 12;

function TiesTable(props: TiesProps & { readonly status: TieStatus }) {
  const phrases = usePhrases(tiePhrases);
  const text = useText();
  const [isLong, setLong] = useState(false);
  const shown = isLong ? props.ties : props.ties.slice(0, firstRows);
  const rest = props.ties.length - shown.length;
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${styles.table}`}>
        <caption className="hidden-but-read">{text(tieStatusLabels[props.status])}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.with}</th>
            <th scope="col">{phrases.kind}</th>
            <th scope="col">{phrases.period}</th>
            <th scope="col">{phrases.note}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((tie) => (
            <TieRow key={tie.id} tie={tie} {...props} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button look="bare" className="not-printed" onClick={() => setLong(true)}>
          {phrases.showRest(rest)}
        </Button>
      )}
    </div>
  );
}

function TieRow(props: TiesProps & { readonly tie: KeptTie }) {
  const phrases = usePhrases(tiePhrases);
  const text = useText();
  const { tie, center } = props;
  const otherId = tie.from === center ? tie.to : tie.from;
  const other = props.actors[otherId];
  const kind = text(tieKindLabels[tie.kind]);
  const direction = tie.from === center ? phrases.outwards : phrases.inwards;
  return (
    <tr>
      <th scope="row" className={styles.other}>
        {other === undefined ? otherId : <ActorName actor={other} />}
      </th>
      <td className={styles.kind}>
        <RecordLink kind="tie" id={tie.id} className={styles.link}>
          {kind}
        </RecordLink>
        {tie.directed && (
          <span className="quiet" title={direction}>
            <span className="hidden-but-read">{direction}</span>
            <span aria-hidden="true"> {tie.from === center ? "→" : "←"}</span>
          </span>
        )}
        {tie.issues.length > 0 && (
          <p className={styles.issues}>
            {tie.issues
              .map((issue) => (isIssue(issue) ? text(issueLabels[issue]) : issue))
              .join(" · ")}
          </p>
        )}
      </td>
      <td className={styles.period}>{periodOf(tie, phrases)}</td>
      <td className={styles.said}>
        <Local text={tie.note} quietly />
        <SourceMark
          what={`${other === undefined ? otherId : text(other.name)} · ${kind}`}
          from={tie.sources}
        />
        {tie.slips.length > 0 && <SlipMarks ids={tie.slips} />}
        {props.edit !== undefined && (
          <button
            type="button"
            className={`${styles.edit} not-printed`}
            onClick={() => props.edit?.(tie)}
            aria-label={`${phrases.edit}: ${other === undefined ? otherId : text(other.name)} ${kind}`}
            title={phrases.edit}
          >
            <Icon name="pencil" size={16} />
          </button>
        )}
      </td>
    </tr>
  );
}
