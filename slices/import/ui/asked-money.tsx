import { SelectField } from "#apps/web/design/field.tsx";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { usualCurrencies } from "../currencies.ts";
import type { Mapping } from "../model.ts";
import type { Outcome } from "../outcome.ts";
import { pointMeanings } from "../read-amount.ts";
import { importPhrases } from "./phrases.ts";
import type { Deciding } from "./use-decide.ts";
import styles from "./import.module.css";

interface AskedMoneyProps {
  readonly outcome: Outcome;
  readonly mapping: Mapping;
  readonly deciding: Deciding;
}

/** What only an officer can say of the fees of a file; answers stay here, so that they can be changed. */
export function AskedMoney({ outcome, mapping, deciding }: AskedMoneyProps) {
  const phrases = usePhrases(importPhrases);
  const { currencies, point } = outcome.money;
  const given = mapping.currencies ?? {};
  const asked = [
    ...currencies,
    ...Object.keys(given).map((sign) => ({ sign, at: null, readings: usualCurrencies })),
  ];
  if (asked.length === 0 && point === null && mapping.point === undefined) return null;
  const answer = (sign: string, code: string) => {
    const others = Object.entries(given).filter(([known]) => known !== sign);
    const chosen = Object.fromEntries(code === "" ? others : [...others, [sign, code]]);
    deciding.readAgain({ mapping: { ...mapping, currencies: chosen } });
  };
  return (
    <section className={styles.part}>
      <h2>{phrases.money}</h2>
      <p className="quiet">{phrases.moneyIs}</p>
      <div className={styles.place}>
        {asked.map(({ sign, at, readings }) => (
          <CurrencyField
            key={sign}
            label={`${phrases.currencyOf(sign)}${at === null ? "" : ` (${at})`}`}
            readings={readings}
            chosen={given[sign] ?? ""}
            isDisabled={deciding.isSending}
            choose={(code) => answer(sign, code)}
          />
        ))}
        {(point !== null || mapping.point !== undefined) && (
          <PointField mapping={mapping} deciding={deciding} text={point?.text ?? "1.000"} />
        )}
      </div>
    </section>
  );
}

function CurrencyField(props: {
  readonly label: string;
  readonly readings: readonly string[];
  readonly chosen: string;
  readonly isDisabled: boolean;
  readonly choose: (code: string) => void;
}) {
  const phrases = usePhrases(importPhrases);
  const names = new Intl.DisplayNames([useLanguage()], { type: "currency" });
  const codes = new Set([...props.readings, ...usualCurrencies, props.chosen]);
  codes.delete("");
  return (
    <SelectField
      label={props.label}
      value={props.chosen}
      disabled={props.isDisabled}
      onChange={({ target }) => props.choose(target.value)}
      choices={[
        { value: "", label: phrases.notAnswered },
        ...Array.from(codes, (code) => ({ value: code, label: `${code} ${names.of(code) ?? ""}` })),
      ]}
    />
  );
}

function PointField(props: {
  readonly mapping: Mapping;
  readonly deciding: Deciding;
  readonly text: string;
}) {
  const phrases = usePhrases(importPhrases);
  const { mapping, deciding } = props;
  return (
    <SelectField
      label={phrases.pointOf(props.text)}
      value={mapping.point ?? ""}
      disabled={deciding.isSending}
      onChange={({ target }) =>
        deciding.readAgain({
          mapping: { ...mapping, point: pointMeanings.find((one) => one === target.value) },
        })
      }
      choices={[
        { value: "", label: phrases.notAnswered },
        ...pointMeanings.map((value) => ({ value, label: phrases.points[value] })),
      ]}
    />
  );
}
