import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Source } from "../model.ts";
import { useSourceList } from "./data.ts";
import { sourcePhrases, type SourceWords } from "./phrases.ts";

/** Every document and data set that statements cite. */
export function SourcesPage() {
  const phrases = usePhrases(sourcePhrases);
  usePageTitle(phrases.sources);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.sources}</h1>
        <p className="quiet">{phrases.sourcesAbout}</p>
      </header>
      <Loaded query={useSourceList()} lines={14}>
        {(sources) =>
          sources.length === 0 ? (
            <Empty title={phrases.noSources}>
              <p>{phrases.noSourcesStep}</p>
            </Empty>
          ) : (
            <SourceTable sources={sources} />
          )
        }
      </Loaded>
    </div>
  );
}

function SourceTable(props: { readonly sources: readonly Source[] }) {
  const phrases = usePhrases(sourcePhrases);
  const text = useText();
  return (
    <div data-figure="source">
      <DataTable
        caption={phrases.table(phrases.sources)}
        columns={sourceColumns(phrases, text)}
        rows={props.sources}
        idOf={({ id }) => id}
      />
    </div>
  );
}

function sourceColumns(
  phrases: SourceWords,
  text: (name: LocalText) => string,
): readonly Column<Source>[] {
  const known = (value: string | null) =>
    value ?? <span className="quiet">{phrases.notKnown}</span>;
  return [
    {
      id: "title",
      title: phrases.title,
      order: ({ title }) => text(title),
      cell: ({ title, note }) => (
        <>
          <Local text={title} quietly />
          {(note.ko ?? note.en) !== null && (
            <p className="quiet">
              <Local text={note} quietly />
            </p>
          )}
        </>
      ),
    },
    {
      id: "publisher",
      title: phrases.publisher,
      order: ({ publisher }) => publisher,
      cell: ({ publisher }) => known(publisher),
    },
    {
      id: "published",
      title: phrases.published,
      isTight: true,
      order: ({ published }) => published,
      cell: ({ published }) => known(published),
    },
    {
      id: "retrieved",
      title: phrases.retrieved,
      isTight: true,
      order: ({ retrieved }) => retrieved,
      cell: ({ retrieved }) => known(retrieved),
    },
    { id: "licence", title: phrases.licence, cell: ({ licence }) => known(licence) },
  ];
}
