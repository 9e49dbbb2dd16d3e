import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { tieKindLabels, tieStatusLabels } from "#slices/tie/model.ts";
import type { MediatorRecord } from "../model.ts";
import type { MediatorsAnswer } from "./data.ts";
import { mediatorPhrases } from "./phrases.ts";

/** Ties named in one cell; the rest is counted. */
const named = 2;

/** The ties that show something of an actor: with whom, and which; each opens with its source. */
export function TieLinks(props: {
  readonly actor: string;
  readonly ids: readonly string[];
  readonly answer: MediatorsAnswer;
}) {
  const phrases = usePhrases(mediatorPhrases);
  const text = useText();
  const { actor, ids, answer } = props;
  if (ids.length === 0) return <span className="quiet">{phrases.notKnown}</span>;
  return (
    <ul className={register.cell}>
      {ids.slice(0, named).flatMap((id) => {
        const tie = answer.ties[id];
        if (tie === undefined) return [];
        const other = answer.actors[tie.from === actor ? tie.to : tie.from];
        return [
          <li key={id}>
            <RecordLink kind="tie" id={id}>
              {other === undefined ? id : text(other.name)}
            </RecordLink>{" "}
            <small className="quiet">
              {text(tieKindLabels[tie.kind])}
              {tie.status !== "actual" && ` · ${text(tieStatusLabels[tie.status])}`}
            </small>
          </li>,
        ];
      })}
      {ids.length > named && <li className="quiet">{phrases.more(ids.length - named)}</li>}
    </ul>
  );
}

/** On which sides the actor has a seat. */
export function Seats(props: { readonly record: MediatorRecord | undefined }) {
  const phrases = usePhrases(mediatorPhrases);
  const [a, b] = [props.record?.seatA.length ?? 0, props.record?.seatB.length ?? 0];
  if (a > 0 && b > 0) return <strong>{phrases.bothSeats}</strong>;
  if (a > 0) return phrases.seatA;
  return b > 0 ? phrases.seatB : <span className="quiet">{phrases.notKnown}</span>;
}
