import { useMemo, useState } from "react";
import { actionColumn } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { enterOffice, useOffices, type OwnOfficeRow } from "./data.ts";
import { roleLabels } from "./labels.ts";
import { accountPhrases } from "./phrases.ts";

/** The offices of somebody who belongs to several, with the way into each; nothing for everybody else. */
export function Offices() {
  const phrases = usePhrases(accountPhrases);
  const [error, setError] = useState<unknown>(null);
  const columns = useColumns(setError);
  const offices = useOffices().data?.items ?? [];
  if (offices.length < 2) return null;
  return (
    <section>
      <h2>{phrases.offices}</h2>
      <p className="quiet">{phrases.officesHint}</p>
      {error !== null && <Failure error={error} />}
      <DataTable caption={phrases.offices} columns={columns} rows={offices} idOf={({ id }) => id} />
    </section>
  );
}

function useColumns(fail: (error: unknown) => void): readonly Column<OwnOfficeRow>[] {
  const phrases = usePhrases(accountPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  return useMemo(
    () => [
      {
        id: "office",
        title: phrases.office,
        cell: ({ name, isCurrent }) => (
          <>
            <Local text={name} />
            {isCurrent && <small className="quiet"> {phrases.currentOffice}</small>}
          </>
        ),
      },
      { id: "role", title: phrases.role, cell: ({ role }) => text(roleLabels[role]) },
      actionColumn<OwnOfficeRow>(frame.actions, ({ id, name, isCurrent }) =>
        isCurrent
          ? []
          : [
              {
                verb: phrases.enterOffice,
                name: `${phrases.enterOffice}: ${text(name)}`,
                act: () => void enterOffice(id).catch(fail),
              },
            ],
      ),
    ],
    [phrases, frame, text, fail],
  );
}
