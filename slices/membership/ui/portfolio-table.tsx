import { useMemo } from "react";
import { actionColumn } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Local } from "#apps/web/design/local.tsx";
import register from "#apps/web/design/register.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { isIssue, issueLabels } from "#slices/tie/model-issues.ts";
import { activityLabels } from "../model.ts";
import type { PortfolioItem } from "../portfolio.ts";
import { seatOf, seats } from "../seats.ts";
import { moneyText } from "./money-text.ts";
import type { PortfolioAnswer } from "./portfolio-data.ts";
import { portfolioPhrases } from "./portfolio-phrases.ts";
import { SlipMarks } from "#slices/source/ui/slip-notes.tsx";

/** Order of fees within a column that never adds currencies: by currency, then amount; no fee and unknown after. */
function feeOrder({ fee }: PortfolioItem): string | null {
  if (fee.status === "stated")
    return `0 ${fee.yearly.currency} ${fee.yearly.amount.padStart(20, "0")}`;
  return fee.status === "no-fee" ? "1" : null;
}

/** The memberships, one body a row. */
export function PortfolioTable(props: {
  readonly answer: PortfolioAnswer;
  readonly edit: ((item: PortfolioItem) => void) | undefined;
}) {
  const phrases = usePhrases(portfolioPhrases);
  const columns = useColumns(props.answer, props.edit);
  return (
    <DataTable
      caption={phrases.table}
      columns={columns}
      rows={props.answer.items}
      idOf={({ id }) => id}
    />
  );
}

function useColumns(
  answer: PortfolioAnswer,
  edit: ((item: PortfolioItem) => void) | undefined,
): readonly Column<PortfolioItem>[] {
  const phrases = usePhrases(portfolioPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  return useMemo(() => {
    const nameOf = (id: string) => {
      const actor = answer.actors[id];
      return actor === undefined ? id : text(actor.name);
    };
    const missing = <span className="quiet">{phrases.missing}</span>;
    const columns: Column<PortfolioItem>[] = [
      {
        id: "body",
        title: phrases.body,
        order: ({ body }) => nameOf(body),
        cell: ({ body }) => {
          const actor = answer.actors[body];
          return actor === undefined ? body : <ActorName actor={actor} />;
        },
      },
      {
        id: "role",
        title: phrases.role,
        order: ({ role }) => seats.indexOf(seatOf(role)),
        cell: ({ role }) => (role === null ? missing : <Local text={role} quietly />),
      },
      {
        id: "fee",
        title: phrases.fee,
        isEnd: true,
        order: feeOrder,
        cell: (item) => <FeeCell item={item} />,
      },
      {
        id: "owner",
        title: phrases.owner,
        order: ({ owner }) => text(owner),
        cell: ({ owner }) => <Local text={owner} quietly />,
      },
      {
        id: "topics",
        title: phrases.topics,
        cell: ({ issues }) =>
          issues.map((issue) => (isIssue(issue) ? text(issueLabels[issue]) : issue)).join(", "),
      },
      {
        id: "activity",
        isTight: true,
        title: phrases.activity,
        order: ({ activity }) => activity,
        cell: ({ activity }) => (
          <span className={activity === "unknown" ? "quiet" : ""}>
            {text(activityLabels[activity])}
          </span>
        ),
      },
      {
        id: "evidence",
        isTight: true,
        title: phrases.evidence,
        order: ({ lastEvidence }) => lastEvidence,
        cell: ({ lastEvidence, tieSources }) => (
          <>
            {lastEvidence ?? <span className="quiet">{phrases.noEvidence}</span>}
            <SourceMark what={phrases.evidence} value={lastEvidence} from={tieSources} />
          </>
        ),
      },
      {
        id: "slips",
        title: phrases.slips,
        isWide: true,
        order: ({ slips }) => slips.length,
        cell: ({ slips }) => <SlipMarks ids={slips} />,
      },
      {
        id: "renewal",
        isTight: true,
        title: phrases.renewal,
        order: ({ renewalOn }) => renewalOn,
        cell: ({ renewalOn }) => renewalOn ?? <span className="quiet">{phrases.noRenewal}</span>,
      },
    ];
    if (edit === undefined) return columns;
    const does = actionColumn<PortfolioItem>(frame.actions, (item) => [
      {
        verb: phrases.edit,
        name: `${phrases.edit}: ${nameOf(item.body)}`,
        icon: "pencil",
        act: () => edit(item),
      },
    ]);
    return [...columns, does];
  }, [answer, edit, phrases, frame, text]);
}

function FeeCell(props: { readonly item: PortfolioItem }) {
  const phrases = usePhrases(portfolioPhrases);
  const language = useLanguage();
  const { fee, asOf, sources } = props.item;
  return (
    <>
      {fee.status === "stated" ? (
        moneyText(fee.yearly, language)
      ) : (
        <span className={fee.status === "no-fee" ? "" : `quiet ${register.mayWrap}`}>
          {fee.status === "no-fee" ? phrases.noFee : phrases.feeMissing}
        </span>
      )}
      <SourceMark what={phrases.fee} value={phrases.asOf(asOf)} from={sources} />
    </>
  );
}
