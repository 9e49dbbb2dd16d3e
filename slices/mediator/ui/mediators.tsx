import { useMemo, useState } from "react";
import { RowCount } from "#apps/web/design/figure.tsx";
import button from "#apps/web/design/button.module.css";
import { actionColumn } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, RecordLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { availabilityLabels, type Availability, type RosterEntry } from "../model.ts";
import { useMediators, type MediatorsAnswer } from "./data.ts";
import { MediatorDialog, RemoveMediator, type Doing } from "./mediator-forms.tsx";
import { mediatorPhrases } from "./phrases.ts";
import { tieKindLabels } from "#slices/tie/model.ts";
import { Seats, TieLinks } from "./record-cells.tsx";
import { ComputedMark, type Input } from "#slices/actor/ui/computed-mark.tsx";

/** Who can be called when work is stuck, and whom the record speaks for. */
export function Mediators() {
  const phrases = usePhrases(mediatorPhrases);
  usePageTitle(phrases.title);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">{phrases.about}</p>
      </header>
      <Loaded query={useMediators()} lines={12}>
        {(answer) => <Roster answer={answer} />}
      </Loaded>
    </div>
  );
}

type Do = ((doing: Doing) => void) | undefined;

function Roster(props: { readonly answer: MediatorsAnswer }) {
  const phrases = usePhrases(mediatorPhrases);
  const mayWrite = useMayWrite();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { answer } = props;
  const act = mayWrite ? setDoing : undefined;
  const rosterColumns = useRosterColumns(answer, act);
  const candidateColumns = useCandidateColumns(answer, act);
  return (
    <>
      <section>
        <div className={register.bar}>
          <h2>
            {phrases.roster} <RowCount count={answer.entries.length} />
          </h2>
          <PageLink
            page="/network/channels"
            className={`${button.button} ${button.plain} not-printed`}
          >
            {phrases.findChannels}
          </PageLink>
        </div>
        {answer.entries.length === 0 ? (
          <Empty title={phrases.empty}>
            <p>{phrases.emptyStep}</p>
          </Empty>
        ) : (
          <DataTable
            caption={phrases.roster}
            columns={rosterColumns}
            rows={answer.entries}
            idOf={({ id }) => id}
          />
        )}
      </section>
      <section>
        <h2>
          {phrases.candidates} <RowCount count={answer.candidates.length} />
        </h2>
        <p className="quiet">{phrases.candidatesNote}</p>
        {answer.candidates.length === 0 ? (
          <p>{phrases.noCandidates}</p>
        ) : (
          <DataTable
            caption={phrases.candidates}
            columns={candidateColumns}
            rows={answer.candidates}
            idOf={(id) => id}
          />
        )}
      </section>
      <MediatorDialog doing={doing} close={() => setDoing(null)} />
      <RemoveMediator doing={doing} close={() => setDoing(null)} />
    </>
  );
}

/** Marks beside the word: yes, no and not known are three different things. */
const availabilityMarks: Readonly<Record<Availability, string>> = {
  yes: "✓",
  no: "✕",
  unknown: "?",
};

function useNames(answer: MediatorsAnswer): (id: string) => string {
  const text = useText();
  return useMemo(
    () => (id: string) => {
      const actor = answer.actors[id];
      return actor === undefined ? id : text(actor.name);
    },
    [answer, text],
  );
}

