import { useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import {
  horizonLabels,
  levelLabels,
  programmeKindLabels,
  stageLabels,
  stages,
  type Stage,
} from "../model.ts";
import { nextStage, usualConditions } from "../rules-cycle.ts";
import { conditionTexts } from "../words.ts";
import { adoptProgramme, usePortfolio, type Listed } from "./data.ts";
import { BenefitMarks } from "./marks.tsx";
import { programmePhrases } from "./phrases.ts";
import { ProgrammesHead } from "./programmes-head.tsx";
import { StepDialog } from "./step-dialog.tsx";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import rooms from "./programmes.module.css";
import styles from "./board.module.css";

/** The cycle as a board: proposals wait on a shelf, the office's own work stands in its stage. */
export function ProgrammesBoard() {
  const phrases = usePhrases(programmePhrases);
  const portfolio = usePortfolio();
  return (
    <div className={rooms.room}>
      <ProgrammesHead view="board" what={phrases.boardIs} />
      <Loaded query={portfolio} lines={12}>
        {({ items }) => <Board items={items} />}
      </Loaded>
    </div>
  );
}

interface Moving {
  readonly programme: Listed;
  readonly to: Stage;
}

function Board(props: { readonly items: readonly Listed[] }) {
  const phrases = usePhrases(programmePhrases);
  const [moving, setMoving] = useState<Moving | null>(null);
  const own = props.items.filter(({ standing }) => standing === "own");
  const proposals = props.items.filter(({ standing }) => standing === "proposal");
  const drop = (id: string, to: Stage) => {
    const programme = own.find((one) => one.id === id);
    if (programme !== undefined && programme.stage !== to) setMoving({ programme, to });
  };
  return (
    <>
      <p className="quiet not-printed">{phrases.boardKeys}</p>
      <div className={styles.board}>
        <Shelf proposals={proposals} />
        {stages.map((stage) => (
          <Column
            key={stage}
            stage={stage}
            programmes={own.filter((programme) => programme.stage === stage)}
            move={(programme, to) => setMoving({ programme, to })}
            drop={(id) => drop(id, stage)}
          />
        ))}
      </div>
      {moving !== null && (
        <StepDialog programme={moving.programme} to={moving.to} close={() => setMoving(null)} />
      )}
    </>
  );
}

interface ColumnProps {
  readonly stage: Stage;
  readonly programmes: readonly Listed[];
  readonly move: (programme: Listed, to: Stage) => void;
  readonly drop: (id: string) => void;
}

/** One stage: what must hold to enter it, and the programmes that stand in it. */
function Column(props: ColumnProps) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { stage, programmes } = props;
  const mayWrite = useMayWrite();
  const conditions = usualConditions(stage);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a pointer drops here; keys and buttons of the card do the same
    <section
      className={styles.column}
      aria-label={text(stageLabels[stage])}
      onDragOver={(event) => mayWrite && event.preventDefault()}
      onDrop={(event) => props.drop(event.dataTransfer.getData("text/plain"))}
    >
      <h2>
        <span>{text(stageLabels[stage])}</span>
        <span className={styles.number} data-figure="rows">
          {programmes.length}
        </span>
      </h2>
      <p className={styles.entry} data-figure="setting">
        {conditions.length === 0
          ? phrases.noCondition
          : `${phrases.toEnter}: ${conditions.map((kind) => text(conditionTexts[kind])).join(", ")}`}
      </p>
      <ul className={styles.cards}>
        {programmes.map((programme) => (
          <Card key={programme.id} programme={programme} move={props.move} />
        ))}
      </ul>
    </section>
  );
}

