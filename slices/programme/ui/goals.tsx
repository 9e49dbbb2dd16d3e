import { Fragment, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField } from "#apps/web/design/field.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, RecordLink, useAddress } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { horizonLabels } from "../model.ts";
import { goalStandings, type GoalStanding } from "../rules-goals.ts";
import { useGoals, type GoalItem, type Goals } from "./data.ts";
import { goalGroupLabels, horizonOfGoal } from "./goal-words.ts";
import { GoalDiagnosis } from "./goal-diagnosis.tsx";
import { StandingMark } from "./marks.tsx";
import { NewProgramme } from "./new-programme.tsx";
import { programmePhrases } from "./phrases.ts";
import { ProgrammesHead } from "./programmes-head.tsx";
import rooms from "./programmes.module.css";
import styles from "./goals.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { RowCount } from "#apps/web/design/figure.tsx";
import { SlipMarks } from "#slices/source/ui/slip-notes.tsx";

/** Vision, the 73 strategy items with what serves each of them, and the diagnosis they answer. */
export function ProgrammeGoals() {
  const phrases = usePhrases(programmePhrases);
  const goals = useGoals();
  return (
    <div className={rooms.room}>
      <Loaded query={goals} lines={14}>
        {(answer) => (
          <>
            <ProgrammesHead
              view="goals"
              what={
                <>
                  {sentenceOf(answer.items, phrases.goalsSentence)}
                  <ComputedMark
                    what={phrases.goalsWhat}
                    rule={phrases.goalsRule}
                    from={[{ source: "report", locator: null }]}
                  />
                </>
              }
            />
            <Tree goals={answer} />
          </>
        )}
      </Loaded>
    </div>
  );
}

type Sentence = (still: number, proposed: number, moving: number, total: number) => string;

function sentenceOf(items: readonly GoalItem[], say: Sentence): string {
  const count = (...standings: readonly GoalStanding[]) =>
    items.filter(({ service }) => standings.includes(service.standing)).length;
  return say(count("still"), count("proposed"), count("moving", "fed-back"), items.length);
}

function Tree({ goals }: { readonly goals: Goals }) {
  const phrases = usePhrases(programmePhrases);
  const [address, change] = useAddress();
  const isByDiagnosis = address["by"] === "diagnosis";
  const vision = goals.items.find(({ id }) => id === "S01");
  return (
    <>
      {vision !== undefined && <Vision item={vision} />}
      <div className={`${styles.bar} not-printed`}>
        <div className={styles.switch}>
          {[false, true].map((byDiagnosis) => (
            <Button
              key={String(byDiagnosis)}
              look={byDiagnosis === isByDiagnosis ? "plain" : "bare"}
              aria-pressed={byDiagnosis === isByDiagnosis}
              onClick={() => change({ by: byDiagnosis ? "diagnosis" : undefined })}
            >
              {byDiagnosis ? phrases.byDiagnosis : phrases.byStrategy}
            </Button>
          ))}
        </div>
        {!isByDiagnosis && (
          <SelectField
            label={phrases.goalStanding}
            value={address["stands"] ?? ""}
            onChange={(event) => change({ stands: event.target.value || undefined })}
            choices={[
              { value: "", label: phrases.all },
              ...goalStandings.map((value) => ({ value, label: phrases.goalStandings[value] })),
            ]}
          />
        )}
      </div>
      {isByDiagnosis ? <GoalDiagnosis goals={goals} /> : <Groups goals={goals} />}
    </>
  );
}

/** The vision, and the check that section 3.1 misses: which peace, by which means (GOV-01). */
function Vision({ item }: { readonly item: GoalItem }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return (
    <section className={styles.vision}>
      <p className={styles.small}>{phrases.visionIs}</p>
      <h2>
        <Local text={item.title} />
        <SourceMark
          what={text(item.title)}
          from={[{ source: item.source, locator: item.section }]}
        />
      </h2>
      <dl>
        <div>
          <dt>{phrases.whichPeace}</dt>
          <dd>{phrases.whichPeaceIs}</dd>
        </div>
        <div>
          <dt>{phrases.byMeans}</dt>
          <dd>{phrases.byMeansIs}</dd>
        </div>
      </dl>
    </section>
  );
}