function useRosterColumns(answer: MediatorsAnswer, act: Do): readonly Column<RosterEntry>[] {
  const phrases = usePhrases(mediatorPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const nameOf = useNames(answer);
  return useMemo(() => {
    const columns: Column<RosterEntry>[] = [
      actorColumn(phrases.actor, answer, ({ actor }) => actor, nameOf),
      { id: "reason", title: phrases.reason, cell: ({ reason }) => reason },
      {
        id: "offers",
        title: phrases.offers,
        cell: ({ offers }) => offers ?? <span className="quiet">{phrases.notKnown}</span>,
      },
      {
        id: "availability",
        title: phrases.availability,
        order: ({ availability }) => availability,
        cell: ({ availability, availabilityOn }) => (
          <span className={availability === "unknown" ? "quiet" : ""}>
            {availabilityMarks[availability]} {text(availabilityLabels[availability])}
            {availabilityOn !== null && (
              <small className={register.under}>{phrases.on(availabilityOn)}</small>
            )}
          </span>
        ),
      },
      {
        id: "mediated",
        title: phrases.mediated,
        isWide: true,
        cell: ({ actor }) => (
          <TieLinks actor={actor} ids={answer.records[actor]?.mediated ?? []} answer={answer} />
        ),
      },
      {
        id: "withB",
        title: phrases.withB,
        cell: ({ actor }) => (
          <TieLinks actor={actor} ids={answer.records[actor]?.withB ?? []} answer={answer} />
        ),
      },
      {
        id: "route",
        title: phrases.route,
        isWide: true,
        cell: ({ route }) => route ?? <span className="quiet">{phrases.notKnown}</span>,
      },
      {
        id: "calls",
        title: phrases.calls,
        order: ({ calls }) => calls[0]?.on ?? null,
        cell: ({ calls }) =>
          calls.length === 0 ? (
            <span className="quiet">{phrases.noCalls}</span>
          ) : (
            <ul className={register.cell}>
              {calls.map((call) => (
                <li key={`${call.on} ${call.for}`}>
                  {call.on} {call.for}{" "}
                  <small className="quiet">{call.outcome ?? phrases.outcomeUnknown}</small>
                </li>
              ))}
            </ul>
          ),
      },
    ];
    if (act === undefined) return columns;
    const does = actionColumn<RosterEntry>(frame.actions, (entry) => {
      const name = nameOf(entry.actor);
      return (["call", "edit", "remove"] as const).map((what) => ({
        verb: phrases[what],
        name: `${phrases[what]}: ${name}`,
        act: () => act({ what, entry, name }),
      }));
    });
    return [...columns, does];
  }, [answer, act, phrases, frame, text, nameOf]);
}

function actorColumn<R>(
  title: string,
  answer: MediatorsAnswer,
  idOf: (row: R) => string,
  nameOf: (id: string) => string,
): Column<R> {
  return {
    id: "actor",
    title,
    order: (row) => nameOf(idOf(row)),
    cell: (row) => {
      const actor = answer.actors[idOf(row)];
      return actor === undefined ? idOf(row) : <ActorName actor={actor} />;
    },
  };
}

/** The ties counted as convening: what the actor began or hosts, and who belongs to it. */
function conveningInputs(
  actor: string,
  answer: MediatorsAnswer,
  text: (words: LocalText) => string,
): readonly Input[] {
  return (answer.records[actor]?.convenes ?? []).flatMap((id) => {
    const tie = answer.ties[id];
    if (tie === undefined) return [];
    const other = answer.actors[tie.from === actor ? tie.to : tie.from];
    return [
      {
        key: id,
        name: (
          <RecordLink kind="tie" id={id}>
            {other === undefined ? id : text(other.name)}
          </RecordLink>
        ),
        value: text(tieKindLabels[tie.kind]),
        from: tie.sources,
      },
    ];
  });
}

function useCandidateColumns(answer: MediatorsAnswer, act: Do): readonly Column<string>[] {
  const phrases = usePhrases(mediatorPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const nameOf = useNames(answer);
  return useMemo(() => {
    const ties = (
      id: "mediated" | "withA" | "withB" | "conflicts",
      isWide: boolean,
    ): Column<string> => ({
      id,
      title: phrases[id],
      isWide,
      order: (actor) => {
        const count = answer.records[actor]?.[id].length ?? 0;
        return count === 0 ? null : -count;
      },
      cell: (actor) => (
        <TieLinks actor={actor} ids={answer.records[actor]?.[id] ?? []} answer={answer} />
      ),
    });
    const columns: Column<string>[] = [
      actorColumn(phrases.actor, answer, (actor) => actor, nameOf),
      ties("mediated", false),
      ties("withA", false),
      ties("withB", false),
      {
        id: "seats",
        title: phrases.seats,
        cell: (actor) => <Seats record={answer.records[actor]} />,
      },
      {
        id: "convenes",
        title: phrases.convenes,
        isEnd: true,
        order: (actor) => -(answer.records[actor]?.convenes.length ?? 0),
        cell: (actor) => {
          const count = answer.records[actor]?.convenes.length ?? 0;
          return count === 0 ? (
            <span className="quiet">{phrases.notKnown}</span>
          ) : (
            <>
              {count}
              <ComputedMark
                what={`${nameOf(actor)}: ${phrases.convenes}`}
                value={count}
                rule={phrases.convenesRule}
                inputs={conveningInputs(actor, answer, text)}
              />
            </>
          );
        },
      },
      ties("conflicts", true),
    ];
    if (act === undefined) return columns;
    const does = actionColumn<string>(frame.actions, (actor) => [
      {
        verb: phrases.add,
        name: `${phrases.add}: ${nameOf(actor)}`,
        act: () => act({ what: "add", actor, name: nameOf(actor) }),
      },
    ]);
    return [...columns, does];
  }, [answer, act, phrases, frame, nameOf, text]);
}
