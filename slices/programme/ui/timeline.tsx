import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { horizonLabels, horizonYears, programmeHorizons } from "../model.ts";
import { usePortfolio, type Listed, type Portfolio } from "./data.ts";
import { StandingMark } from "./marks.tsx";
import { programmePhrases } from "./phrases.ts";
import { ProgrammesHead } from "./programmes-head.tsx";
import { calendarBar, horizonBar, horizonGaps, yearTicks, type Bar } from "./timeline-layout.ts";
import rooms from "./programmes.module.css";
import styles from "./timeline.module.css";
import { WithSlips } from "#slices/source/ui/slip-notes.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";

/** When: on the calendar where dates are known, on the report's three horizons where they are not. */
export function ProgrammesTimeline() {
  const phrases = usePhrases(programmePhrases);
  const portfolio = usePortfolio();
  return (
    <div className={rooms.room}>
      <ProgrammesHead view="timeline" what={phrases.timelineIs} />
      <Loaded query={portfolio} lines={12}>
        {(answer) => <Timelines portfolio={answer} />}
      </Loaded>
    </div>
  );
}

function Timelines({ portfolio }: { readonly portfolio: Portfolio }) {
  const phrases = usePhrases(programmePhrases);
  const { items, years } = portfolio;
  const dated = items.filter(({ begins, ends }) => begins !== null || ends !== null);
  const undated = items.filter((item) => !dated.includes(item));
  const unplaced = undated.filter(({ horizon }) => horizon === null);
  return (
    <>
      <section className={styles.part}>
        <h2>{phrases.dated}</h2>
        {dated.length === 0 ? (
          <Empty title={phrases.noDates} />
        ) : (
          <Chart
            caption={phrases.dated}
            items={dated}
            ticks={yearTicks(years).map(({ at, year }) => ({ at, label: String(year) }))}
            barOf={(item) => calendarBar(item, years)}
          />
        )}
      </section>
      <section className={styles.part}>
        <h2>{phrases.undated}</h2>
        <p className="quiet">
          <WithSlips words={phrases.undatedIs} />
          <SourceMark what={phrases.undated} from={[{ source: "report", locator: "4.4.2" }]} />
        </p>
        <Chart
          caption={phrases.undated}
          items={programmeHorizons.flatMap((horizon) =>
            undated.filter((item) => item.horizon === horizon),
          )}
          ticks={[0, 2, 5, 10, 20].map((year) => ({
            at: horizonBar({ from: 0, to: year }).end,
            label: String(year),
          }))}
          gaps={horizonGaps}
          barOf={({ horizon }) => (horizon === null ? null : horizonBar(horizonYears[horizon]))}
        />
      </section>
      {unplaced.length > 0 && (
        <section className={styles.part}>
          <h2>{phrases.noHorizon}</h2>
          <ul className={styles.plain}>
            {unplaced.map((item) => (
              <li key={item.id}>
                <Named item={item} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ChartProps {
  readonly caption: string;
  readonly items: readonly Listed[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly gaps?: readonly Bar[];
  readonly barOf: (item: Listed) => Bar | null;
}

/** A table whose last column is drawn: name, period in words, waiting, and the bar of the same period. */
function Chart(props: ChartProps) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return (
    <table className={`${tables.table} ${styles.chart}`}>
      <caption className="hidden-but-read">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{phrases.name}</th>
          <th scope="col">{phrases.period}</th>
          <th scope="col" className={styles.axis}>
            <span className="hidden-but-read">{phrases.period}</span>
            <span className={styles.ticks} aria-hidden="true">
              {props.ticks.map(({ at, label }) => (
                <span key={label} style={{ insetInlineStart: `${at}%` }}>
                  {label}
                </span>
              ))}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Named item={item} />
            </th>
            <td>
              <Period item={item} />
              <SourceMark
                what={`${text(item.name)}: ${phrases.period}`}
                from={
                  item.sections.length === 0
                    ? [{ source: item.source, locator: null }]
                    : item.sections.map((locator) => ({ source: item.source, locator }))
                }
              />
            </td>
            <td className={styles.axis}>
              <span className={styles.lane} aria-hidden="true">
                {(props.gaps ?? []).map((gap) => (
                  <span key={gap.start} className={styles.gap} style={spanOf(gap)} />
                ))}
                <DrawnBar bar={props.barOf(item)} isProposal={item.standing === "proposal"} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DrawnBar(props: { readonly bar: Bar | null; readonly isProposal: boolean }) {
  if (props.bar === null) return null;
  const looks = [
    styles.bar,
    props.isProposal ? styles.proposed : "",
    props.bar.isOpen ? styles.open : "",
  ];
  return <span className={looks.filter(Boolean).join(" ")} style={spanOf(props.bar)} />;
}

const spanOf = ({ start, end }: Bar) => ({
  insetInlineStart: `${start}%`,
  inlineSize: `${end - start}%`,
});

function Named({ item }: { readonly item: Listed }) {
  return (
    <span className={rooms.name}>
      <PageLink page={`/programmes/${item.id}`}>
        <Local text={item.name} quietly />
      </PageLink>
      <StandingMark standing={item.standing} />
    </span>
  );
}

function Period({ item }: { readonly item: Listed }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { begins, ends, horizon, horizonFinding: finding, waitsFor } = item;
  const isDated = begins !== null || ends !== null;
  return (
    <>
      {isDated && `${begins ?? "?"} – ${ends ?? phrases.openEnd}`}
      {!isDated &&
        horizon !== null &&
        `${text(horizonLabels[horizon])}, ${phrases.years(horizonYears[horizon].from, horizonYears[horizon].to)}`}
      {finding !== null && (
        <span className={styles.finding}>
          <WithSlips
            words={
              finding.kind === "in-gap"
                ? phrases.inGap(finding.years)
                : phrases.otherHorizon(finding.years, text(horizonLabels[finding.fits]))
            }
          />
        </span>
      )}
      {waitsFor.map((one, index) => (
        <span key={`${one.programmeId ?? ""} ${String(index)}`} className={styles.finding}>
          {phrases.waitsFor}: <Local text={one.text} quietly />
        </span>
      ))}
    </>
  );
}
