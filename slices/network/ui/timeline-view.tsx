import { useCallback, useMemo, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { useTyped } from "#apps/web/use-typed.ts";
import type { TieStatus } from "#slices/tie/model.ts";
import { tieKindLabels, tieKinds, tieStatuses, tieStatusLabels } from "#slices/tie/model.ts";
import { periodOf } from "#slices/tie/ui/period.ts";
import { tiePhrases } from "#slices/tie/ui/phrases.ts";
import { StatusSample } from "#slices/tie/ui/tie-line.tsx";

import { dateOfNumber } from "../dates.ts";
import { filterNetwork } from "../filter.ts";
import { countByYear, type YearCounts } from "../years.ts";
import { nameAt } from "./brief.ts";
import { Legend } from "./legend.tsx";
import type { ViewProps } from "./view-props.ts";
import { networkPhrases } from "./phrases.ts";
import { SideList, type ListLine } from "./side-list.tsx";
import { sortTies } from "./sort-ties.ts";
import { useOpen } from "./use-open.ts";
import styles from "./timeline.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";

/** The last year of the bars: the one in which the room was opened. */
const thisYear = new Date().getFullYear();

/** Ties over time: how many held each year, the year that every view is seen as of, and each tie's own span. */
export function TimelineView(props: ViewProps) {
  const { network, shown, filter, center } = props;
  const years = useMemo(() => {
    const anyTime = filterNetwork(network, { ...filter, asOf: 0 }, center);
    return countByYear(network, anyTime.ties, thisYear);
  }, [network, filter, center]);
  return (
    <div className={styles.timeline}>
      <Years years={years} asOf={filter.asOf} />
      <Spans network={network} shown={shown} years={years} />
      <Legend network={network} shown={shown} />
    </div>
  );
}

/** The bars of the years, and the slider that moves the whole room to one of them. */
function Years(props: { readonly years: YearCounts; readonly asOf: number }) {
  const phrases = usePhrases(networkPhrases);
  const [address, change] = useAddress();
  const { first, held, open, undated } = props.years;
  const last = first + held.length - 1;
  const year = props.asOf === 0 ? last : Math.floor(props.asOf / 10_000);
  const chosen = Math.min(last, Math.max(first, year));
  const [slid, slide] = useTyped(String(chosen), (to) => change({ asOf: to }));
  const most = held.reduce((top, count, at) => Math.max(top, count + open[at]!), 1);
  return (
    <section className={styles.years} aria-label={phrases.years}>
      <h2>{phrases.years}</h2>
      <svg
        viewBox={`0 0 ${held.length * 10} 100`}
        preserveAspectRatio="none"
        className={styles.bars}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not a file
        role="img"
        aria-label={phrases.yearsPicture(first, last)}
      >
        {Array.from(held, (sure, at) => {
          const [low, high] = [(96 * sure) / most, (96 * open[at]!) / most];
          const isChosen = props.asOf !== 0 && first + at === chosen;
          return (
            <g key={first + at} data-chosen={isChosen}>
              {isChosen && <rect x={at * 10} y={0} width={10} height={100} />}
              <rect className={styles.sure} x={at * 10 + 1} y={100 - low} width={8} height={low} />
              <rect
                className={styles.unsure}
                x={at * 10 + 1}
                y={100 - low - high}
                width={8}
                height={high}
              />
            </g>
          );
        })}
      </svg>
      <input
        type="range"
        className={`${styles.slider} not-printed`}
        aria-label={phrases.yearSlider}
        aria-valuetext={phrases.yearChosen(chosen, held[chosen - first]!, open[chosen - first]!)}
        min={first}
        max={last}
        value={slid}
        onChange={(event) => slide(event.target.value)}
      />
      <div className={styles.said} data-cited="">
        <output>{phrases.yearChosen(chosen, held[chosen - first]!, open[chosen - first]!)}</output>
        <ComputedMark what={phrases.years} rule={phrases.yearsRule}>
          <p>
            <PageLink page="/network" search={{ ...address, asOf: String(chosen), view: "table" }}>
              {phrases.countsTies}
            </PageLink>
          </p>
        </ComputedMark>
        {props.asOf !== 0 && (
          <Button
            look="bare"
            className="not-printed"
            onClick={() => change({ asOf: undefined, dates: undefined })}
          >
            {phrases.today}
          </Button>
        )}
        <span className={styles.ends}>
          {first}–{last}
        </span>
      </div>
      {undated > 0 && (
        <p className="quiet">
          {phrases.undated(undated)}
          <ComputedMark what={phrases.undatedWhat} value={undated} rule={phrases.undatedRule}>
            <p>
              <PageLink page="/network" search={{ ...address, asOf: undefined, view: "table" }}>
                {phrases.countsTies}
              </PageLink>
            </p>
          </ComputedMark>
        </p>
      )}
    </section>
  );
}

type SpansProps = Pick<ViewProps, "network" | "shown"> & { readonly years: YearCounts };

function Spans({ network, shown, years }: SpansProps) {
  const phrases = usePhrases(networkPhrases);
  const language = useLanguage();
  const open = useOpen();
  const [active, setActive] = useState(-1);
  const rows = useMemo(
    () =>
      sortTies({ network, rows: shown.ties, language }, { column: "since", isDescending: false }),
    [network, shown, language],
  );
  const lineAt = useSpanLines(network, rows, years);
  return (
    <SideList
      isWide
      label={phrases.timelineRows}
      count={rows.length}
      lineAt={lineAt}
      active={active}
      look={setActive}
      open={(index) => open("tie", network.ties.ids[rows[index]!]!)}
    />
  );
}

function useSpanLines(
  network: ViewProps["network"],
  rows: Int32Array,
  years: YearCounts,
): (index: number) => ListLine {
  const phrases = usePhrases(networkPhrases);
  const ties = usePhrases(tiePhrases);
  const language = useLanguage();
  const text = useText();
  return useCallback(
    (index) => {
      const row = rows[index]!;
      const status = tieStatuses[network.ties.status[row]!]!;
      const kind = tieKinds[network.ties.kind[row]!]!;
      const [since, until] = [network.ties.since[row]!, network.ties.until[row]!];
      const dates = { since: dateOfNumber(since), until: dateOfNumber(until), status };
      const ends = [network.ties.from[row]!, network.ties.to[row]!] as const;
      const [one, other] = ends.map((end) => nameAt(network, end, language));
      return {
        key: row,
        mark: <StatusSample status={status} kind={kind} />,
        name: `${phrases.actorsOf(one!, other!)} · ${text(tieKindLabels[kind])}`,
        note: (
          <Span
            since={since}
            until={until}
            status={status}
            years={years}
            said={`${periodOf(dates, ties)} · ${text(tieStatusLabels[status])}`}
          />
        ),
      };
    },
    [network, rows, years, phrases, ties, language, text],
  );
}

interface SpanProps {
  readonly since: number;
  readonly until: number;
  readonly status: TieStatus;
  readonly years: YearCounts;
  readonly said: string;
}

/** The time of one tie as a bar over the years; an end that is not known fades out. */
function Span({ since, until, status, years, said }: SpanProps) {
  const count = years.held.length;
  const share = (date: number) => {
    const year = Math.floor(date / 10_000) + (Math.floor(date / 100) % 100) / 12;
    return Math.min(100, Math.max(0, ((year - years.first) / count) * 100));
  };
  const isDated = since !== 0 || until !== 0;
  const left = since === 0 ? 0 : share(since);
  const isOpenEnd = until === 0 && status !== "ended";
  const right = until === 0 ? (isOpenEnd ? 100 : Math.min(100, left + 12)) : share(until);
  return (
    <span className={styles.span}>
      <span className={styles.track}>
        {isDated && (
          <span
            className={styles.bar}
            data-status={status}
            data-from={since === 0 ? "unknown" : "known"}
            data-to={until === 0 && !isOpenEnd ? "unknown" : "known"}
            style={{ left: `${left}%`, width: `${Math.max(0.6, right - left)}%` }}
          />
        )}
      </span>
      <span className={styles.period}>{said}</span>
    </span>
  );
}
