import { useMemo, useState } from "react";
import { actionColumn } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { SelectField } from "#apps/web/design/field.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink, useAddress } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { tieKindLabels } from "#slices/tie/model.ts";
import { contactWayLabels } from "../model.ts";
import { upkeepStates } from "../rules.ts";
import type { UpkeepView } from "../view.ts";
import { useUpkeep, type UpkeepAnswer } from "./data.ts";
import { NoteDialog, type Noting } from "./note-forms.tsx";
import { upkeepPhrases } from "./phrases.ts";

/** The city's live ties and whether they are looked after: one row a tie, the overdue ones first. */
export function Upkeep() {
  const phrases = usePhrases(upkeepPhrases);
  usePageTitle(phrases.title);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">
          {phrases.about}
          <SourceMark what={phrases.title} from={[{ source: "report", locator: "6.2.4" }]} />
        </p>
      </header>
      <Loaded query={useUpkeep()} lines={14}>
        {(answer) => <Register answer={answer} />}
      </Loaded>
    </div>
  );
}

const isDue = ({ state }: UpkeepView) =>
  state === "overdue" || state === "soon" || state === "no-contact";

function Register({ answer }: { readonly answer: UpkeepAnswer }) {
  const phrases = usePhrases(upkeepPhrases);
  const [address, change] = useAddress();
  const { only } = address;
  const rows = useMemo(
    () =>
      answer.items.filter((row) =>
        only === "due" ? isDue(row) : only === "unset" ? row.state === "no-cadence" : true,
      ),
    [answer, only],
  );
  if (answer.items.length === 0)
    return (
      <Empty title={phrases.empty}>
        <p>{phrases.emptyStep}</p>
      </Empty>
    );
  return (
    <>
      <div className={register.bar}>
        <output data-figure="rows">
          {phrases.count(rows.length, answer.items.length)} ·{" "}
          {phrases.due(answer.items.filter(isDue).length)}
        </output>
        <div className={`${register.actions} not-printed`}>
          <SelectField
            label={phrases.show}
            value={only ?? ""}
            onChange={(event) => change({ only: event.target.value || undefined })}
            choices={[
              { value: "", label: phrases.all },
              { value: "due", label: phrases.onlyDue },
              { value: "unset", label: phrases.onlyUnset },
            ]}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <Empty title={phrases.noneLeft}>
          <p>{phrases.noneLeftRepair}</p>
        </Empty>
      ) : (
        <Ties answer={answer} rows={rows} />
      )}
    </>
  );
}

/** The upkeep of the city's ties with one actor, on that actor's page; nothing where there is none to keep up. */
export function UpkeepOf(props: { readonly actor: string }) {
  const phrases = usePhrases(upkeepPhrases);
  const answer = useUpkeep().data;
  const rows = answer?.items.filter(
    ({ tie }) =>
      props.actor !== answer.principal && (tie.from === props.actor || tie.to === props.actor),
  );
  if (answer === undefined || rows === undefined || rows.length === 0) return null;
  return (
    <section>
      <h2>{phrases.title}</h2>
      <Ties answer={answer} rows={rows} isOfOne />
    </section>
  );
}

function Ties(props: {
  readonly answer: UpkeepAnswer;
  readonly rows: readonly UpkeepView[];
  /** On the page of the other end, which then names no row. */
  readonly isOfOne?: boolean;
}) {
  const phrases = usePhrases(upkeepPhrases);
  const mayWrite = useMayWrite();
  const [noting, setNoting] = useState<Noting | null>(null);
  const columns = useColumns(props.answer, mayWrite ? setNoting : undefined);
  return (
    <>
      <DataTable
        caption={phrases.title}
        columns={props.isOfOne === true ? columns.slice(1) : columns}
        rows={props.rows}
        idOf={({ tie }) => tie.id}
        first={{ column: "state", isDescending: false }}
      />
      <NoteDialog noting={noting} close={() => setNoting(null)} />
    </>
  );
}

