import { Fragment } from "react";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { tieKindLabels, tieStatusLabels } from "#slices/tie/model.ts";
import { StatusSample } from "#slices/tie/ui/tie-line.tsx";
import type { ChannelAnswer, ChannelStep } from "../model.ts";
import type { CrossingRow } from "./crossing-rows.ts";
import { channelPhrases } from "./phrases.ts";
import { stepInputs } from "./inputs.ts";
import { intervalText, shareText } from "./share-text.ts";
import styles from "./room.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";

/** The picture in words and numbers: the same rows in the same order, every figure open to its sources. */
export function CrossingTable(props: {
  readonly id: string;
  readonly answer: ChannelAnswer;
  readonly rows: readonly CrossingRow[];
}) {
  const phrases = usePhrases(channelPhrases);
  return (
    <section>
      <h2>{phrases.table}</h2>
      <div className={tables.scroll}>
        <table id={props.id} className={`${tables.table} ${styles.table}`}>
          <caption className="hidden-but-read">{phrases.table}</caption>
          <thead>
            <tr>
              <th scope="col">{phrases.rank}</th>
              <th scope="col">{phrases.way}</th>
              <th scope="col" className={tables.end}>
                {phrases.reliability}
              </th>
              <th scope="col">{phrases.weakest}</th>
              <th scope="col">{phrases.track}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <Row key={row.key} row={row} answer={props.answer} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row(props: { readonly row: CrossingRow; readonly answer: ChannelAnswer }) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { row, answer } = props;
  const { channel } = row;
  const nameOf = (id: string) => text(answer.actors[id]?.name ?? { ko: id, en: id });
  const weakest = channel.steps.find(({ tie }) => tie === channel.weakest);
  const states = { standing: "", lost: phrases.lost, opened: phrases.opened };
  return (
    <tr data-state={row.state} className={styles.channel}>
      <td>{row.rank ?? "+"}</td>
      <th scope="row">
        <ol className={styles.way}>
          {channel.actors.map((actor, index) => {
            const card = answer.actors[actor];
            const step = channel.steps[index - 1];
            return (
              <Fragment key={actor}>
                {step !== undefined && (
                  <li className={styles.step}>
                    <Step step={step} isLost={row.lostTies.includes(step.tie)} nameOf={nameOf} />
                  </li>
                )}
                <li>{card === undefined ? actor : <ActorName actor={{ id: actor, ...card }} />}</li>
              </Fragment>
            );
          })}
        </ol>
        <p className={styles.reason}>{text(channel.reasons)}</p>
      </th>
      <td className="number">
        {row.state !== "standing" && <span className={styles.state}>{states[row.state]} </span>}
        {row.before !== null && row.after !== null && row.after !== row.before && (
          <span className={styles.was}>{shareText(row.before)} → </span>
        )}
        {row.state !== "lost" && <strong>{shareText(row.after ?? row.before ?? 0)}</strong>}
        <ComputedMark
          what={phrases.reliabilityOf(nameOf(answer.from), nameOf(answer.to), row.rank)}
          value={`${shareText(channel.reliability)} ${intervalText(channel.interval)}`}
          rule={phrases.productRule}
          isAssumed
          inputs={stepInputs([channel], answer.actors, text)}
        />
        <div className={styles.interval}>{intervalText(channel.interval)}</div>
      </td>
      <td>
        {weakest !== undefined && (
          <>
            {phrases.stepOf(nameOf(weakest.from), nameOf(weakest.to))}{" "}
            <span className="quiet">{shareText(weakest.reliability)}</span>
          </>
        )}
      </td>
      <td className={styles.track}>{phrases.tracks[channel.track]}</td>
    </tr>
  );
}

function Step(props: {
  readonly step: ChannelStep;
  readonly isLost: boolean;
  readonly nameOf: (id: string) => string;
}) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { step, isLost } = props;
  const kind = text(tieKindLabels[step.kind]);
  return (
    <span className={styles.tie} data-lost={isLost}>
      <StatusSample status={step.status} kind={step.kind} />
      {step.isDerived ? (
        <span title={phrases.derived}>{kind}</span>
      ) : (
        <RecordLink kind="tie" id={step.tie}>
          {kind}
        </RecordLink>
      )}
      {step.status !== "actual" && (
        <span className="quiet">{text(tieStatusLabels[step.status])}</span>
      )}
      <span>{isLost ? phrases.lost : shareText(step.reliability)}</span>
      <SourceMark
        what={`${phrases.stepOf(props.nameOf(step.from), props.nameOf(step.to))} · ${kind}`}
        value={`${shareText(step.reliability)} ${intervalText(step.interval)}`}
        from={step.sources}
      >
        <p>{text(step.reason)}</p>
        {step.isDerived && <p className="quiet">{phrases.derived}</p>}
        <table className={styles.cells}>
          <tbody>
            {step.cells.map((cell) => (
              <tr key={`${cell.factor} ${cell.row}`}>
                <th scope="row">{phrases.factors[cell.factor] ?? cell.factor}</th>
                <td>
                  {text(cell.label)}{" "}
                  <span className="quiet">{phrases.bases[cell.basis] ?? cell.basis}</span>
                </td>
                <td className="number">× {shareText(cell.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </SourceMark>
    </span>
  );
}
