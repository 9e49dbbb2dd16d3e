import { useMemo, useState } from "react";
import { actionColumn } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { criteria, criterionLabels, gradeLabels, grades } from "../model.ts";
import { experienceYears } from "../rules.ts";
import type { NgoView } from "../store.ts";
import { useNgos, type NgosAnswer } from "./data.ts";
import { screeningPhrases } from "./phrases.ts";
import { ScreeningDialog } from "./screening-form.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";

/** Domestic NGOs side by side on what years of work on the North give; nothing is added up. */
export function NgoScreenings() {
  const phrases = usePhrases(screeningPhrases);
  usePageTitle(phrases.title);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">
          {phrases.about}
          <SourceMark what={phrases.title} from={[{ source: "report", locator: "6.2" }]} />
        </p>
      </header>
      <Loaded query={useNgos()} lines={8}>
        {(answer) => <Register answer={answer} />}
      </Loaded>
    </div>
  );
}

function Register({ answer }: { readonly answer: NgosAnswer }) {
  const phrases = usePhrases(screeningPhrases);
  if (answer.items.length === 0)
    return (
      <Empty title={phrases.empty}>
        <p>
          <PageLink page="/network/actors">{phrases.emptyStep}</PageLink>
        </p>
      </Empty>
    );
  const count = answer.items.filter(({ screening }) => screening !== null).length;
  return (
    <section>
      <output data-figure="rows">{phrases.count(answer.items.length, count)}</output>
      <Ngos answer={answer} rows={answer.items} />
    </section>
  );
}

/** What was found of one domestic NGO, on its page; nothing for actors of other kinds. */
export function ScreeningOf(props: { readonly actor: string }) {
  const phrases = usePhrases(screeningPhrases);
  const answer = useNgos().data;
  const rows = answer?.items.filter(({ actor }) => actor.id === props.actor) ?? [];
  if (answer === undefined || rows.length === 0) return null;
  return (
    <section>
      <h2>{phrases.title}</h2>
      <Ngos answer={answer} rows={rows} />
    </section>
  );
}

function Ngos(props: { readonly answer: NgosAnswer; readonly rows: readonly NgoView[] }) {
  const phrases = usePhrases(screeningPhrases);
  const mayWrite = useMayWrite();
  const [screened, setScreened] = useState<NgoView | null>(null);
  const columns = useColumns(props.answer, mayWrite ? setScreened : undefined);
  return (
    <>
      <DataTable
        caption={phrases.title}
        columns={columns}
        rows={props.rows}
        idOf={({ actor }) => actor.id}
      />
      <ScreeningDialog ngo={screened} close={() => setScreened(null)} />
    </>
  );
}

function useColumns(
  answer: NgosAnswer,
  screen: ((ngo: NgoView) => void) | undefined,
): readonly Column<NgoView>[] {
  const phrases = usePhrases(screeningPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  return useMemo(() => {
    const year = Number(answer.asOf.slice(0, 4));
    const yearsOf = ({ screening }: NgoView) =>
      screening === null ? null : experienceYears(screening, year);
    const columns: Column<NgoView>[] = [
      {
        id: "ngo",
        title: phrases.ngo,
        order: ({ actor }) => text(actor.name),
        cell: ({ actor }) => <ActorName actor={actor} />,
      },
      {
        id: "experience",
        title: phrases.experience,
        order: yearsOf,
        cell: (row) => {
          const years = yearsOf(row);
          return years === null ? (
            <span className="quiet">{phrases.unknown}</span>
          ) : (
            phrases.years(years, year - years)
          );
        },
      },
      {
        id: "northern",
        title: phrases.northern,
        order: ({ northern }) => northern.length,
        cell: ({ northern, actor }) =>
          northern.length === 0 ? (
            <span className="quiet">{phrases.noNorthern}</span>
          ) : (
            <PageLink page={`/network/actors/${actor.id}`}>
              {phrases.northernCount(northern.length)}
            </PageLink>
          ),
      },
      ...criteria.map((criterion): Column<NgoView> => ({
        id: criterion,
        title: text(criterionLabels[criterion]),
        order: ({ screening }) =>
          screening === null ? null : grades.indexOf(screening.findings[criterion].grade),
        cell: ({ screening }) => {
          if (screening === null) return null;
          const { grade, reason } = screening.findings[criterion];
          return (
            <>
              {text(gradeLabels[grade])} <small className="quiet">{reason}</small>
            </>
          );
        },
      })),
      {
        id: "on",
        title: phrases.on,
        order: ({ screening }) => screening?.on ?? null,
        cell: ({ screening, before }) =>
          screening === null ? (
            <span className="quiet">{phrases.notYet}</span>
          ) : (
            <>
              {screening.on} <small className="quiet">{screening.evidence}</small>
              {before.length > 0 && (
                <small className="quiet"> {phrases.earlier(before.length)}</small>
              )}
            </>
          ),
      },
    ];
    if (screen === undefined) return columns;
    const does = actionColumn<NgoView>(frame.actions, (row) => [
      {
        verb: phrases.screen,
        name: phrases.screenOf(text(row.actor.name)),
        act: () => screen(row),
      },
    ]);
    return [...columns, does];
  }, [answer, screen, phrases, frame, text]);
}
