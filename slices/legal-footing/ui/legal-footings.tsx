import { useMemo, useState } from "react";
import { actionColumn } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { cityAgreementLabels, tieKindLabels } from "#slices/tie/model.ts";
import {
  bindingLabels,
  bindings,
  consentLabels,
  footingGrounds,
  footingPrecedents,
  type FootingGround,
} from "../model.ts";
import type { FootingView } from "../store.ts";
import { CheckDialog, type Checking } from "./check-form.tsx";
import { useFootings, type FootingsAnswer } from "./data.ts";
import { footingPhrases } from "./phrases.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";

/** The city's agreements and what each rests on in law, with the grounds and precedents to check them by. */
export function LegalFootings() {
  const phrases = usePhrases(footingPhrases);
  usePageTitle(phrases.title);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">{phrases.about}</p>
      </header>
      <p>
        {phrases.notice}
        <SourceMark
          what={phrases.title}
          from={[
            { source: "report", locator: "2.3" },
            { source: "report", locator: "5.1.2" },
          ]}
        />
      </p>
      <Loaded query={useFootings()} lines={12}>
        {(answer) => <Register answer={answer} />}
      </Loaded>
      <Library />
    </div>
  );
}

function Register({ answer }: { readonly answer: FootingsAnswer }) {
  const phrases = usePhrases(footingPhrases);
  const mayWrite = useMayWrite();
  const [checking, setChecking] = useState<Checking | null>(null);
  const columns = useColumns(answer, mayWrite ? setChecking : undefined);
  if (answer.items.length === 0)
    return (
      <Empty title={phrases.empty}>
        <p>{phrases.emptyStep}</p>
      </Empty>
    );
  const checked = answer.items.filter(({ footing }) => footing !== null).length;
  return (
    <section>
      <output data-figure="rows">{phrases.count(answer.items.length, checked)}</output>
      <DataTable
        caption={phrases.title}
        columns={columns}
        rows={answer.items}
        idOf={({ tie }) => tie.id}
      />
      <CheckDialog checking={checking} close={() => setChecking(null)} />
    </section>
  );
}

function useColumns(
  answer: FootingsAnswer,
  check: ((checking: Checking) => void) | undefined,
): readonly Column<FootingView>[] {
  const phrases = usePhrases(footingPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  return useMemo(() => {
    const otherOf = ({ tie }: FootingView) => {
      const id = tie.from === answer.principal ? tie.to : tie.from;
      return { id, actor: answer.actors[id] };
    };
    const nameOf = (row: FootingView) => {
      const { id, actor } = otherOf(row);
      return actor === undefined ? id : text(actor.name);
    };
    const kindOf = ({ tie }: FootingView) =>
      text(
        tie.cityAgreement === null
          ? tieKindLabels[tie.kind]
          : cityAgreementLabels[tie.cityAgreement],
      );
    const groundNames = new Map(footingGrounds.map(({ id, name }) => [id, text(name)]));
    const columns: Column<FootingView>[] = [
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
        order: kindOf,
        cell: (row) => (
          <span className={register.cell}>
            <RecordLink kind="tie" id={row.tie.id}>
              {kindOf(row)}
            </RecordLink>
          </span>
        ),
      },
      {
        id: "binding",
        title: phrases.binding,
        order: ({ footing }) => (footing === null ? null : bindings.indexOf(footing.binding)),
        cell: ({ footing }) =>
          footing === null ? (
            <span className="quiet">{phrases.notChecked}</span>
          ) : (
            <>
              {text(bindingLabels[footing.binding])}{" "}
              <small className="quiet">{footing.reason}</small>
            </>
          ),
      },
      {
        id: "grounds",
        title: phrases.grounds,
        cell: ({ footing }) =>
          footing?.grounds.map((id) => groundNames.get(id) ?? id).join(" · ") ?? "",
      },
      {
        id: "consent",
        title: phrases.consent,
        order: ({ footing }) => footing?.consent ?? null,
        cell: ({ footing }) =>
          footing !== null && (
            <>
              {text(consentLabels[footing.consent])}{" "}
              <small className="quiet">{footing.consentNote}</small>
            </>
          ),
      },
      {
        id: "on",
        title: phrases.on,
        order: ({ footing }) => footing?.on ?? null,
        cell: ({ footing, before }) => (
          <>
            {footing?.on} <small className="quiet">{footing?.evidence}</small>
            {before.length > 0 && (
              <small className="quiet"> {phrases.earlier(before.length)}</small>
            )}
          </>
        ),
      },
    ];
    if (check === undefined) return columns;
    const does = actionColumn<FootingView>(frame.actions, (row) => {
      const name = nameOf(row);
      return [
        { verb: phrases.check, name: phrases.checkOf(name), act: () => check({ row, name }) },
      ];
    });
    return [...columns, does];
  }, [answer, check, phrases, frame, text]);
}

function Library() {
  const phrases = usePhrases(footingPhrases);
  return (
    <section>
      <h2>{phrases.library}</h2>
      <p className="quiet">{phrases.libraryNote}</p>
      <Grounds grounds={footingGrounds} />
      <h3>{phrases.precedents}</h3>
      <Grounds grounds={footingPrecedents} />
    </section>
  );
}

function Grounds({ grounds }: { readonly grounds: readonly FootingGround[] }) {
  const frame = usePhrases(framePhrases);
  const text = useText();
  return (
    <ul className={register.lines}>
      {grounds.map(({ id, name, says, readAt }) => (
        <li key={id}>
          <strong>{text(name)}</strong> {text(says)}{" "}
          <span className="quiet" data-source-place="">
            {frame.report} {frame.sectionNumber(readAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
