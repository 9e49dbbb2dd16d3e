import { Local } from "#apps/web/design/local.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { kindLabelsOfUse } from "../model-use.ts";
import type { GrantPage } from "../pages.ts";
import { unnamed } from "./activity-name.ts";
import { TableFrame, useMoney } from "./parts.tsx";
import { grantPhrases } from "./phrases.ts";

/** What was paid, invited and begun under a letter, and what its ceiling leaves. */
export function UsesOf({ page }: { readonly page: GrantPage }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const amount = useMoney();
  const { uses, ceilingLeft, letter } = page;
  if (uses.length === 0 && letter.activities.length === 0) return null;
  return (
    <section>
      <h2>
        {phrases.uses} <span className="quiet">{uses.length}</span>
      </h2>
      {ceilingLeft !== null && letter.activities.length > 0 && (
        <p>{phrases.ceilingLeft(amount(ceilingLeft))}</p>
      )}
      {uses.length > 0 && (
        <TableFrame name={phrases.uses}>
          <table className={tables.table}>
            <caption className="hidden-but-read">{phrases.uses}</caption>
            <thead>
              <tr>
                <th scope="col">{phrases.on}</th>
                <th scope="col">{phrases.useWhat}</th>
                <th scope="col">{phrases.party}</th>
                <th scope="col" className={tables.end}>
                  {phrases.useAmount}
                </th>
              </tr>
            </thead>
            <tbody>
              {uses.map(({ id, on, kind, partyId, money }) => (
                <tr key={id}>
                  <td>{on}</td>
                  <th scope="row">{text(kindLabelsOfUse[kind])}</th>
                  <td>
                    {partyId !== null && (
                      <Local text={page.actors[partyId] ?? unnamed(partyId)} quietly />
                    )}
                  </td>
                  <td className="number">{money !== null && amount(money)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
