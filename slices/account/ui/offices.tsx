import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { enterOffice, useOffices } from "./data.ts";
import { roleLabels } from "./labels.ts";
import { accountPhrases } from "./phrases.ts";

/** The offices of somebody who belongs to several, with the way into each; nothing for everybody else. */
export function Offices() {
  const phrases = usePhrases(accountPhrases);
  const text = useText();
  const [error, setError] = useState<unknown>(null);
  const offices = useOffices().data?.items ?? [];
  if (offices.length < 2) return null;
  return (
    <section>
      <h2>{phrases.offices}</h2>
      <p className="quiet">{phrases.officesHint}</p>
      {error !== null && <Failure error={error} />}
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{phrases.office}</th>
            <th scope="col">{phrases.role}</th>
            <th scope="col">
              <span className="hidden-but-read">{phrases.enterOffice}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => (
            <tr key={office.id}>
              <td>
                <Local text={office.name} />
              </td>
              <td>{text(roleLabels[office.role])}</td>
              <td className={tables.end}>
                {office.isCurrent ? (
                  <span className="quiet">{phrases.currentOffice}</span>
                ) : (
                  <Button look="bare" onClick={() => void enterOffice(office.id).catch(setError)}>
                    {phrases.enterOffice}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
