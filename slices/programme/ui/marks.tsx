import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { benefitSideLabels, benefitSides } from "../model-content.ts";
import { moneyKindLabels, moneyKinds } from "../model-parts.ts";
import { standingLabels, type Standing } from "../model.ts";
import type { CurrencyBalance } from "../rules-money.ts";
import type { BenefitStanding } from "../rules.ts";
import type { Listed } from "./data.ts";
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
export function Balances({ programme }: { readonly programme: Listed }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const amount = useAmount();
  const { id, name, balances } = programme;
  if (balances.length === 0) return <span className="quiet">{phrases.unknownYet}</span>;
  return (
    <span className={styles.money}>
      {balances.map((balance) => (
        <span key={balance.currency}>
          {amount(furthest(balance), balance.currency)}
          <ComputedMark
            what={phrases.moneyOf(text(name), balance.currency)}
            value={amount(furthest(balance), balance.currency)}
            rule={phrases.moneyRule}
            inputs={kindsOf(balance).map(([kind, total]) => ({
              key: kind,
              name: text(moneyKindLabels[kind]),
              value: amount(total, balance.currency),
            }))}
          >
            <p>
              <PageLink page={`/programmes/${id}`} search={{ part: "money" }}>
                {phrases.moneyEntries}
              </PageLink>
            </p>
          </ComputedMark>
        </span>
      ))}
    </span>
  );
}

function furthest({ committed, planned, paid }: CurrencyBalance): string {
  return committed ?? planned ?? paid ?? "0";
}

/** The totals that a currency has, by kind. */
function kindsOf({ planned, committed, paid }: CurrencyBalance) {
  const totals = { planned, commitment: committed, disbursement: paid };
  return moneyKinds.flatMap((kind) => {
    const total = totals[kind];
    return total === null ? [] : [[kind, total] as const];
  });
}