function Card(props: {
  readonly programme: Listed;
  readonly move: (programme: Listed, to: Stage) => void;
}) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const card = useRef<HTMLLIElement>(null);
  const { programme, move } = props;
  const next = nextStage(programme.stage);
  const before = stages[stages.indexOf(programme.stage) - 1] ?? null;
  const conditions = programme.next?.conditions ?? [];
  const met = conditions.filter(({ isMet }) => isMet).length;
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight" && next !== null && mayWrite) move(programme, next);
    else if (event.key === "ArrowLeft" && before !== null && mayWrite) move(programme, before);
    else if (event.key === "ArrowDown") focusBeside(card.current, 1);
    else if (event.key === "ArrowUp") focusBeside(card.current, -1);
    else return;
    event.preventDefault();
  };
  const lift = (event: DragEvent) => event.dataTransfer.setData("text/plain", programme.id);
  const filed = [
    text(programmeKindLabels[programme.kind]),
    ...programme.levels.map((level) => text(levelLabels[level])),
    ...(programme.horizon === null ? [] : [text(horizonLabels[programme.horizon])]),
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move what the link and buttons inside name
    <li
      ref={card}
      className={styles.card}
      draggable={mayWrite}
      onDragStart={lift}
      onKeyDown={press}
    >
      <PageLink page={`/programmes/${programme.id}`} className={styles.title ?? ""}>
        <Local text={programme.name} quietly />
      </PageLink>
      <p className={styles.filed}>{filed.join(" · ")}</p>
      <p className={styles.filed}>
        {programme.owner ?? phrases.noOwner} <BenefitMarks benefit={programme.benefit} />
      </p>
      {mayWrite && next !== null && (
        <p className={`${styles.move} not-printed`}>
          <span className="quiet" data-figure="setting">
            {phrases.ready(met, conditions.length)}
          </span>
          <Button look="bare" onClick={() => move(programme, next)}>
            {phrases.moveTo(text(stageLabels[next]))}
          </Button>
        </p>
      )}
    </li>
  );
}

function focusBeside(card: HTMLLIElement | null, step: 1 | -1): void {
  const beside = step === 1 ? card?.nextElementSibling : card?.previousElementSibling;
  beside?.querySelector("a")?.focus();
}

const origins = ["plan", "master", "strategy"] as const;

function originOf({ plan }: Listed): (typeof origins)[number] {
  if (plan === null) return "strategy";
  return plan.no === null ? "master" : "plan";
}

/** What the report proposes and nobody has taken on, by where it stands in the report. */
function Shelf(props: { readonly proposals: readonly Listed[] }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const [taken, setTaken] = useState<Listed | null>(null);
  return (
    <section className={`${styles.column} ${styles.shelf}`} aria-label={phrases.shelf}>
      <h2>
        <span>{phrases.shelf}</span>
        <span className={styles.number} data-figure="rows">
          {props.proposals.length}
        </span>
      </h2>
      <p className={styles.entry} data-figure="setting">
        {props.proposals.length === 0 ? phrases.shelfDone : phrases.shelfIs}
      </p>
      {origins.map((origin) => {
        const listed = props.proposals
          .filter((one) => originOf(one) === origin)
          .toSorted((one, other) => (one.plan?.no ?? 0) - (other.plan?.no ?? 0));
        return (
          listed.length > 0 && (
            <details key={origin} className={styles.origin} open={origin === "plan"}>
              <summary>
                {phrases.origins[origin]}{" "}
                <span className={styles.number} data-figure="rows">
                  {listed.length}
                </span>
              </summary>
              <ul className={styles.proposals}>
                {listed.map((one) => (
                  <li key={one.id}>
                    <PageLink page={`/programmes/${one.id}`}>
                      <Local text={one.name} quietly />
                    </PageLink>
                    {mayWrite && (
                      <Button
                        look="bare"
                        className="not-printed"
                        aria-label={phrases.adoptTitle(text(one.name))}
                        onClick={() => setTaken(one)}
                      >
                        {phrases.adopt}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          )
        );
      })}
      {taken !== null && (
        <WhyDialog
          isOpen
          close={() => setTaken(null)}
          title={phrases.adoptTitle(text(taken.name))}
          what={phrases.adoptIs}
          verb={phrases.adopt}
          said={phrases.adopted}
          work={(why) => adoptProgramme(taken.id, why)}
        />
      )}
    </section>
  );
}
