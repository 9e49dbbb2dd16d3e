import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import type { SourceRecord } from "../model.ts";
import { useRecords } from "./data.ts";
import { NothingLoaded } from "./nothing-loaded.tsx";
import { spanIn, textsIn, wordIn, wordsIn } from "./record-content.ts";
import { sourcePhrases, type SourceWords } from "./phrases.ts";
import { SlipMarks } from "./slip-notes.tsx";

/** Past efforts that the report tells of. */
export function CasesPage() {
  const phrases = usePhrases(sourcePhrases);
  usePageTitle(phrases.cases);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.cases}</h1>
        <p className="quiet">{phrases.casesAbout}</p>
      </header>
      <Loaded query={useRecords("case")} lines={14}>
        {(records) => (records.length === 0 ? <NothingLoaded /> : <Cases records={records} />)}
      </Loaded>
    </div>
  );
}

function Cases(props: { readonly records: readonly SourceRecord[] }) {
  const phrases = usePhrases(sourcePhrases);
  const text = useText();
  return (
    <DataTable
      caption={phrases.table(phrases.cases)}
      columns={caseColumns(phrases, text)}
      rows={props.records}
      idOf={({ id }) => id}
    />
  );
}

function Period(props: { readonly from: number | null; readonly to: number | null }) {
  const phrases = usePhrases(sourcePhrases);
  const { from, to } = props;
  if (from === null && to === null) return <span className="quiet">{phrases.undated}</span>;
  return <>{from === to ? from : `${from ?? ""}–${to ?? ""}`}</>;
}

function caseColumns(
  phrases: SourceWords,
  text: (name: LocalText) => string,
): readonly Column<SourceRecord>[] {
  return [
    {
      id: "name",
      title: phrases.name,
      order: ({ name }) => text(name),
      cell: (record) => (
        <>
          <RecordLink kind="case" id={record.id}>
            <Local text={record.name} quietly />
          </RecordLink>
          <SourceMark
            what={phrases.cases}
            from={[{ source: record.sourceId, locator: record.section }]}
          />
        </>
      ),
    },
    {
      id: "kind",
      title: phrases.kind,
      isTight: true,
      order: ({ content }) => wordIn(content, "type"),
      cell: ({ content }) => {
        const type = wordIn(content, "type");
        return type === null ? null : (phrases.kinds[type] ?? type);
      },
    },
    {
      id: "period",
      title: phrases.period,
      isTight: true,
      order: ({ content }) => spanIn(content, "period").from,
      cell: ({ content }) => <Period {...spanIn(content, "period")} />,
    },
    {
      id: "places",
      title: phrases.places,
      cell: ({ content }) => textsIn(content, "places").map(text).join(", "),
    },
    {
      id: "slips",
      title: phrases.slips,
      order: ({ content }) => wordsIn(content, "slips").length,
      cell: ({ content }) => <SlipMarks ids={wordsIn(content, "slips")} />,
    },
  ];
}
