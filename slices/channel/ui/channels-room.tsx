import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useId, useMemo, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Empty, Failure, Waiting } from "#apps/web/design/notice.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { framePhrases } from "#apps/web/phrases.ts";
import { usePrincipal } from "#slices/account/ui/data.ts";
import { useActorPage } from "#slices/actor/ui/data.ts";
import { isIssue, issueLabels } from "#slices/tie/model-issues.ts";
import { EgoPicture } from "#slices/tie/ui/ego-picture.tsx";
import type { ChannelAnswer, ChannelProgress } from "../model.ts";
import { addressOf, readAsked, type Asked } from "./asked.ts";
import { Counters } from "./counters.tsx";
import { rowsOf, standingOf } from "./crossing-rows.ts";
import { CrossingTable } from "./crossing-table.tsx";
import { Crossing } from "./crossing.tsx";
import { useAnswer, useShocks } from "./data.ts";
import { NextSteps } from "./next-steps.tsx";
import { channelPhrases } from "./phrases.ts";
import { QuestionBar } from "./question-bar.tsx";
import { Shocks } from "./shocks.tsx";
import { ThirdParties } from "./third-parties.tsx";
import styles from "./room.module.css";

const ChannelMap = lazy(async () => ({ default: (await import("./channel-map.tsx")).ChannelMap }));

/** The room in which a way to the other bank is looked for. Its whole state is the address. */
export function ChannelsRoom() {
  const phrases = usePhrases(channelPhrases);
  const frame = usePhrases(framePhrases);
  const [address, change] = useAddress();
  const principal = usePrincipal();
  const asked = useMemo(() => readAsked(address, principal), [address, principal]);
  const shocks = useShocks();
  const answer = useAnswer(asked, shocks.data?.items);
  usePageTitle(useQuestion(answer.isAsked ? answer.data : undefined) ?? phrases.channels);
  const ask = (next: Asked) => change(addressOf(next), { replace: false });
  const setShocks = (chosen: readonly string[]) => ask({ ...asked, shocks: chosen });
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1>{phrases.channels}</h1>
        {answer.data !== undefined && (
          <Button className="not-printed" onClick={() => print()}>
            <Icon name="print" />
            {frame.print}
          </Button>
        )}
        {!answer.isAsked && <p className="quiet">{phrases.channelsAre}</p>}
      </header>
      <QuestionBar
        key={`${asked.from} ${asked.to} ${asked.issue} ${asked.asOf} ${asked.maxTies}`}
        asked={asked}
        ask={ask}
      >
        {answer.isAsked && <Work isFetching={answer.isFetching} progress={answer.progress} />}
      </QuestionBar>
      {!answer.isAsked && <Beginning asked={asked} />}
      {answer.isAsked && (
        <>
          {shocks.data !== undefined && (
            <Shocks presets={shocks.data.items} chosen={asked.shocks} change={setShocks} />
          )}
          {answer.error !== null && (
            <Failure error={answer.error} retry={() => void answer.refetch()} />
          )}
          {shocks.error !== null && (
            <Failure error={shocks.error} retry={() => void shocks.refetch()} />
          )}
          {answer.data === undefined && (answer.isFetching || shocks.isPending) && (
            <Waiting lines={9} />
          )}
          {answer.data !== undefined && answer.error === null && (
            <Found
              answer={answer.data}
              isOld={answer.isPlaceholderData}
              tryWithout={(actor) => setShocks([...new Set([...asked.shocks, `actor:${actor}`])])}
            />
          )}
        </>
      )}
    </div>
  );
}

/** Progress with a way out; it stands in a place of its own, so that nothing below it jumps. */
function Work(props: { readonly isFetching: boolean; readonly progress: ChannelProgress | null }) {
  const phrases = usePhrases(channelPhrases);
  const queries = useQueryClient();
  const [isStopped, setStopped] = useState(false);
  const stop = () => {
    setStopped(true);
    void queries.cancelQueries({ queryKey: ["channels"] });
  };
  if (!props.isFetching)
    return (
      <output className={styles.work}>
        {isStopped && <span className="quiet">{phrases.stopped}</span>}
      </output>
    );
  const share = props.progress?.share ?? 0;
  return (
    <output className={`${styles.work} not-printed`}>
      <progress max={1} value={share} aria-label={phrases.working} />
      <span>
        {props.progress === null ? phrases.working : phrases.stages[props.progress.stage]}
      </span>
      <Button look="bare" onClick={stop}>
        {phrases.stop}
      </Button>
    </output>
  );
}

