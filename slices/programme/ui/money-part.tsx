import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { moneyKindLabels, type MoneyKind, type ProgrammeMoney } from "../model-parts.ts";
import { stages } from "../model.ts";
import { isBlank } from "../rules.ts";
import { removePart, type ProgrammePage } from "./data.ts";
import { Declared } from "./declared.tsx";
import { useAmount } from "./marks.tsx";
import { MoneyDialog, type MoneyAsked } from "./money-form.tsx";
import { Part } from "./part.tsx";
import { programmePhrases } from "./phrases.ts";
import { sourceOfMoney } from "./provenance.ts";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import { WideTable } from "./wide-table.tsx";
import styles from "./page.module.css";

/** Planned, committed and paid, by currency; each entry with its date, its parties, its source and its clearance. */
export function MoneyPart({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const mayWrite = useMayWrite();
  const [asked, setAsked] = useState<MoneyAsked | null>(null);
  const [removed, setRemoved] = useState<ProgrammeMoney | null>(null);
  const mayPay = stages.indexOf(page.stage) >= stages.indexOf("decided");
  const amount = useAmount();
  return (
    <Part
      id="money"
      title={phrases.parts.money}
      what={phrases.moneyIs}
      actions={
        mayWrite && (
          <>
            <Button look="bare" onClick={() => setAsked({ entry: null, isPayment: false })}>
              {phrases.addMoney}
            </Button>
            {mayPay && (
              <Button look="bare" onClick={() => setAsked({ entry: null, isPayment: true })}>
                {phrases.pay}
              </Button>
            )}
          </>
        )
      }
    >
      {page.money.length === 0 ? (
        <p className="quiet">{phrases.noMoney}</p>
      ) : (
        <>
          <Totals page={page} />
          <Entries
            page={page}
            edit={(entry) => setAsked({ entry, isPayment: false })}
            remove={setRemoved}
          />
        </>
      )}
      {asked !== null && <MoneyDialog page={page} asked={asked} close={() => setAsked(null)} />}
      {removed !== null && (
        <WhyDialog
          isOpen
          close={() => setRemoved(null)}
          title={phrases.remove}
          what={amount(removed.money.amount, removed.money.currency)}
          verb={phrases.remove}
          look="danger"
          said={phrases.removed}
          work={(why) => removePart(page.id, "money", removed.id, why)}
        />
      )}
    </Part>
  );
}

function Totals({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const amount = useAmount();
  const shown = (kind: MoneyKind, value: string | null, currency: string) =>
    value === null ? (
      <span className="quiet">{phrases.unknownYet}</span>
    ) : (
      <>
        {amount(value, currency)}
        <ComputedMark
          what={`${text(moneyKindLabels[kind])} ${currency}`}
          value={amount(value, currency)}
          rule={phrases.totalRule}
          inputs={page.money
            .filter(({ kind: one, money }) => one === kind && money.currency === currency)
            .map((entry) => ({
              key: entry.id,
              name: text(entry.note) || text(moneyKindLabels[kind]),
              value: amount(entry.money.amount, currency),
              from: [sourceOfMoney(entry)],
            }))}
        />
      </>
    );
  return (
    <WideTable name={phrases.parts.money}>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.parts.money}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.currency}</th>
            <th scope="col" className={tables.end}>
              {text(moneyKindLabels.planned)}
            </th>
            <th scope="col" className={tables.end}>
              {text(moneyKindLabels.commitment)}
            </th>
            <th scope="col" className={tables.end}>
              {text(moneyKindLabels.disbursement)}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.balances.map(({ currency, planned, committed, paid, isOverpaid }) => (
            <tr key={currency}>
              <th scope="row">{currency}</th>
              <td className={tables.end}>{shown("planned", planned, currency)}</td>
              <td className={tables.end}>{shown("commitment", committed, currency)}</td>
              <td className={tables.end}>
                {shown("disbursement", paid, currency)}
                {isOverpaid && <span className={styles.warning}>{phrases.overpaid}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

interface EntriesProps {
  readonly page: ProgrammePage;
  readonly edit: (entry: ProgrammeMoney) => void;
  readonly remove: (entry: ProgrammeMoney) => void;
}

function Entries({ page, edit, remove }: EntriesProps) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const amount = useAmount();
  const mayWrite = useMayWrite();
  const nameOf = (who: string | null) =>
    who === null ? "" : text(page.actors[who]?.name ?? { ko: who, en: who });
  return (
    <ul className={styles.entries}>
      {page.money.map((entry) => {
        const said = amount(entry.money.amount, entry.money.currency);
        const share = page.shares.find(({ entryId }) => entryId === entry.id);
        return (
          <li key={entry.id} className={styles.entry}>
            <div>
              <p className={styles.main}>
                {text(moneyKindLabels[entry.kind])} {said}
                <SourceMark what={said} from={[sourceOfMoney(entry)]} />
              </p>
              <p className={styles.hint}>
                {[
                  entry.on,
                  nameOf(entry.funder) && `${phrases.funder} ${nameOf(entry.funder)}`,
                  nameOf(entry.party) && `${phrases.party} ${nameOf(entry.party)}`,
                  entry.rate &&
                    phrases.rateShown(
                      entry.rate.rate,
                      entry.rate.currency,
                      entry.rate.on,
                      entry.rate.source,
                    ),
                  entry.clearance && phrases.cleared(entry.clearance.on),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <Declared clearance={entry.clearance} />
              {share !== undefined && (
                <p className={share.verdict === "over" ? styles.warning : styles.hint}>
                  {shareWords(phrases, share)}
                </p>
              )}
              {!isBlank(entry.note) && (
                <p>
                  <Local text={entry.note} quietly />
                </p>
              )}
            </div>
            {mayWrite && (
              <div className="not-printed">
                {entry.kind !== "disbursement" && (
                  <Button
                    look="bare"
                    aria-label={`${said} ${phrases.edit}`}
                    onClick={() => edit(entry)}
                  >
                    {phrases.edit}
                  </Button>
                )}
                <Button
                  look="bare"
                  aria-label={`${said} ${phrases.remove}`}
                  onClick={() => remove(entry)}
                >
                  {phrases.remove}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function shareWords(
  phrases: (typeof programmePhrases)["ko"],
  share: ProgrammePage["shares"][number],
): string {
  const most = phrases.percent(share.most);
  if (share.verdict === "undetermined" || share.share === null)
    return phrases.share.undetermined(most);
  return phrases.share[share.verdict](phrases.percent(share.share), most);
}
