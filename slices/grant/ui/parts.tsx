import { RowCount } from "#apps/web/design/figure.tsx";
import type { ReactNode } from "react";
import { Empty } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import type { Money } from "#kernel/money.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { standingLabels, type Standing } from "../model.ts";
import type { Alarm, GrantSummary } from "../view.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";

/** A quantity in the reader's way of writing numbers, to thousandths. */
export function useQuantity(): (quantity: number) => string {
  const language = useLanguage();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  return (quantity) => format.format(quantity);
}

/** An amount as money is written everywhere: the number, then its currency. */
export function useMoney(): (money: Money) => string {
  const language = useLanguage();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- format takes exact decimal text (ECMA-402)
  return ({ amount, currency }) => `${format.format(amount as `${number}`)} ${currency}`;
}

/** Shapes of the standings, told apart without colour. */
const shapes: Readonly<Record<Standing, string>> = {
  upcoming: "○",
  valid: "●",
  expiring: "◐",
  expired: "✕",
  closed: "■",
};

export function StandingMark(props: { readonly standing: Standing }) {
  const text = useText();
  return (
    <span className={styles.standing} data-standing={props.standing}>
      <span aria-hidden="true">{shapes[props.standing]}</span>
      {text(standingLabels[props.standing])}
    </span>
  );
}

/** How much of a whole was used; the numbers stand beside it. */
export function DrawBar(props: { readonly drawn: number; readonly whole: number }) {
  const share = props.whole === 0 ? 0 : Math.min(1, props.drawn / props.whole);
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.filled} style={{ width: `${share * 100}%` }} />
    </span>
  );
}

export function Alarms(props: { readonly alarms: readonly Alarm[] }) {
  const phrases = usePhrases(grantPhrases);
  if (props.alarms.length === 0) return <span className="quiet">{phrases.noAlarm}</span>;
  return (
    <ul className={styles.alarms}>
      {props.alarms.map((alarm) => (
        <li key={alarm.kind} className={styles.alarm}>
          {phrases.alarm(alarm)}
        </li>
      ))}
    </ul>
  );
}

/** How much of a letter was used, in words, with the bar where it counts lines. */
export function LetterUse(props: { readonly letter: GrantSummary }) {
  const phrases = usePhrases(grantPhrases);
  const { letter } = props;
  if (letter.coversAll) return <>{phrases.wholeList}</>;
  if (letter.lineCount === 0)
    return (
      <span className="quiet">
        {letter.itemKinds === null
          ? phrases.linesUsed(0, 0, 0)
          : phrases.kindsStated(letter.itemKinds)}
      </span>
    );
  return (
    <>
      {phrases.linesUsed(letter.drawnOut, letter.untouched, letter.lineCount)}
      <DrawBar drawn={letter.share ?? 0} whole={1} />
      <span className={styles.small}>{phrases.share(letter.share ?? 0)}</span>
    </>
  );
}

/** Shipments used and allowed; nobody follows how others used theirs. */
export function ShipmentsOf({ letter }: { readonly letter: GrantSummary }) {
  const phrases = usePhrases(grantPhrases);
  const { isExample, shipmentsUsed, shipmentsAllowedNow } = letter;
  if (isExample && shipmentsAllowedNow === null)
    return <span className="quiet">{phrases.notStated}</span>;
  return <>{phrases.shipmentsUsed(shipmentsUsed, shipmentsAllowedNow)}</>;
}

/** A fact of a page's head: what it is, above what it says. */
export function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** A table that may be wider than the page; it can be moved by keyboard where nothing in it takes the focus. */
export function TableFrame(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region is moved by keys (WCAG 2.1.1)
    <section className={tables.scroll} aria-label={props.name} tabIndex={0}>
      {props.children}
    </section>
  );
}

/** A form for those who may record; whoever only reads is told so before writing. */
export function WritersOnly(props: { readonly children: ReactNode }) {
  const phrases = usePhrases(grantPhrases);
  if (useMayWrite()) return props.children;
  return (
    <Empty title={phrases.readersOnly}>
      <p>{phrases.readersOnlyHint}</p>
    </Empty>
  );
}

/** A part of a page that lists: its heading, how many there are, and what is said where there are none. */
export function Counted(props: {
  readonly title: string;
  readonly count: number;
  /** Said in the place of the list; a plain text stands quietly. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, count, empty, children } = props;
  return (
    <section>
      <h2>
        {title} <RowCount count={count} />
      </h2>
      {count > 0 ? children : typeof empty === "string" ? <p className="quiet">{empty}</p> : empty}
    </section>
  );
}