function Groups({ goals }: { readonly goals: Goals }) {
  const phrases = usePhrases(programmePhrases);
  const [address] = useAddress();
  const [opening, setOpening] = useState<GoalItem | null>(null);
  const text = useText();
  const shown = goals.items.filter(
    ({ service }) => (address["stands"] ?? service.standing) === service.standing,
  );
  const groups = Object.entries(goalGroupLabels).flatMap(([group, label]) => {
    const items = shown.filter((item) => item.group === group);
    return items.length === 0 ? [] : [{ group, label, items }];
  });
  if (groups.length === 0) return <Empty title={phrases.noneStands} />;
  return (
    <>
      {groups.map(({ group, label, items }) => (
        <section key={group} className={styles.group}>
          <h2>
            {text(label)} <RowCount count={items.length} />
          </h2>
          <ul className={styles.items}>
            {items.map((item) => (
              <Item key={item.id} item={item} goals={goals} open={() => setOpening(item)} />
            ))}
          </ul>
        </section>
      ))}
      {opening !== null && <NewProgramme isOpen close={() => setOpening(null)} goal={opening} />}
    </>
  );
}

const signs: Readonly<Record<GoalStanding, string>> = {
  still: "○",
  proposed: "◇",
  moving: "●",
  "fed-back": "✓",
};

function Item(props: {
  readonly item: GoalItem;
  readonly goals: Goals;
  readonly open: () => void;
}) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const { item, goals } = props;
  const { standing, programmes } = item.service;
  const answers = [...goals.limitations, ...goals.lessons].filter(({ leadsToStrategy }) =>
    leadsToStrategy.includes(item.id),
  );
  return (
    <li className={styles.item}>
      <span className={`${styles.standing} ${styles[standing] ?? ""}`}>
        <span aria-hidden="true">{signs[standing]}</span> {phrases.goalStandings[standing]}
      </span>
      <div className={styles.what}>
        <p>
          <RecordLink kind="strategy" id={item.id} className={styles.title}>
            <span className={styles.small}>{item.id}</span> <Local text={item.title} quietly />
          </RecordLink>
        </p>
        <p className={styles.small}>
          {text(horizonLabels[horizonOfGoal[item.horizon]])}
          {item.section !== null && (
            <>
              {" · "}
              <span data-source-place="">
                {phrases.reportSection} {phrases.section(item.section)}
              </span>
            </>
          )}{" "}
          {item.slips.length > 0 && <SlipMarks ids={item.slips} />}
          {answers.length > 0 && (
            <>
              {" "}
              · {phrases.answers}
              {answers.map(({ id }) => (
                <Fragment key={id}>
                  {" "}
                  <RecordLink kind={id.startsWith("L") ? "limitation" : "lesson"} id={id}>
                    {id}
                  </RecordLink>
                </Fragment>
              ))}
            </>
          )}
        </p>
      </div>
      <div className={styles.serves}>
        {programmes.map((id) => {
          const programme = goals.programmes[id];
          return (
            programme !== undefined && (
              <span key={id} className={rooms.name}>
                <PageLink page={`/programmes/${id}`}>
                  <Local text={programme.name} quietly />
                </PageLink>
                <StandingMark standing={programme.standing} />
              </span>
            )
          );
        })}
        {programmes.length === 0 && (
          <span className={styles.small}>
            {phrases.noProgramme}{" "}
            {mayWrite && (
              <Button
                look="bare"
                className="not-printed"
                aria-label={`${item.id} ${phrases.openAs}`}
                onClick={props.open}
              >
                {phrases.openAs}
              </Button>
            )}
          </span>
        )}
        <Ties item={item} goals={goals} />
      </div>
    </li>
  );
}

/** Which of the actors that the item names the office still reaches. */
function Ties({ item, goals }: { readonly item: GoalItem; readonly goals: Goals }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { live, dormant } = item.ties;
  if (live.length + dormant.length === 0) return null;
  const named = (ids: readonly string[]) =>
    ids.map((id) => text(goals.actors[id]?.name ?? { ko: id, en: id })).join(", ");
  return (
    <span className={styles.small}>
      {live.length > 0 && `${phrases.liveTies(live.length)}: ${named(live)}`}
      {live.length > 0 && dormant.length > 0 && " · "}
      {dormant.length > 0 && `${phrases.dormantTies(dormant.length)}: ${named(dormant)}`}
      <ComputedMark
        what={`${item.id} ${phrases.liveTies(live.length)}`}
        rule={phrases.goalTiesRule}
        inputs={[...live, ...dormant].map((id) => ({
          key: id,
          name: (
            <RecordLink kind="actor" id={id}>
              {named([id])}
            </RecordLink>
          ),
        }))}
      />
    </span>
  );
}
