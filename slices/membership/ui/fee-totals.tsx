import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { feeTotals } from "../model.ts";
import type { PortfolioItem } from "../portfolio.ts";
import { inWon, latestRates } from "../rates.ts";
import { Body } from "./portfolio-watch.tsx";
import { moneyText } from "./money-text.ts";
import { enterRate, type PortfolioAnswer } from "./portfolio-data.ts";
import { portfolioPhrases } from "./portfolio-phrases.ts";

/** Exact totals of each currency; in won only at dated rates that an officer entered. */
export function FeeTotals(props: { readonly answer: PortfolioAnswer; readonly mayWrite: boolean }) {
  const phrases = usePhrases(portfolioPhrases);
  const language = useLanguage();
  const [isEntering, setEntering] = useState(false);
  const { items, rates } = props.answer;
  const { totals, unknownCount } = feeTotals(items);
  const known = latestRates(rates);
  const { won, used, lacking } = inWon(totals, known);
  const feeInput = ({ id, body, sources }: PortfolioItem, value: string) => ({
    key: id,
    name: <Body id={body} actors={props.answer.actors} />,
    value,
    from: sources,
  });
  const feeInputs = (all: readonly PortfolioItem[], currency: string) =>
    all.flatMap((item) =>
      item.fee.status === "stated" && item.fee.yearly.currency === currency
        ? [feeInput(item, moneyText(item.fee.yearly, language))]
        : [],
    );
  const foreign = totals.filter(({ currency }) => currency !== "KRW");
  return (
    <section>
      <h2>{phrases.fees}</h2>
      <ul className={register.figures}>
        {totals.map((total) => (
          <li key={total.currency} className="number">
            {moneyText(total, language)}
            <ComputedMark
              what={phrases.fees}
              value={moneyText(total, language)}
              rule={phrases.totalRule}
              inputs={feeInputs(items, total.currency)}
            />
          </li>
        ))}
      </ul>
      <p className="quiet">
        {phrases.feesNote(unknownCount)}
        {unknownCount > 0 && (
          <ComputedMark
            what={phrases.feeMissing}
            value={unknownCount}
            rule={phrases.missingRule}
            inputs={items
              .filter(({ fee }) => fee.status === "missing-in-source")
              .map((item) => feeInput(item, phrases.feeMissing))}
          />
        )}
      </p>
      {used.length === 0 ? (
        <p className="quiet">{phrases.noRates}</p>
      ) : (
        <div data-cited="">
          <p>
            <strong>
              {phrases.wonTotal(moneyText({ amount: String(won), currency: "KRW" }, language))}
            </strong>
            <ComputedMark
              what={phrases.fees}
              rule={phrases.wonRule}
              inputs={totals.map((total) => ({
                key: total.currency,
                name: total.currency,
                value: moneyText(total, language),
              }))}
              from={rates
                .filter((rate) =>
                  used.some((one) => one.currency === rate.subject && one.asOf === rate.asOf),
                )
                .map((rate) => ({
                  source: rate.source,
                  locator: rate.locator,
                  asOf: rate.asOf,
                  value: `1 ${rate.subject} = ${String(rate.value)}`,
                }))}
            />
          </p>
          <p className="quiet">
            {used
              .map(({ currency, rate, asOf }) => phrases.rateOf(currency, rate, asOf))
              .join(" · ")}
          </p>
          {lacking.length > 0 && <p className="quiet">{phrases.wonPartly(lacking.join(", "))}</p>}
        </div>
      )}
      {props.mayWrite && foreign.length > 0 && (
        <div className="not-printed">
          <Button onClick={() => setEntering(true)}>{phrases.enterRate}</Button>
        </div>
      )}
      <Dialog isOpen={isEntering} close={() => setEntering(false)} title={phrases.enterRate}>
        <RateForm
          currencies={foreign.map(({ currency }) => currency)}
          close={() => setEntering(false)}
        />
      </Dialog>
    </section>
  );
}

function RateForm(props: { readonly currencies: readonly string[]; readonly close: () => void }) {
  const phrases = usePhrases(portfolioPhrases);
  const frame = usePhrases(framePhrases);
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const entry = {
      currency: wordOf(form, "currency"),
      rate: wordOf(form, "rate"),
      asOf: wordOf(form, "asOf"),
    };
    send(() => enterRate(entry, wordOf(form, "why")), phrases.rateEntered);
  };
  return (
    <form className={register.form} onSubmit={save}>
      <div className={register.pair}>
        <SelectField
          label={phrases.currency}
          name="currency"
          choices={props.currencies.map((value) => ({ value, label: value }))}
          data-autofocus
        />
        <TextField
          label={phrases.rate}
          hint={phrases.rateHint}
          name="rate"
          inputMode="decimal"
          pattern="\d{1,9}(\.\d{1,6})?"
          required
        />
      </div>
      <TextField label={phrases.rateDay} name="asOf" type="date" required />
      <TextField
        label={phrases.whyRate}
        hint={phrases.whyRateHint}
        name="why"
        required
        maxLength={500}
      />
      {error !== null && <Failure error={error} />}
      <div className={register.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}
