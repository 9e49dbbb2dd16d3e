import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { Switch } from "#apps/web/design/field.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import type { Regime } from "#engines/gate/rules/provision.ts";
import type { Verdict } from "#engines/gate/rules/verdict.ts";
import { verdictLabels } from "../model.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { EntryView } from "../view-list.ts";
import { declarable } from "../declarable.ts";
import { HitCard } from "./hits.tsx";
import { gatePhrases } from "./phrases.ts";
import { NextSteps, Provisions } from "./provisions.tsx";
import { countVerdicts, type JudgedLine } from "./use-judged.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import styles from "./gate.module.css";

interface LinesProps {
  readonly judged: readonly JudgedLine[];
  readonly entries: Readonly<Record<string, EntryView>>;
  readonly regimes: readonly Regime[];
  readonly declare: (line: JudgedLine, word: string, isOn: boolean) => void;
}

/** Lines up to which all are drawn; longer lists draw what is seen, and everything when printed. */
const mostDrawn = 150;

/** A verdict a line, in the order of the list; each opens its paragraphs and next steps. */
export function JudgedLines(props: LinesProps) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const [only, setOnly] = useState<Verdict | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const shown =
    only === null ? props.judged : props.judged.filter(({ verdict }) => verdict === only);
  const turn = (line: string) => {
    const next = new Set(open);
    if (!next.delete(line)) next.add(line);
    setOpen(next);
  };
  const row: DrawLine = (line, place) => (
    <LineRow
      {...props}
      {...place}
      key={line.line}
      line={line}
      isOpen={open.has(line.line)}
      turn={() => turn(line.line)}
    />
  );
  return (
    <>
      <fieldset className={`${styles.filter} not-printed`} aria-label={phrases.show}>
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {phrases.all(props.judged.length)}
        </button>
        {countVerdicts(props.judged).map(([verdict, count]) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={only === verdict}
            onClick={() => setOnly(verdict)}
          >
            {text(verdictLabels[verdict])} {count}
          </button>
        ))}
      </fieldset>
      <LongList lines={shown} row={row} />
    </>
  );
}

/** Draws a line; one of a long list is measured, since it grows when it is opened. */
type DrawLine = (line: JudgedLine, place?: Place) => ReactNode;

interface Place {
  readonly index: number;
  readonly measure: (row: HTMLElement | null) => void;
}

interface ListProps {
  readonly lines: readonly JudgedLine[];
  readonly row: DrawLine;
}

function LongList({ lines, row }: ListProps) {
  const isPrinting = usePrinting();
  if (lines.length <= mostDrawn || isPrinting)
    return <ol className={styles.lines}>{lines.map((line) => row(line))}</ol>;
  return <Virtual lines={lines} row={row} />;
}

function Virtual(props: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + scrollY));
  }, [props.lines]);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read here and passed to no memoized part
  const virtual = useWindowVirtualizer({
    count: props.lines.length,
    estimateSize: () => 64,
    overscan: 10,
    scrollMargin: top,
  });
  const seen = virtual.getVirtualItems();
  const [first, last] = [seen[0], seen.at(-1)];
  return (
    <ol className={styles.lines} ref={list}>
      <Space height={first === undefined ? 0 : first.start - top} />
      {seen.map(({ index }) => {
        const line = props.lines[index];
        if (line === undefined) return null;
        return props.row(line, { index, measure: virtual.measureElement });
      })}
      <Space height={last === undefined ? 0 : virtual.getTotalSize() - (last.end - top)} />
    </ol>
  );
}

/** Empty room for lines that are not drawn; set by script, since the page allows no style in its text. */
function Space(props: { readonly height: number }) {
  const space = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (space.current !== null) space.current.style.height = `${Math.max(0, props.height)}px`;
  });
  return <li ref={space} aria-hidden="true" className={styles.space} />;
}

function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

interface RowProps extends LinesProps, Partial<Place> {
  readonly line: JudgedLine;
  readonly isOpen: boolean;
  readonly turn: () => void;
}

function LineRow(props: RowProps) {
  const phrases = usePhrases(gatePhrases);
  const language = useLanguage();
  const text = useText();
  const { line, isOpen, index, measure } = props;
  const { item } = line;
  const number = new Intl.NumberFormat(language);
  const amount =
    item.quantity === null ? "" : `${number.format(item.quantity)} ${item.unit}`.trim();
  const cited = text(shortOf(line, phrases.likeListed));
  return (
    <li ref={measure} data-index={index} className={styles.line} data-verdict={line.verdict}>
      <button type="button" aria-expanded={isOpen} className={styles.lineHead} onClick={props.turn}>
        <span className={styles.number}>{line.line}</span>
        <VerdictMark verdict={line.verdict} />
        <span className={styles.what}>
          <span>{item.description || phrases.noCode}</span>
          <span className={styles.small}>
            {[item.hs === "" ? phrases.noCode : `HS ${item.hs}`, amount, item.endUser ?? ""]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
        <span className={styles.cited}>{cited}</span>
      </button>
      {isOpen && <LineDetails {...props} />}
    </li>
  );
}

/** Why, in a few words: the paragraphs that decide, or what is missing first. */
function shortOf(line: JudgedLine, likeness: (count: number) => string): LocalText {
  const hits = line.party?.hits.filter(({ state }) => state !== "cleared").length ?? 0;
  if (line.verdict === "undetermined" && hits > 0)
    return { ko: likeness(hits), en: likeness(hits) };
  const missing = line.next[0]?.step;
  if (line.verdict === "undetermined" && missing !== undefined) return missing;
  const deciding = line.provisions.filter(({ effect }) => effect === line.verdict);
  const places = [
    ...new Set(
      deciding.map(
        ({ instrument, paragraph }) => `${instrument.replace("UNSCR ", "")} ${paragraph}`,
      ),
    ),
  ];
  const words = places.slice(0, 2).join(", ") + (places.length > 2 ? " …" : "");
  return { ko: words, en: words };
}

function LineDetails({ line, entries, regimes, declare }: RowProps) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const words = declarable(line.provisions, line.questions, regimes);
  return (
    <div className={styles.details}>
      <section>
        <h3>{phrases.nextSteps}</h3>
        <NextSteps steps={line.next} />
      </section>
      <section>
        <h3>{phrases.paragraphs}</h3>
        <Provisions bites={line.provisions} />
      </section>
      {line.party !== null && line.party.hits.length > 0 && (
        <section>
          <h3>
            {phrases.endUser}: {line.party.name}
          </h3>
          {line.party.hits.map(({ hit, state }) => (
            <HitCard key={hit.id} hit={hit} state={state} entry={entries[hit.id]} />
          ))}
        </section>
      )}
      {words.length > 0 && (
        <section className="not-printed">
          <h3>{phrases.declare}</h3>
          <p className={styles.small}>{phrases.declareHint}</p>
          {words.map(({ word, label }) => (
            <Switch
              key={word}
              label={text(label)}
              isOn={line.item.declared.includes(word)}
              change={(isOn) => declare(line, word, isOn)}
            />
          ))}
        </section>
      )}
    </div>
  );
}
