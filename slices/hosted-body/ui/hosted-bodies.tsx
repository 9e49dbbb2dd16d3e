import { useMemo, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { actionColumn } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { usePageTitle } from "#apps/web/page-title.ts";
import { saveCsv } from "#apps/web/save-file.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { Facts } from "#slices/actor/ui/actor-parts.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { tieKindLabels, tieStatusLabels } from "#slices/tie/model.ts";
import { issueText } from "#slices/tie/ui/issue-text.ts";
import type { HostedView } from "../view.ts";
import { useHostedBodies, type HostedAnswer } from "./data.ts";
import { hostedPhrases } from "./phrases.ts";
import { WorkOnBody } from "./work-on-body.tsx";

/** International bodies in the city: who looks after each, what is shared, what is missing. */
export function HostedBodies() {
  const phrases = usePhrases(hostedPhrases);
  usePageTitle(phrases.title);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">{phrases.about}</p>
      </header>
      <Loaded query={useHostedBodies()} lines={12}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty title={phrases.empty}>
              <p>{phrases.emptyStep}</p>
            </Empty>
          ) : (
            <Bodies answer={answer} />
          )
        }
      </Loaded>
    </div>
  );
}

function Bodies(props: { readonly answer: HostedAnswer }) {
  const phrases = usePhrases(hostedPhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const [worked, setWorked] = useState<HostedView | null>(null);
  const { answer } = props;
  const columns = useColumns(answer, mayWrite ? setWorked : undefined);
  const tied = answer.items.filter(({ hosting }) => hosting !== null).length;
  const save = () =>
    saveCsv("naru-hosted-bodies", [
      [
        phrases.body,
        phrases.hosting,
        phrases.owner,
        phrases.mandate,
        phrases.topics,
        phrases.northern,
        phrases.agenda,
        phrases.missing,
      ],
      ...answer.items.map((body) => [
        text(body.name),
        body.hosting === null ? phrases.notTied : text(tieStatusLabels[body.hosting.status]),
        body.owner ?? "",
        body.mandate ?? "",
        body.issues.map((issue) => issueText(issue, text)).join(", "),
        body.northern.join("; "),
        body.agenda.map((point) => point.text).join("; "),
        body.gaps.map((gap) => phrases.gaps[gap]).join(", "),
      ]),
    ]);
  return (
    <>
      <div className={register.bar}>
        <output data-figure="rows">{phrases.count(answer.items.length, tied)}</output>
        <div className={`${register.actions} not-printed`}>
          <Button onClick={save}>{phrases.exportCsv}</Button>
        </div>
      </div>
      <DataTable
        caption={phrases.table}
        columns={columns}
        rows={answer.items}
        idOf={({ id }) => id}
        first={{ column: "body", isDescending: false }}
      />
      {answer.facts.length > 0 && (
        <section>
          <h2>{phrases.said}</h2>
          <Facts facts={answer.facts} />
        </section>
      )}
      <WorkOnBody body={worked} close={() => setWorked(null)} />
    </>
  );
}

function useColumns(
  answer: HostedAnswer,
  work: ((body: HostedView) => void) | undefined,
): readonly Column<HostedView>[] {
  const phrases = usePhrases(hostedPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  return useMemo(() => {
    const columns: Column<HostedView>[] = [
      {
        id: "body",
        title: phrases.body,
        order: ({ name }) => text(name),
        cell: (body) => <ActorName actor={body} />,
      },
      {
        id: "hosting",
        title: phrases.hosting,
        order: ({ hosting }) => hosting?.since ?? null,
        cell: (body) => <HostingCell body={body} />,
      },
      {
        id: "owner",
        title: phrases.owner,
        order: ({ owner }) => owner,
        cell: ({ owner }) => owner ?? <span className="quiet">{phrases.notKnown}</span>,
      },
      {
        id: "mandate",
        title: phrases.mandate,
        isWide: true,
        cell: ({ mandate }) => mandate ?? <span className="quiet">{phrases.notKnown}</span>,
      },
      {
        id: "topics",
        title: phrases.topics,
        cell: (body) => <TopicsCell body={body} />,
      },
      {
        id: "northern",
        title: phrases.northern,
        order: ({ northern }) => (northern.length === 0 ? null : -northern.length),
        cell: (body) => <NorthernCell body={body} answer={answer} />,
      },
      {
        id: "agenda",
        title: phrases.agenda,
        order: ({ agenda }) => agenda.filter(({ outcome }) => outcome === null).length,
        cell: (body) => <AgendaCell body={body} />,
      },
      {
        id: "grounds",
        title: phrases.grounds,
        isWide: true,
        cell: ({ grounds }) =>
          grounds.map(({ part, id, name }, at) => (
            <span key={`${part} ${id}`} title={text(name)}>
              {at > 0 && ", "}
              <RecordLink kind={part === "case" ? "case" : "strategy"} id={id}>
                {part === "case" ? text(name) : id}
              </RecordLink>
            </span>
          )),
      },
      {
        id: "missing",
        title: phrases.missing,
        order: ({ gaps }) => gaps.length,
        cell: ({ gaps }) =>
          gaps.length === 0 ? (
            <span className="quiet">{phrases.complete}</span>
          ) : (
            gaps.map((gap) => phrases.gaps[gap]).join(", ")
          ),
      },
    ];
    if (work === undefined) return columns;
    const does = actionColumn<HostedView>(frame.actions, (body) => [
      { verb: phrases.work, name: phrases.workOf(text(body.name)), act: () => work(body) },
    ]);
    return [...columns, does];
  }, [answer, work, phrases, frame, text]);
}

function HostingCell({ body }: { readonly body: HostedView }) {
  const phrases = usePhrases(hostedPhrases);
  const text = useText();
  const { hosting } = body;
  if (hosting === null)
    return (
      <span className="quiet" title={phrases.notTiedHint}>
        {phrases.notTied}
      </span>
    );
  return (
    <>
      {text(tieStatusLabels[hosting.status])}
      {hosting.since !== null && <> {phrases.since(hosting.since)}</>}
      <SourceMark what={phrases.hosting} value={hosting.lastEvidence} from={hosting.sources} />
    </>
  );
}

function TopicsCell({ body }: { readonly body: HostedView }) {
  const phrases = usePhrases(hostedPhrases);
  const text = useText();
  if (body.issues.length === 0) return <span className="quiet">{phrases.notKnown}</span>;
  return (
    <>
      {body.issues.map((issue) => issueText(issue, text)).join(", ")}
      {body.shared.length > 0 && (
        <small className={register.under}>
          {phrases.shared}: {body.shared.map((issue) => issueText(issue, text)).join(", ")}
        </small>
      )}
    </>
  );
}

function NorthernCell(props: { readonly body: HostedView; readonly answer: HostedAnswer }) {
  const phrases = usePhrases(hostedPhrases);
  const text = useText();
  const { body, answer } = props;
  if (body.northern.length === 0)
    return (
      <span className="quiet" title={phrases.notKnownHint}>
        {phrases.notKnown}
      </span>
    );
  return (
    <ul className={register.cell}>
      {body.northern.flatMap((id) => {
        const tie = answer.ties[id];
        if (tie === undefined) return [];
        const [from, to] = [answer.actors[tie.from], answer.actors[tie.to]];
        const [north, by] = to?.side === "b" ? [to, from] : [from, to];
        return [
          <li key={id}>
            <RecordLink kind="tie" id={id}>
              {text(tieKindLabels[tie.kind])}
            </RecordLink>{" "}
            <span className="quiet">
              {by !== undefined && by.id !== body.id && <>{phrases.through(text(by.name))} · </>}
              {north === undefined ? "" : text(north.name)} · {text(tieStatusLabels[tie.status])}
            </span>
          </li>,
        ];
      })}
    </ul>
  );
}

function AgendaCell({ body }: { readonly body: HostedView }) {
  const phrases = usePhrases(hostedPhrases);
  const open = body.agenda.filter(({ outcome }) => outcome === null);
  if (body.agenda.length === 0) return <span className="quiet">{phrases.noAgenda}</span>;
  return (
    <>
      {phrases.open(open.length)}
      <ul className={register.cell}>
        {body.agenda.map(({ id, text: said, outcome }) => (
          <li key={id} className={outcome === null ? "" : "quiet"}>
            {outcome === null ? "○" : "✓"} {said}
            {outcome !== null && (
              <small className={register.under}>
                {phrases.closed(outcome.text, outcome.on ?? "")}
              </small>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
