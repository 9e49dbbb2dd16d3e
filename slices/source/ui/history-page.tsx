import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { SelectField } from "#apps/web/design/field.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases } from "#apps/web/i18n.tsx";
import { RecordLink, useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import type { SourceRecord } from "../model.ts";
import { useParts } from "./data.ts";
import {
  eventOf,
  eventsUpTo,
  historyParts,
  inOrderOfTime,
  type HistoryEvent,
} from "./history-events.ts";
import { HistoryPicture } from "./history-picture.tsx";
import { NothingLoaded } from "./nothing-loaded.tsx";
import { sourcePhrases, type SourceWords } from "./phrases.ts";
import { SlipMarks } from "./slip-notes.tsx";
import styles from "./source.module.css";

/** The policy timeline: what happened, what lasted, what broke, each with its place in the source. */
export function HistoryPage() {
  const phrases = usePhrases(sourcePhrases);
  usePageTitle(phrases.history);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.history}</h1>
        <p className="quiet">{phrases.historyAbout}</p>
      </header>
      <Loaded query={useParts(historyParts)} lines={14}>
        {(records) =>
          records.length === 0 ? <NothingLoaded /> : <History events={eventsOf(records)} />
        }
      </Loaded>
    </div>
  );
}

function eventsOf(records: readonly SourceRecord[]): readonly HistoryEvent[] {
  const events = records.flatMap((record) => {
    const part = historyParts.find((name) => name === record.part);
    return part === undefined ? [] : [eventOf(record, part)];
  });
  return inOrderOfTime(events);
}

function History(props: { readonly events: readonly HistoryEvent[] }) {
  const phrases = usePhrases(sourcePhrases);
  const [{ lane, until }] = useAddress();
  const year = until === undefined || Number.isNaN(Number(until)) ? null : Number(until);
  const shown = eventsUpTo(props.events, year).filter(
    ({ part }) => lane === undefined || part === lane,
  );
  return (
    <>
      <Filters events={props.events} />
      {shown.length === 0 ? (
        <Empty title={phrases.noEvents}>
          <p>{phrases.noEventsStep}</p>
        </Empty>
      ) : (
        <>
          <HistoryPicture events={shown} />
          <output data-figure="rows">{phrases.count(shown.length)}</output>
          <EventTable events={shown} />
        </>
      )}
    </>
  );
}

function Filters(props: { readonly events: readonly HistoryEvent[] }) {
  const phrases = usePhrases(sourcePhrases);
  const [address, change] = useAddress();
  const years = [
    ...new Set(props.events.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null)),
  ].toSorted((one, other) => one - other);
  const all = { value: "", label: phrases.all };
  return (
    <form className={`${styles.filters} not-printed`} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={phrases.lane}
        value={address["lane"] ?? ""}
        onChange={(event) => change({ lane: event.target.value || undefined })}
        choices={[
          all,
          ...historyParts.map((part) => ({ value: part, label: phrases.lanes[part] ?? part })),
        ]}
      />
      <SelectField
        label={phrases.asOf}
        value={address["until"] ?? ""}
        onChange={(event) => change({ until: event.target.value || undefined })}
        choices={[all, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
      />
    </form>
  );
}

function EventTable(props: { readonly events: readonly HistoryEvent[] }) {
  const phrases = usePhrases(sourcePhrases);
  return (
    <DataTable
      caption={phrases.table(phrases.history)}
      columns={eventColumns(phrases)}
      rows={props.events}
      idOf={({ part, id }) => `${part} ${id}`}
    />
  );
}

function When(props: { readonly event: HistoryEvent }) {
  const phrases = usePhrases(sourcePhrases);
  const { from, to, isOpen, isDecade, date } = props.event;
  if (from === null && to === null) return <span className="quiet">{phrases.undated}</span>;
  if (from === null) return <>{phrases.before(to!)}</>;
  if (isOpen) return <>{`${from}~`}</>;
  if (isDecade) return <>{phrases.decade(from)}</>;
  return <>{from === to ? (date ?? from) : `${from}–${to!}`}</>;
}

function eventColumns(phrases: SourceWords): readonly Column<HistoryEvent>[] {
  return [
    {
      id: "what",
      title: phrases.what,
      cell: (event) => (
        <>
          <RecordLink kind={event.part} id={event.id}>
            <Local text={event.name} quietly />
          </RecordLink>
          <SourceMark what={phrases.what} from={[{ source: "report", locator: event.section }]} />
        </>
      ),
    },
    {
      id: "year",
      title: phrases.year,
      isTight: true,
      order: (event) => event.date ?? event.from ?? event.to,
      cell: (event) => <When event={event} />,
    },
    {
      id: "lane",
      title: phrases.lane,
      isTight: true,
      order: ({ part }) => historyParts.indexOf(part),
      cell: ({ part }) => phrases.lanes[part] ?? part,
    },
    {
      id: "slips",
      title: phrases.slips,
      order: ({ slips }) => slips.length,
      cell: ({ slips }) => <SlipMarks ids={slips} />,
    },
  ];
}
