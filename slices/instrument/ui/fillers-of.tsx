import type { ReactNode } from "react";
import { Local } from "#apps/web/design/local.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, RecordLink } from "#apps/web/navigation.tsx";
import { kindLabels } from "#slices/actor/model.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { isIssue } from "#slices/tie/model-issues.ts";
import type { FitOn } from "../rules-fillers.ts";
import type { Coverage, Fillers } from "./coverage-data.ts";
import { coveragePhrases } from "./coverage-phrases.ts";
import styles from "./coverage.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";
import { RowCount } from "#apps/web/design/figure.tsx";

interface FillersProps {
  readonly coverage: Coverage;
  readonly fillers: Fillers;
}

/** What could fill a cell, each with what it meets of the axes; every one opens. */
export function FillersOf(props: FillersProps) {
  const phrases = usePhrases(coveragePhrases);
  const { fillers, coverage } = props;
  const { strategy, cases } = fillers;
  const hasLevels = [coverage.axes.rows, coverage.axes.columns].some(
    ({ id }) => id === "lederach-levels",
  );
  return (
    <>
      <div className={styles.fillers}>
        <Group title={phrases.strategy} count={[strategy.items.length, strategy.total]}>
          {strategy.items.map(({ candidate, fits }) => (
            <li key={candidate.id}>
              <RecordLink kind="strategy" id={candidate.id}>
                <span className="quiet">{candidate.id}</span>{" "}
                <Local text={candidate.name} quietly />
              </RecordLink>
              <Fits fits={fits} coverage={coverage} />
            </li>
          ))}
        </Group>
        <Group title={phrases.cases} count={[cases.items.length, cases.total]}>
          {cases.items.map(({ candidate, fits }) => (
            <li key={candidate.id}>
              <RecordLink kind="case" id={candidate.id}>
                <Local text={candidate.name} quietly />
              </RecordLink>
              <Fits fits={fits} coverage={coverage} />
            </li>
          ))}
        </Group>
        <ThirdParties {...props} />
        <Actors {...props} />
      </div>
      {hasLevels && (
        <p className="quiet">
          {phrases.levelReading}
          <SourceMark
            what={phrases.actors}
            from={[
              { source: "report", locator: "4.2" },
              { source: "report", locator: "6.2" },
            ]}
          />
        </p>
      )}
    </>
  );
}

function Group(props: {
  readonly title: string;
  readonly hint?: string;
  readonly count?: readonly [number, number];
  readonly children: readonly ReactNode[];
  readonly foot?: ReactNode;
}) {
  const phrases = usePhrases(coveragePhrases);
  const { title, hint, count, children, foot } = props;
  return (
    <section>
      <h4>
        {title}
        {count !== undefined && count[1] > count[0] && (
          <>
            {" "}
            <RowCount count={phrases.moreOf(count[0], count[1])} />
          </>
        )}
      </h4>
      {hint !== undefined && children.length > 0 && <p className="quiet">{hint}</p>}
      {children.length === 0 ? (
        <p className="quiet">{phrases.none}</p>
      ) : (
        <ul className={styles.filler}>{children}</ul>
      )}
      {foot}
    </section>
  );
}

const signs = { meets: "✓", misses: "–", unknown: "?" } as const;

/** What a candidate meets of each axis, and by what that was read. */
function Fits(props: { readonly fits: readonly FitOn[]; readonly coverage: Coverage }) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const { axes } = props.coverage;
  const all = [axes.rows, axes.columns, axes.layers];
  return (
    <span className={styles.fits}>
      {props.fits.map(({ instrument, dimension, fit, by }) => {
        const axis = all.find((one) => one?.id === instrument);
        const name = axis?.dimensions.find(({ id }) => id === dimension)?.name;
        const words = by === null ? phrases.fit[fit] : phrases.readBy(phrases.basis[by]);
        return (
          <span key={`${instrument} ${dimension}`} data-fit={fit} title={words}>
            <span aria-hidden="true">{signs[fit]}</span>{" "}
            <span className="hidden-but-read">{phrases.fit[fit]}</span>
            {name === undefined ? dimension : text(name)}
            <span className="hidden-but-read"> ({words})</span>
          </span>
        );
      })}
    </span>
  );
}

function ThirdParties(props: FillersProps) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const { thirdParties, ends, topics } = props.fillers;
  if (ends.from === null || ends.to === null) return null;
  const issue = topics.filter((topic) => isIssue(topic)).join(",");
  return (
    <Group
      title={phrases.thirdParties}
      hint={phrases.thirdHint}
      foot={
        <p>
          <PageLink page="/network/channels" search={{ from: ends.from, to: ends.to, issue }}>
            {phrases.findChannels}
          </PageLink>
        </p>
      }
    >
      {thirdParties.map(({ actor, found }) => (
        <li key={actor.id}>
          <ActorName actor={actor} />
          <SourceMark what={text(actor.name)} from={found.sources.slice(0, 6)} />
          <span className={styles.reasons}>{text(found.reasons)}</span>
        </li>
      ))}
    </Group>
  );
}

function Actors(props: FillersProps) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const { actors, thirdParties } = props.fillers;
  const shown = new Set(thirdParties.map(({ actor }) => actor.id));
  return (
    <Group title={phrases.actors} hint={phrases.actorsHint}>
      {actors
        .filter(({ candidate }) => !shown.has(candidate.id))
        .map(({ candidate, fits }) => (
          <li key={candidate.id}>
            <ActorName actor={candidate} />
            <span className={styles.reasons}>
              {text(kindLabels[candidate.kind])} ·{" "}
              {phrases.ties(candidate.tiesToA, candidate.tiesToB)}
              <ComputedMark
                what={text(candidate.name)}
                value={phrases.ties(candidate.tiesToA, candidate.tiesToB)}
                rule={phrases.tiesRule}
              >
                <p>
                  <PageLink page={`/network/actors/${candidate.id}`}>
                    {text(candidate.name)}
                  </PageLink>
                </p>
              </ComputedMark>
            </span>
            <Fits fits={fits.filter(({ fit }) => fit !== "unknown")} coverage={props.coverage} />
          </li>
        ))}
    </Group>
  );
}
