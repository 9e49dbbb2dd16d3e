import { useEffect, useRef } from "react";
import { SelectField } from "#apps/web/design/field.tsx";
import { Matrix } from "#apps/web/design/matrix.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink, useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import type { LocalText } from "#kernel/local-text.ts";
import {
  actorKinds,
  headingLabels,
  headingOf,
  isActorKind,
  kindLabels,
} from "#slices/actor/model.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { topicFamilyLabels, topicFamilyNames } from "#slices/tie/model-topics.ts";
import { issueText } from "#slices/tie/ui/issue-text.ts";
import { useGapCell, useGaps, type GapAnswer, type GapMatrix } from "./data.ts";
import { gapPhrases } from "./phrases.ts";
import styles from "./gaps.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";

/** Which kind of actor is missing from which topic, and who could fill the gap. */
export function ClassGaps() {
  const phrases = usePhrases(gapPhrases);
  const text = useText();
  usePageTitle(phrases.title);
  const [address, change] = useAddress();
  const { family, cell } = address;
  const [kind = "", column = ""] = (cell ?? "").split(".");
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">{phrases.about}</p>
      </header>
      <div className={`${styles.family} not-printed`}>
        <SelectField
          label={phrases.family}
          value={family ?? ""}
          onChange={(event) => change({ family: event.target.value || undefined, cell: undefined })}
          choices={[
            { value: "", label: phrases.allFamilies },
            ...topicFamilyNames.map((value) => ({
              value,
              label: `${phrases.openFamily}: ${text(topicFamilyLabels[value])}`,
            })),
          ]}
        />
      </div>
      <Loaded query={useGaps(family)} lines={16}>
        {(answer) => (
          <GapsMatrix
            answer={answer}
            chosen={cell ?? ""}
            choose={(chosen) => change({ cell: chosen === cell ? undefined : chosen })}
          />
        )}
      </Loaded>
      {kind !== "" && column !== "" && <CellDetail key={cell} kind={kind} column={column} />}
    </div>
  );
}

/** A family or a topic in the reader's words. */
function columnName(column: string, text: (words: LocalText) => string): string {
  const family = topicFamilyNames.find((name) => name === column);
  return family === undefined ? issueText(column, text) : text(topicFamilyLabels[family]);
}

function GapsMatrix(props: {
  readonly answer: GapMatrix;
  readonly chosen: string;
  readonly choose: (cell: string) => void;
}) {
  const phrases = usePhrases(gapPhrases);
  const text = useText();
  const { answer, chosen, choose } = props;
  const cells = new Map(answer.cells.map((cell) => [`${cell.kind}.${cell.column}`, cell]));
  const empty = answer.cells.filter(({ count }) => count === 0).length;
  const draw = (kind: string, column: string) => {
    const key = `${kind}.${column}`;
    const cell = cells.get(key);
    if (cell === undefined) return null;
    const names = cell.first.map((id) => {
      const actor = answer.actors[id];
      return actor === undefined ? id : (actor.abbr ?? text(actor.name));
    });
    const rest = cell.count - names.length;
    return (
      <button
        type="button"
        className={styles.cell}
        aria-pressed={key === chosen}
        onClick={() => choose(key)}
      >
        <span className="hidden-but-read">
          {phrases.cellOf(text(kindLabels[cell.kind]), columnName(column, text))}
        </span>
        {cell.count === 0 ? (
          <span className={styles.empty}>{phrases.gap}</span>
        ) : (
          <>
            <span className={styles.count}>{cell.count}</span>
            {names.join(", ")}
            {rest > 0 && ` ${phrases.more(rest)}`}
          </>
        )}
        {cell.proposed > 0 && (
          <small className={register.under}>{phrases.proposed(cell.proposed)}</small>
        )}
      </button>
    );
  };
  return (
    <section>
      <output>
        {phrases.summary(empty, answer.cells.length)}
        <ComputedMark what={phrases.matrix} rule={phrases.presentRule} isAssumed />
      </output>
      <Matrix
        caption={phrases.matrix}
        corner={phrases.kind}
        rows={actorKinds.map((id) => ({
          id,
          title: text(kindLabels[id]),
          hint: text(headingLabels[headingOf[id]]),
        }))}
        columns={answer.columns.map((id) => ({ id, title: columnName(id, text) }))}
        cell={draw}
      />
    </section>
  );
}

/** One cell: who stands there, who could, and what the report says for it. */
function CellDetail(props: { readonly kind: string; readonly column: string }) {
  const text = useText();
  const { kind, column } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    title.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section className={styles.detail}>
      <h2 ref={title} tabIndex={-1}>
        {isActorKind(kind) ? text(kindLabels[kind]) : kind} × {columnName(column, text)}
      </h2>
      <Loaded query={useGapCell(kind, column)} lines={6}>
        {(answer) => <Detail answer={answer} />}
      </Loaded>
    </section>
  );
}

function Detail(props: { readonly answer: GapAnswer }) {
  const phrases = usePhrases(gapPhrases);
  const text = useText();
  const { answer } = props;
  const groups = [
    { title: phrases.groupProposed, ids: answer.proposed },
    { title: phrases.groupRelated, ids: answer.related },
    { title: phrases.groupKnown, ids: answer.known },
    { title: phrases.groupOthers, ids: answer.others },
  ].filter(({ ids }) => ids.length > 0);
  const [closest] = answer.grounds;
  return (
    <div className={styles.groups}>
      <div>
        <h3 data-figure="rows">{phrases.present(answer.count)}</h3>
        {answer.present.length === 0 ? (
          <p className="quiet">{phrases.nobody}</p>
        ) : (
          <Actors ids={answer.present} answer={answer} />
        )}
      </div>
      <div>
        <h3>{phrases.whoCould}</h3>
        {groups.length === 0 && <p className="quiet">{phrases.noFillers}</p>}
        {groups.map(({ title, ids }) => (
          <div key={title}>
            <p className="quiet">{title}</p>
            <Actors ids={ids} answer={answer} />
          </div>
        ))}
      </div>
      <div>
        <h3>{phrases.grounds}</h3>
        {closest === undefined ? (
          <p className="quiet">{phrases.noGrounds}</p>
        ) : (
          <>
            <p className="quiet">{phrases.groundsBy[closest.by]}</p>
            <ul>
              {answer.grounds.map(({ part, id, name }) => (
                <li key={`${part} ${id}`}>
                  <RecordLink kind={part} id={id}>
                    {part === "strategy" && `${id} `}
                    {text(name)}
                  </RecordLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

function Actors(props: { readonly ids: readonly string[]; readonly answer: GapAnswer }) {
  return (
    <ul>
      {props.ids.flatMap((id) => {
        const actor = props.answer.actors[id];
        return actor === undefined
          ? []
          : [
              <li key={id}>
                <ActorName actor={actor} />
              </li>,
            ];
      })}
    </ul>
  );
}
