import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import type { Messages } from "#apps/web/messages.ko.ts";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { RecordLink } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import type { Slip } from "../model.ts";
import { useSlips } from "./data.ts";
import { NothingLoaded } from "./nothing-loaded.tsx";
import { sourcePhrases, type SourceWords } from "./phrases.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";

const weights = ["high", "medium", "low"];

/** The register of the report's own faults; each opens the records it touches. */
export function SlipsPage() {
  const phrases = usePhrases(sourcePhrases);
  usePageTitle(phrases.slips);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.slips}</h1>
        <p className="quiet">{phrases.slipsAbout}</p>
      </header>
      <Loaded query={useSlips()} lines={14}>
        {(slips) => (slips.length === 0 ? <NothingLoaded /> : <SlipTable slips={slips} />)}
      </Loaded>
    </div>
  );
}

function SlipTable(props: { readonly slips: readonly Slip[] }) {
  const phrases = usePhrases(sourcePhrases);
  const frame = usePhrases(framePhrases);
  return (
    <DataTable
      caption={phrases.table(phrases.slips)}
      columns={slipColumns(phrases, frame)}
      rows={props.slips}
      idOf={({ id }) => id}
    />
  );
}

function slipColumns(phrases: SourceWords, frame: Messages): readonly Column<Slip>[] {
  return [
    {
      id: "slip",
      title: phrases.slip,
      isTight: true,
      order: ({ id }) => id,
      cell: ({ id, sections }) => (
        <>
          <RecordLink kind="slip" id={id}>
            {id}
          </RecordLink>
          <SourceMark what={id} from={sections.map((locator) => ({ source: "report", locator }))} />
        </>
      ),
    },
    { id: "note", title: phrases.note, cell: ({ note }) => <Local text={note} quietly /> },
    {
      id: "severity",
      title: phrases.severity,
      isTight: true,
      order: ({ severity }) => weights.indexOf(severity),
      cell: ({ severity }) => phrases.severities[severity] ?? severity,
    },
    {
      id: "kind",
      title: phrases.kind,
      isTight: true,
      order: ({ kind }) => kind,
      cell: ({ kind }) => phrases.kinds[kind] ?? kind,
    },
    {
      id: "section",
      title: phrases.section,
      order: ({ sections }) => sections[0] ?? null,
      cell: ({ sections }) => frame.sectionNumber(sections.join(", ")),
    },
    {
      id: "touches",
      title: phrases.touches,
      isEnd: true,
      order: ({ records }) => records.length,
      cell: ({ records }) => phrases.touchesCount(records.length),
    },
  ];
}
