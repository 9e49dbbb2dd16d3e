import { useState, type ReactNode } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty } from "#apps/web/design/notice.tsx";
import { dateLocales, useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, RecordLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { takeBack, type Changed, type RecordName, type Today, type TodayItem } from "./data.ts";
import { useRefresh } from "./use-command.ts";
import { auditPhrases } from "./phrases.ts";
import { shortenHashes } from "./short-hashes.ts";
import styles from "./today.module.css";
import { usePersonName } from "#slices/account/ui/person-name.ts";
import { WithSlips } from "#slices/source/ui/slip-notes.tsx";
import { RowCount } from "#apps/web/design/figure.tsx";

/** Three columns: what changed, what needs somebody, what to keep an eye on. */
export function TodayColumns(props: { readonly today: Today }) {
  const phrases = usePhrases(auditPhrases);
  const { changed, todo, watch, totals } = props.today;
  return (
    <div className={styles.columns}>
      <Column title={phrases.changed} count={changed.length}>
        {changed.length === 0 ? (
          <Empty title={phrases.nothingChanged}>
            <p>{phrases.nothingChangedStep}</p>
          </Empty>
        ) : (
          <ol className={styles.list}>
            {changed.map((entry) => (
              <ChangedLine key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
      </Column>
      <Column title={phrases.todo} count={totals.todo}>
        {todo.length === 0 ? (
          <Empty title={phrases.nothingToDo}>
            <p>{phrases.nothingToDoStep}</p>
          </Empty>
        ) : (
          <Grouped items={todo} total={totals.todo} />
        )}
      </Column>
      <Column title={phrases.watch} count={totals.watch}>
        {watch.length === 0 ? (
          <Empty title={phrases.nothingToWatch}>
            <p>{phrases.nothingToWatchStep}</p>
          </Empty>
        ) : (
          <Grouped items={watch} total={totals.watch} />
        )}
      </Column>
    </div>
  );
}

function Column(props: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.column}>
      <h2>
        {props.title} <RowCount count={props.count} />
      </h2>
      {props.children}
    </section>
  );
}

function ChangedLine(props: { readonly entry: Changed }) {
  const phrases = usePhrases(auditPhrases);
  const frame = usePhrases(framePhrases);
  const language = useLanguage();
  const nameOf = usePersonName();
  const refresh = useRefresh();
  const { entry } = props;
  const when = new Intl.DateTimeFormat(dateLocales[language], {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(entry.at));
  const undo = async (id: string) => {
    await takeBack(id);
    await refresh();
  };
  return (
    <li className={styles.line}>
      <p>
        <Opened record={entry.record}>
          <Local text={entry.name ?? entry.summary} quietly />
        </Opened>
      </p>
      {entry.name !== null && (
        <p className={styles.why}>
          <Local text={entry.summary} quietly />
        </p>
      )}
      {entry.why !== null && (
        <p className={styles.why} data-figure="log">
          {phrases.because(shortenHashes(entry.why))}
        </p>
      )}
      <p className={styles.by}>
        <span>{entry.by === null ? phrases.system : nameOf(entry.by)}</span>{" "}
        <time dateTime={entry.at} data-figure="log">
          {when}
        </time>
        {entry.undo !== null &&
          (entry.undo.used ? (
            <span>{phrases.takenBack}</span>
          ) : (
            <Button
              look="bare"
              className={styles.undo}
              onClick={() => void undo(entry.undo?.id ?? "")}
            >
              {frame.undo}
            </Button>
          ))}
      </p>
    </li>
  );
}

/** Lines of a group that stand open; the rest opens on request. */
const firstLines = 5;

/** Lines of one kind under its name, so that thirty alike do not hide the one that matters. */
function Grouped(props: { readonly items: readonly TodayItem[]; readonly total: number }) {
  const phrases = usePhrases(auditPhrases);
  const groups = Map.groupBy(props.items, ({ kind }) => kind);
  return (
    <>
      {[...groups].map(([kind, items]) => (
        <Group key={kind} title={phrases.kinds[kind] ?? kind} items={items} />
      ))}
      {props.total > props.items.length && (
        <Rest kind={props.items.at(-1)?.kind ?? ""} count={props.total - props.items.length} />
      )}
    </>
  );
}

/** Where all the lines of a kind stand. */
const pagesOfKinds: Readonly<Record<string, string>> = {
  grant: "/gate/grants",
  "hand-over": "/gate/grants",
  "missing-cell": "/network/memberships",
  "renewal-undated": "/network/memberships",
  slip: "/research/slips",
};

/** What a column is too short for, and the way to it. */
function Rest(props: { readonly kind: string; readonly count: number }) {
  const phrases = usePhrases(auditPhrases);
  const page = pagesOfKinds[props.kind];
  const said = phrases.more(props.count);
  return (
    <p className="quiet">{page === undefined ? said : <PageLink page={page}>{said}</PageLink>}</p>
  );
}

function Group(props: { readonly title: string; readonly items: readonly TodayItem[] }) {
  const phrases = usePhrases(auditPhrases);
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? props.items : props.items.slice(0, firstLines);
  const rest = props.items.length - shown.length;
  return (
    <div className={styles.group}>
      <h3>
        {props.title} <RowCount count={props.items.length} />
      </h3>
      <ul className={styles.list}>
        {shown.map((item, index) => (
          <li key={`${item.record.id} ${String(index)}`} className={styles.line}>
            <p>
              <Opened record={item.record}>
                <Local text={item.text} quietly />
              </Opened>
            </p>
            <Besides item={item} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button look="bare" onClick={() => setOpen(true)}>
          {phrases.showAll(props.items.length)}
        </Button>
      )}
    </div>
  );
}

/** What is said of a line: its detail, its day, its place in the report. */
function Besides(props: { readonly item: TodayItem }) {
  const phrases = usePhrases(auditPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { detail, due, section } = props.item;
  if (detail === undefined && due == null && section == null) return null;
  return (
    <p className={styles.by}>
      {detail !== undefined && (
        <span>
          <WithSlips words={text(detail)} />
        </span>
      )}
      {due != null && (
        <time dateTime={due} data-figure="log">
          {phrases.due(due)}
        </time>
      )}
      {section != null && (
        <span data-source-place="">
          {frame.report} {frame.sectionNumber(section)}
        </span>
      )}
    </p>
  );
}

/** Records that have a page of their own, by their kind. */
const pagesOfRecords: Readonly<Record<string, string>> = {
  gate: "/gate",
  programme: "/programmes",
  grant: "/gate/grants",
  request: "/gate/requests",
  shipment: "/gate/shipments",
};

/** Registers that open a record among the others, by its kind. */
const registersOfRecords: Readonly<Record<string, string>> = {
  mediator: "/network/mediators",
  initiative: "/network/initiatives",
  proposal: "/network/proposals",
  "third-channel": "/network/third-channels",
};

function Opened(props: { readonly record: RecordName; readonly children: ReactNode }) {
  const { kind, id } = props.record;
  const page = pagesOfRecords[kind];
  if (page !== undefined)
    return (
      <PageLink page={`${page}/${id}`} className={styles.record}>
        {props.children}
      </PageLink>
    );
  const register = registersOfRecords[kind];
  if (register !== undefined)
    return (
      <PageLink page={register} search={{ [kind]: id }} className={styles.record}>
        {props.children}
      </PageLink>
    );
  if (kind !== "actor" && kind !== "tie" && kind !== "slip") return <>{props.children}</>;
  return (
    <RecordLink kind={kind} id={id} className={styles.record}>
      {props.children}
    </RecordLink>
  );
}
