import { useMemo, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { useTyped } from "#apps/web/use-typed.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import {
  criteria,
  evenWeights,
  type Criterion,
  type CriterionWeights,
} from "../model-third-party.ts";
import type { ActorCard } from "../model.ts";
import { stabilityDraws } from "../rank-stability.ts";
import { readWeights, weightsText } from "./asked.ts";
import { channelPhrases } from "./phrases.ts";
import { rankThirdParties, type RankedParty } from "./rank-third-parties.ts";
import { shareText } from "./share-text.ts";
import type { ThirdParty } from "../model-third-party.ts";
import styles from "./third-parties.module.css";

/** Columns that the narrow panel shows; the rest opens. */
const first: readonly Criterion[] = ["reach-a", "reach-b", "balance"];
const shortest = 8;

interface PartiesProps {
  readonly parties: readonly ThirdParty[];
  readonly actors: Readonly<Record<string, ActorCard>>;
}

/** Who can stand between: one column a criterion, weights that the reader sets, and how firm each rank is. */
export function ThirdParties(props: PartiesProps) {
  const phrases = usePhrases(channelPhrases);
  const [address, change] = useAddress();
  const [isLong, setLong] = useState(false);
  const isFull = address["criteria"] === "all";
  const weights = useMemo(() => readWeights(address["weights"]), [address]);
  const ranked = useMemo(() => rankThirdParties(props.parties, weights), [props.parties, weights]);
  const shown = isLong ? ranked : ranked.slice(0, shortest);
  const columns = isFull ? criteria : first;
  return (
    <section className={styles.parties}>
      <div className={styles.bar}>
        <h2>{phrases.thirdParties}</h2>
        <Button
          look="bare"
          className="not-printed"
          aria-pressed={isFull}
          onClick={() => change({ criteria: isFull ? undefined : "all" })}
        >
          {isFull ? phrases.fewerCriteria : phrases.allCriteria}
        </Button>
      </div>
      <p className="quiet">{phrases.thirdPartiesAre}</p>
      <Weights weights={weights} change={(next) => change({ weights: weightsText(next) })} />
      <div className={tables.scroll}>
        <table className={`${tables.table} ${styles.table}`}>
          <caption className="hidden-but-read">{phrases.thirdParties}</caption>
          <thead>
            <tr>
              <th scope="col" title={phrases.steadyHint(stabilityDraws)}>
                {phrases.place}
              </th>
              <th scope="col">{phrases.name}</th>
              {columns.map((criterion) => (
                <th
                  key={criterion}
                  scope="col"
                  className={styles.criterion}
                  title={phrases.criteriaMeaning[criterion]}
                >
                  {phrases.criteria[criterion]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((party) => (
              <Party
                key={party.party.actor}
                {...party}
                columns={columns}
                card={props.actors[party.party.actor]}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!isLong && ranked.length > shortest && (
        <Button look="bare" className="not-printed" onClick={() => setLong(true)}>
          {phrases.more(ranked.length - shortest)}
        </Button>
      )}
    </section>
  );
}

function Party(
  props: RankedParty & {
    readonly columns: readonly Criterion[];
    readonly card: ActorCard | undefined;
  },
) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const { party, card, stability } = props;
  const [best, worst] = stability.range;
  return (
    <tr>
      <td className={styles.place}>
        <strong>{props.rank}</strong>
        <span className={styles.range} title={phrases.steadyHint(stability.draws)}>
          <span className="hidden-but-read">{phrases.steady} </span>
          {best}–{worst}
        </span>
      </td>
      <th scope="row">
        {card === undefined ? party.actor : <ActorName actor={{ id: party.actor, ...card }} />}
        <SourceMark
          what={`${card === undefined ? party.actor : text(card.name)}: ${phrases.why}`}
          from={party.sources}
        >
          <p>{text(party.reasons)}</p>
          <p data-rule="">{phrases.rankRule}</p>
          <dl className={styles.meanings}>
            {criteria.map((criterion) => {
              const value = party.criteria[criterion];
              return (
                <div key={criterion}>
                  <dt>
                    {phrases.criteria[criterion]}{" "}
                    {value === null ? phrases.notOnRecord : shareText(value)}
                  </dt>
                  <dd>{phrases.criteriaMeaning[criterion]}</dd>
                </div>
              );
            })}
          </dl>
        </SourceMark>
        {party.standing === "if-made" && <p className={styles.needs}>{phrases.needsTie}</p>}
      </th>
      {props.columns.map((criterion) => (
        <Cell key={criterion} value={party.criteria[criterion]} />
      ))}
    </tr>
  );
}

function Cell(props: { readonly value: number | null }) {
  const phrases = usePhrases(channelPhrases);
  if (props.value === null)
    return (
      <td className={styles.cell}>
        <abbr className={styles.unknown} title={phrases.notOnRecord}>
          ?
        </abbr>
      </td>
    );
  return (
    <td className={styles.cell}>
      <span className={styles.bar2} aria-hidden="true">
        <span style={{ width: `${Math.round(100 * props.value)}%` }} />
      </span>
      {shareText(props.value)}
    </td>
  );
}

function Weights(props: {
  readonly weights: CriterionWeights;
  readonly change: (weights: CriterionWeights) => void;
}) {
  const phrases = usePhrases(channelPhrases);
  return (
    <details className={`${styles.weights} not-printed`}>
      <summary>{phrases.weights}</summary>
      <p className="quiet" data-figure="setting">
        {phrases.weightsHint}
      </p>
      {criteria.map((criterion) => (
        <Weight
          key={criterion}
          label={phrases.criteria[criterion]}
          weight={props.weights[criterion]}
          change={(weight) => props.change({ ...props.weights, [criterion]: weight })}
        />
      ))}
      <Button look="bare" onClick={() => props.change(evenWeights)}>
        {phrases.evenWeights}
      </Button>
    </details>
  );
}

function Weight(props: {
  readonly label: string;
  readonly weight: number;
  readonly change: (weight: number) => void;
}) {
  const [slid, slide] = useTyped(String(props.weight), (to) => props.change(Number(to)));
  return (
    <label className={styles.weight}>
      <span>{props.label}</span>
      <input
        type="range"
        min="0"
        max="3"
        step="0.5"
        value={slid}
        onChange={(event) => slide(event.target.value)}
      />
      <output>{slid}</output>
    </label>
  );
}
