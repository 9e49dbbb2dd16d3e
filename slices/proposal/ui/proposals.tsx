import { useMemo, useState } from "react";
import { RowCount } from "#apps/web/design/figure.tsx";
import { Button } from "#apps/web/design/button.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { SelectField } from "#apps/web/design/field.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink, useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import {
  proposalKindLabels,
  proposalStatuses,
  proposalStatusLabels,
  routeSteps,
  signedKinds,
  type Proposal,
} from "../model.ts";
import { useProposals, type ProposalsAnswer } from "./data.ts";
import { proposalPhrases } from "./phrases.ts";
import { Due, ProposalDetail } from "./proposal-detail.tsx";
import { ProposalDialog } from "./proposal-form.tsx";
import styles from "./proposals.module.css";

/** What the office proposes inside its bodies, as a board or a list. */
export function Proposals() {
  const phrases = usePhrases(proposalPhrases);
  usePageTitle(phrases.title);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">{phrases.about}</p>
      </header>
      <Loaded query={useProposals()} lines={10}>
        {(answer) => <Tracker answer={answer} />}
      </Loaded>
    </div>
  );
}

function Tracker(props: { readonly answer: ProposalsAnswer }) {
  const phrases = usePhrases(proposalPhrases);
  const mayWrite = useMayWrite();
  const [address, change] = useAddress();
  const [isEntering, setEntering] = useState(false);
  const { answer } = props;
  const chosen = answer.items.find(({ id }) => id === address["proposal"]);
  const open = (id: string) => change({ proposal: id === chosen?.id ? undefined : id });
  const isList = address["view"] === "list";
  return (
    <>
      <div className={register.bar}>
        <output data-figure="rows">{phrases.count(answer.items.length)}</output>
        <div className={`${register.actions} not-printed`}>
          <SelectField
            label={phrases.view}
            value={isList ? "list" : ""}
            onChange={(event) => change({ view: event.target.value || undefined })}
            choices={[
              { value: "", label: phrases.board },
              { value: "list", label: phrases.list },
            ]}
          />
          {mayWrite && (
            <Button look="main" className={register.low} onClick={() => setEntering(true)}>
              {phrases.enter}
            </Button>
          )}
        </div>
      </div>
      {answer.items.length === 0 && (
        <Empty title={phrases.empty}>
          <p>
            {phrases.emptyStep}
            <RecordLink kind="strategy" id="S24">
              S24
            </RecordLink>
          </p>
        </Empty>
      )}
      {answer.items.length > 0 &&
        (isList ? (
          <List answer={answer} open={open} />
        ) : (
          <Board answer={answer} chosen={chosen?.id} open={open} />
        ))}
      {chosen !== undefined && (
        <ProposalDetail
          key={chosen.id}
          proposal={chosen}
          answer={answer}
          close={() => change({ proposal: undefined })}
        />
      )}
      <ProposalDialog
        isOpen={isEntering}
        answer={answer}
        known={null}
        close={() => setEntering(false)}
      />
    </>
  );
}

function Board(props: {
  readonly answer: ProposalsAnswer;
  readonly chosen: string | undefined;
  readonly open: (id: string) => void;
}) {
  const phrases = usePhrases(proposalPhrases);
  const text = useText();
  const { answer, chosen, open } = props;
  return (
    <div className={styles.board}>
      {proposalStatuses.map((status) => {
        const here = answer.items.filter((proposal) => proposal.status === status);
        return (
          <section key={status} className={styles.column}>
            <h2>
              {text(proposalStatusLabels[status])} <RowCount count={here.length} />
            </h2>
            {here.length === 0 && <p className="quiet">{phrases.none}</p>}
            {here.map((proposal) => {
              const body = answer.actors[proposal.body];
              return (
                <button
                  key={proposal.id}
                  type="button"
                  className={styles.card}
                  aria-pressed={proposal.id === chosen}
                  onClick={() => open(proposal.id)}
                >
                  <span className={styles.name}>{text(proposal.title)}</span>
                  <span className={styles.small}>
                    {body === undefined ? proposal.body : text(body.name)} ·{" "}
                    {text(proposalKindLabels[proposal.kind])}
                  </span>
                  <span className={styles.small}>
                    {signedKinds.has(proposal.kind) &&
                      `${phrases.signings} ${proposal.signings.length} · `}
                    {phrases.supportersCount(proposal.supporters.length)} · {phrases.route}{" "}
                    {proposal.route.length}/{routeSteps.length}
                  </span>
                  {proposal.nextStep !== null && (
                    <span>
                      {proposal.nextStep}{" "}
                      {proposal.nextOn !== null && <Due day={proposal.nextOn} asOf={answer.asOf} />}
                    </span>
                  )}
                </button>
              );
            })}
          </section>
        );
      })}
    </div>
  );
}

function List(props: { readonly answer: ProposalsAnswer; readonly open: (id: string) => void }) {
  const phrases = usePhrases(proposalPhrases);
  const columns = useColumns(props.answer, props.open);
  return (
    <DataTable
      caption={phrases.title}
      columns={columns}
      rows={props.answer.items}
      idOf={({ id }) => id}
    />
  );
}

function useColumns(
  answer: ProposalsAnswer,
  open: (id: string) => void,
): readonly Column<Proposal>[] {
  const phrases = usePhrases(proposalPhrases);
  const text = useText();
  return useMemo(() => {
    const bodyOf = ({ body }: Proposal) =>
      text(answer.actors[body]?.name ?? { ko: body, en: body });
    return [
      {
        id: "title",
        title: phrases.subject,
        order: ({ title }) => text(title),
        cell: ({ id, title }) => (
          <button type="button" className={register.small} onClick={() => open(id)}>
            {text(title)}
          </button>
        ),
      },
      { id: "body", title: phrases.body, order: bodyOf, cell: bodyOf },
      {
        id: "kind",
        title: phrases.kind,
        order: ({ kind }) => kind,
        cell: ({ kind }) => text(proposalKindLabels[kind]),
      },
      {
        id: "status",
        title: phrases.status,
        order: ({ status }) => proposalStatuses.indexOf(status),
        cell: ({ status, steps }) => (
          <>
            {text(proposalStatusLabels[status])} <span className="quiet">{steps.at(-1)?.on}</span>
          </>
        ),
      },
      {
        id: "supporters",
        title: phrases.supporters,
        isEnd: true,
        order: ({ supporters }) => supporters.length,
        cell: ({ supporters }) => supporters.length,
      },
      {
        id: "signings",
        title: phrases.signings,
        isEnd: true,
        order: ({ kind, signings }) => (signedKinds.has(kind) ? signings.length : null),
        cell: ({ kind, signings }) => (signedKinds.has(kind) ? signings.length : ""),
      },
      {
        id: "route",
        title: phrases.route,
        order: ({ route }) => route.length,
        cell: ({ route }) => `${route.length}/${routeSteps.length}`,
      },
      {
        id: "board",
        title: phrases.boardOn,
        order: ({ boardOn }) => boardOn,
        cell: ({ boardOn }) => boardOn ?? <span className="quiet">{phrases.none}</span>,
      },
      {
        id: "next",
        title: phrases.next,
        order: ({ nextOn }) => nextOn,
        cell: ({ nextStep, nextOn }) => (
          <>
            {nextStep ?? <span className="quiet">{phrases.none}</span>}{" "}
            {nextOn !== null && <Due day={nextOn} asOf={answer.asOf} />}
          </>
        ),
      },
    ];
  }, [answer, open, phrases, text]);
}
