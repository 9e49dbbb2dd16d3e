import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { benefitSideLabels, benefitSides } from "../model-content.ts";
import { standingLabels, type Standing } from "../model.ts";
import type { CurrencyBalance } from "../rules-money.ts";
import type { BenefitStanding } from "../rules.ts";
import { programmePhrases } from "./phrases.ts";
import styles from "./programmes.module.css";

/** A proposal says so, in words and by its line. */
export function StandingMark(props: { readonly standing: Standing }) {
  const text = useText();
  if (props.standing === "own") return null;
  return (
    <span className={`${styles.mark} ${styles.proposal}`}>{text(standingLabels.proposal)}</span>
  );
}

const benefitSigns: Readonly<Record<BenefitStanding, string>> = {
  empty: "○",
  stated: "◐",
  shown: "●",
};

/** The mutual-benefit test at a glance: a circle for each side, empty, half or full. */
export function BenefitMarks(props: {
  readonly benefit: Readonly<Record<"a" | "b", BenefitStanding>>;
}) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return (
    <span className={styles.sides}>
      {benefitSides.map((side) => {
        const said = `${text(benefitSideLabels[side])}: ${phrases.benefitStanding[props.benefit[side]]}`;
        return (
          <span key={side} className={styles.side} title={said}>
            <span aria-hidden="true">
              {phrases.side[side]} {benefitSigns[props.benefit[side]]}
            </span>
            <span className="hidden-but-read">{said}</span>
          </span>
        );
      })}
    </span>
  );
}

/** An exact amount with its currency, grouped for reading; the digits stay as they are. */
export function useAmount(): (amount: string, currency: string) => string {
  const language = useLanguage();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- format takes exact decimal text (ECMA-402)
  return (amount, currency) => `${format.format(amount as `${number}`)} ${currency}`;
}

/** The further of committed and planned money, one line a currency; paid stands behind. */
export function Balances(props: { readonly balances: readonly CurrencyBalance[] }) {
  const phrases = usePhrases(programmePhrases);
  const amount = useAmount();
  if (props.balances.length === 0) return <span className="quiet">{phrases.unknownYet}</span>;
  return (
    <span className={styles.money}>
      {props.balances.map(({ currency, planned, committed, paid }) => (
        <span key={currency}>{amount(committed ?? planned ?? paid ?? "0", currency)}</span>
      ))}
    </span>
  );
}