/** Before the first question: what the room does, and questions that can be asked at once. */
function Beginning(props: { readonly asked: Asked }) {
  const phrases = usePhrases(channelPhrases);
  const { asked } = props;
  const isSame = asked.from !== "" && asked.from === asked.to;
  return (
    <Empty title={isSame ? phrases.sameEnds : phrases.chooseTo}>
      <p>{phrases.examples}</p>
      <ul className={styles.examples}>
        {examples.map(({ to, issue }) => (
          <li key={`${to} ${issue ?? ""}`}>
            <Example from={asked.from} to={to} issue={issue} />
          </li>
        ))}
      </ul>
    </Empty>
  );
}

/** First questions on the workspace of the report; one whose counterpart the office does not keep is not offered. */
const examples = [
  { to: "pyongyang", issue: "air-quality" },
  { to: "pyongyang", issue: null },
  { to: "dprk-government", issue: "humanitarian" },
] as const;

function Example(props: {
  readonly from: string;
  readonly to: string;
  readonly issue: (typeof examples)[number]["issue"];
}) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const [from, to] = [useActorPage(props.from).data, useActorPage(props.to).data];
  if (from === undefined || to === undefined || from.id === to.id) return null;
  const label = phrases.exampleOf(
    text(from.name),
    text(to.name),
    props.issue === null ? null : text(issueLabels[props.issue]),
  );
  return (
    <PageLink
      page="/network/channels"
      search={{ from: props.from, to: props.to, issue: props.issue ?? undefined }}
    >
      {label}
    </PageLink>
  );
}

/** The question that stands answered, "A → B"; `null` while none is. */
function useQuestion(answer: ChannelAnswer | undefined): string | null {
  const text = useText();
  if (answer === undefined) return null;
  const nameOf = (id: string) => text(answer.actors[id]?.name ?? { ko: id, en: id });
  return `${nameOf(answer.from)} → ${nameOf(answer.to)}`;
}

function Found(props: {
  readonly answer: ChannelAnswer;
  readonly isOld: boolean;
  readonly tryWithout: (actor: string) => void;
}) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const table = useId();
  const [address] = useAddress();
  const { answer } = props;
  const rows = useMemo(() => rowsOf(answer), [answer]);
  const question = useQuestion(answer);
  const said = answer.shock === null ? answer.summary : answer.shock.summary;
  return (
    <div
      className={styles.found}
      data-old={props.isOld}
      aria-busy={props.isOld}
      data-criteria={address["criteria"]}
    >
      <p className={styles.asked} data-figure="asked">
        {[
          question,
          ...answer.issues.map((issue) => (isIssue(issue) ? text(issueLabels[issue]) : issue)),
          phrases.ties(answer.maxTies),
          `${phrases.asOf} ${answer.asOf}`,
          ...(answer.shock === null ? [] : [text(answer.shock.label)]),
        ].join(" · ")}
      </p>
      <div className={styles.summary} data-cited="">
        <Counters answer={answer} />
        <output className={styles.said}>{text(said)}</output>
      </div>
      <div className={styles.main}>
        <div className={styles.pictures}>
          <Views />
          {rows.length === 0 ? (
            <Empty title={phrases.noChannels}>
              <p>{phrases.noChannelsRepair}</p>
            </Empty>
          ) : (
            <View answer={answer} rows={rows} table={table} />
          )}
        </div>
        <ThirdParties parties={standingOf(answer).thirdParties} actors={answer.actors} />
      </div>
      {rows.length > 0 && <CrossingTable id={table} answer={answer} rows={rows} />}
      <NextSteps answer={answer} tryWithout={props.tryWithout} />
    </div>
  );
}

const views = ["crossing", "map", "ego"] as const;

function Views() {
  const phrases = usePhrases(channelPhrases);
  const [address, change] = useAddress();
  const chosen = views.find((view) => view === address["view"]) ?? "crossing";
  return (
    <fieldset className={`${styles.views} not-printed`} aria-label={phrases.viewsLabel}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === chosen}
          onClick={() => change({ view: view === "crossing" ? undefined : view })}
        >
          {phrases.views[view]}
        </button>
      ))}
    </fieldset>
  );
}

function View(props: {
  readonly answer: ChannelAnswer;
  readonly rows: ReturnType<typeof rowsOf>;
  readonly table: string;
}) {
  const [{ view }] = useAddress();
  if (view === "ego") return <EgoPicture id={props.answer.from} isTableOpen />;
  if (view !== "map") return <Crossing {...props} />;
  return (
    <Suspense fallback={<Waiting lines={8} />}>
      <ChannelMap {...props} />
    </Suspense>
  );
}
