import { useMemo } from "react";
import { Local } from "#apps/web/design/local.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import type { TermCount } from "./data.ts";
import { agreementPhrases } from "./phrases.ts";

/** How many cities each elected term counted, beside the register and never merged with it. */
export function TermCounts(props: { readonly counts: readonly TermCount[] }) {
  const phrases = usePhrases(agreementPhrases);
  const columns = useColumns();
  if (props.counts.length === 0) return null;
  return (
    <section>
      <h2>{phrases.counts}</h2>
      <p className="quiet">{phrases.countsNote}</p>
      <DataTable
        caption={phrases.counts}
        columns={columns}
        rows={props.counts}
        idOf={({ id }) => id}
      />
    </section>
  );
}

function useColumns(): readonly Column<TermCount>[] {
  const phrases = usePhrases(agreementPhrases);
  const frame = usePhrases(framePhrases);
  return useMemo(
    () => [
      { id: "term", title: phrases.term, cell: ({ name }) => <Local text={name} /> },
      { id: "years", title: phrases.years, cell: ({ from, to }) => `${from ?? ""}–${to ?? ""}` },
      {
        id: "cumulative",
        title: phrases.cumulative,
        cell: ({ cumulative, section, sourceId, slips }) => (
          <>
            {cumulative}
            <SourceMark
              what={phrases.cumulative}
              value={slips.join(", ")}
              from={[{ source: sourceId, locator: section }]}
            />
          </>
        ),
      },
      {
        id: "asOf",
        title: phrases.asOf,
        cell: ({ asOf }) => asOf ?? <span className="quiet">{frame.unknown}</span>,
      },
    ],
    [phrases, frame],
  );
}
