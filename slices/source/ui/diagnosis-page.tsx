import { RowCount } from "#apps/web/design/figure.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import type { Slip, SourceRecord } from "../model.ts";
import { useParts, useSlips } from "./data.ts";
import { NothingLoaded } from "./nothing-loaded.tsx";
import { textIn, wordIn, wordsIn } from "./record-content.ts";
import { sourcePhrases, type SourceWords } from "./phrases.ts";
import { SlipMarks } from "./slip-notes.tsx";
import styles from "./source.module.css";

const parts = ["limitation", "lesson", "strategy"] as const;

/** The diagnosis register: what is lacking, what others teach, and the strategy that answers each. */
export function DiagnosisPage() {
  const phrases = usePhrases(sourcePhrases);
  usePageTitle(phrases.diagnosis);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.diagnosis}</h1>
        <p className="quiet">{phrases.diagnosisAbout}</p>
      </header>
      <Loaded query={useParts(parts)} lines={14}>
        {(records) => {
          const of = (part: string) => records.filter((record) => record.part === part);
          if (of("limitation").length + of("lesson").length === 0) return <NothingLoaded />;
          return (
            <>
              <Findings part="limitation" records={of("limitation")} strategy={of("strategy")} />
              <Findings part="lesson" records={of("lesson")} strategy={of("strategy")} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

interface FindingsProps {
  readonly part: "limitation" | "lesson";
  readonly records: readonly SourceRecord[];
  readonly strategy: readonly SourceRecord[];
}

function Findings(props: FindingsProps) {
  const phrases = usePhrases(sourcePhrases);
  const slips = useSlips().data ?? [];
  const title = props.part === "limitation" ? phrases.limitations : phrases.lessons;
  return (
    <section>
      <h2>
        {title} <RowCount count={props.records.length} />
      </h2>
      <DataTable
        caption={phrases.table(title)}
        columns={findingColumns(phrases, props, slips)}
        rows={props.records}
        idOf={({ id }) => id}
      />
    </section>
  );
}

/** The strategy items proposed in answer, by number and title. */
function Answers(props: {
  readonly ids: readonly string[];
  readonly strategy: readonly SourceRecord[];
}) {
  const phrases = usePhrases(sourcePhrases);
  if (props.ids.length === 0) return <span className="quiet">{phrases.noStrategy}</span>;
  return (
    <ul className={styles.linked}>
      {props.ids.map((id) => {
        const item = props.strategy.find((record) => record.id === id);
        return (
          <li key={id}>
            <RecordLink kind="strategy" id={id}>
              {id} {item !== undefined && <Local text={item.name} quietly />}
            </RecordLink>
          </li>
        );
      })}
    </ul>
  );
}

function findingColumns(
  phrases: SourceWords,
  props: FindingsProps,
  slips: readonly Slip[],
): readonly Column<SourceRecord>[] {
  const answersTo = ({ content }: SourceRecord) => wordsIn(content, "leadsToStrategy");
  const kinds: Readonly<Record<string, string>> = {
    main: phrases.main,
    other: phrases.other,
    implication: phrases.implication,
  };
  return [
    {
      id: "what",
      title: phrases.what,
      cell: (record) => (
        <>
          <RecordLink kind={props.part} id={record.id} className={styles.finding}>
            {record.id} <Local text={record.name} quietly />
          </RecordLink>
          <SourceMark
            what={phrases.what}
            from={[{ source: record.sourceId, locator: record.section }]}
          />
          <p className="quiet">
            <Local text={textIn(record.content, "detail")} quietly />
          </p>
        </>
      ),
    },
    {
      id: "kind",
      title: phrases.kind,
      isTight: true,
      order: ({ content }) => wordIn(content, "kind"),
      cell: ({ content }) => kinds[wordIn(content, "kind") ?? ""],
    },
    {
      id: "strategy",
      title: phrases.leadsTo,
      order: (record) => answersTo(record).length,
      cell: (record) => <Answers ids={answersTo(record)} strategy={props.strategy} />,
    },
    {
      id: "slips",
      title: phrases.slips,
      cell: (record) => (
        <SlipMarks
          ids={slips
            .filter(({ records }) =>
              records.some(({ kind, id }) => kind === "diagnosis" && id === record.id),
            )
            .map(({ id }) => id)}
        />
      ),
    },
  ];
}