function useColumns(
  answer: UpkeepAnswer,
  note: ((noting: Noting) => void) | undefined,
): readonly Column<UpkeepView>[] {
  const phrases = usePhrases(upkeepPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  return useMemo(() => {
    const otherOf = ({ tie }: UpkeepView) => {
      const id = tie.from === answer.principal ? tie.to : tie.from;
      return { id, actor: answer.actors[id] };
    };
    const nameOf = (row: UpkeepView) => {
      const { id, actor } = otherOf(row);
      return actor === undefined ? id : text(actor.name);
    };
    const columns: Column<UpkeepView>[] = [
      {
        id: "other",
        title: phrases.other,
        order: nameOf,
        cell: (row) => {
          const { id, actor } = otherOf(row);
          return actor === undefined ? id : <ActorName actor={actor} />;
        },
      },
      {
        id: "kind",
        title: phrases.kind,
        order: ({ tie }) => text(tieKindLabels[tie.kind]),
        cell: ({ tie }) => (
          <span className={register.cell}>
            <RecordLink kind="tie" id={tie.id}>
              {text(tieKindLabels[tie.kind])}
            </RecordLink>
          </span>
        ),
      },
      {
        id: "last",
        title: phrases.last,
        isTight: true,
        order: ({ last }) => last,
        cell: (row) => <LastCell row={row} />,
      },
      {
        id: "cadence",
        title: phrases.cadence,
        isTight: true,
        order: ({ cadence }) => cadence,
        cell: ({ cadence }) =>
          cadence === null ? (
            <span className="quiet">{phrases.noCadence}</span>
          ) : (
            phrases.every(cadence)
          ),
      },
      {
        id: "state",
        title: phrases.state,
        order: ({ state, due }) => `${upkeepStates.indexOf(state)} ${due ?? ""}`,
        cell: (row) => <StateCell row={row} />,
      },
      {
        id: "goals",
        title: phrases.goals,
        cell: ({ goals }) =>
          goals.length === 0 ? <span className="quiet">{phrases.none}</span> : goals.join(" · "),
      },
      {
        id: "next",
        title: phrases.next,
        order: ({ next }) => next?.due ?? null,
        cell: ({ next }) =>
          next === null ? (
            <span className="quiet">{phrases.none}</span>
          ) : (
            <>
              {next.text}{" "}
              {next.due !== null && <span className="quiet">{phrases.until(next.due)}</span>}
            </>
          ),
      },
    ];
    if (note === undefined) return columns;
    const does = actionColumn<UpkeepView>(frame.actions, (row) => {
      const name = nameOf(row);
      return [
        {
          verb: phrases.contact,
          name: phrases.contactOf(name),
          act: () => note({ what: "contact", row, name }),
        },
        {
          verb: phrases.plan,
          name: phrases.planOf(name),
          act: () => note({ what: "plan", row, name }),
        },
      ];
    });
    return [...columns, does];
  }, [answer, note, phrases, frame, text]);
}

function LastCell({ row }: { readonly row: UpkeepView }) {
  const phrases = usePhrases(upkeepPhrases);
  const text = useText();
  const { last, contacts, tie } = row;
  const contact = contacts.find(({ on }) => on === last);
  return (
    <>
      {last ?? <span className="quiet">{phrases.noLast}</span>}
      <SourceMark what={phrases.last} value={contact?.about ?? text(tie.note)} from={tie.sources} />
      {contact !== undefined && (
        <small className="quiet"> {text(contactWayLabels[contact.way])}</small>
      )}
    </>
  );
}

function StateCell({ row }: { readonly row: UpkeepView }) {
  const phrases = usePhrases(upkeepPhrases);
  const { state, due, missing } = row;
  const isLate = state === "overdue" || state === "no-contact";
  return (
    <>
      <span className={isLate ? register.warning : undefined}>
        {isLate && "⚠ "}
        {phrases.states[state]}
        {due !== null && ` · ${phrases.until(due)}`}
      </span>
      {state !== "no-cadence" && missing.length > 0 && (
        <small className="quiet">
          {" "}
          {phrases.missing(missing.map((sign) => phrases.signs[sign]).join(", "))}
        </small>
      )}
    </>
  );
}
