import { Local } from "#apps/web/design/local.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import type { ActorBrief } from "#slices/actor/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { tieStatusLabels } from "#slices/tie/model.ts";
import { activityLabels, missingCells } from "../model.ts";
import type { PortfolioItem } from "../portfolio.ts";
import type { PortfolioAnswer } from "./portfolio-data.ts";
import { portfolioPhrases } from "./portfolio-phrases.ts";
import { SlipMarks } from "#slices/source/ui/slip-notes.tsx";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { Plain } from "#apps/web/design/figure.tsx";

/** Years without evidence after which a membership is called to mind, as Today does it. */
const staleYears = 4;
const dayInMs = 86_400_000;

interface ListProps {
  readonly items: readonly PortfolioItem[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
}

interface RenewalsProps extends ListProps {
  /** Today, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A body by its name, which opens it. */
export function Body(props: { readonly actors: ListProps["actors"]; readonly id: string }) {
  const actor = props.actors[props.id];
  return actor === undefined ? props.id : <ActorName actor={actor} />;
}

/** Renewals in order of their day; those without one are counted. */
export function Renewals(props: RenewalsProps) {
  const phrases = usePhrases(portfolioPhrases);
  const dated = props.items
    .filter(({ renewalOn }) => renewalOn !== null)
    .toSorted((one, other) => (one.renewalOn! < other.renewalOn! ? -1 : 1));
  const undated = props.items.length - dated.length;
  return (
    <section>
      <h2>{phrases.renewals}</h2>
      {dated.length === 0 ? (
        <p className="quiet" data-figure="rows">
          {phrases.noRenewals(props.items.length)}
        </p>
      ) : (
        <>
          <ul className={register.lines}>
            {dated.map(({ id, body, renewalOn }) => (
              <li key={id}>
                <Body actors={props.actors} id={body} /> <Plain of="log">{renewalOn}</Plain>{" "}
                <Due day={renewalOn!} asOf={props.asOf} />
              </li>
            ))}
          </ul>
          {undated > 0 && (
            <p className="quiet" data-figure="rows">
              {phrases.undated(undated)}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Due(props: { readonly day: string; readonly asOf: string }) {
  const phrases = usePhrases(portfolioPhrases);
  const days = (Date.parse(props.day) - Date.parse(props.asOf)) / dayInMs;
  return days < 0 ? (
    <strong className={register.warning}>⚠ {phrases.overdue}</strong>
  ) : (
    <span className="quiet">{phrases.soon(days)}</span>
  );
}

/** Memberships recorded as dormant with their evidence, and how many have no recent evidence at all. */
export function Dormant(props: { readonly answer: PortfolioAnswer }) {
  const phrases = usePhrases(portfolioPhrases);
  const text = useText();
  const { items, actors, unrecorded, asOf } = props.answer;
  const dormant = items.filter(
    ({ activity, tieStatus }) =>
      activity === "dormant" || activity === "partly-active" || tieStatus === "dormant",
  );
  const year = String(Number(asOf.slice(0, 4)) - staleYears);
  const stale = items.filter(
    (item) => !dormant.includes(item) && (item.lastEvidence === null || item.lastEvidence < year),
  );
  return (
    <section>
      <h2>{phrases.dormant}</h2>
      {dormant.length === 0 ? (
        <p className="quiet">{phrases.noDormant}</p>
      ) : (
        <>
          <p className="quiet">{phrases.dormantNote}</p>
          <ul className={register.lines}>
            {dormant.map((item) => (
              <li key={item.id}>
                <Body actors={actors} id={item.body} />{" "}
                {item.tieStatus !== null && text(tieStatusLabels[item.tieStatus])} ·{" "}
                {text(activityLabels[item.activity])} · {phrases.evidence}{" "}
                {item.lastEvidence ?? phrases.noEvidence}
                <SourceMark
                  what={phrases.dormant}
                  value={<Local text={item.purpose} />}
                  from={item.tieSources}
                />{" "}
                <SlipMarks ids={item.slips} />
              </li>
            ))}
          </ul>
        </>
      )}
      {stale.length > 0 && (
        <p className="quiet">
          {phrases.stale(stale.length, year)}
          <ComputedMark
            what={phrases.staleWhat}
            value={stale.length}
            rule={phrases.staleRule(staleYears)}
            isAssumed
            inputs={stale.map((item) => ({
              key: item.id,
              name: <Body actors={actors} id={item.body} />,
              value: item.lastEvidence ?? phrases.noEvidence,
              from: item.tieSources,
            }))}
          />
        </p>
      )}
      {unrecorded.length > 0 && (
        <>
          <h3>{phrases.unrecorded}</h3>
          <p className="quiet">{phrases.unrecordedNote}</p>
          <ul className={register.lines}>
            {unrecorded.map((one) => (
              <li key={one.tie}>
                <Body actors={actors} id={one.body} /> {text(tieStatusLabels[one.status])} ·{" "}
                {phrases.evidence} {one.lastEvidence ?? phrases.noEvidence}
                <SourceMark what={phrases.evidence} from={one.sources} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Cells that a source left empty, membership by membership. */
export function EmptyCells(props: ListProps) {
  const phrases = usePhrases(portfolioPhrases);
  const empty = props.items.flatMap((item) => {
    const cells = missingCells(item);
    return cells.length === 0 ? [] : [{ item, cells }];
  });
  return (
    <section>
      <h2>{phrases.withoutCells}</h2>
      {empty.length === 0 ? (
        <p className="quiet">{phrases.noEmptyCells}</p>
      ) : (
        <ul className={register.lines}>
          {empty.map(({ item, cells }) => (
            <li key={item.id}>
              <Body actors={props.actors} id={item.body} />{" "}
              <span className="quiet">{cells.map((cell) => phrases.cells[cell]).join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
