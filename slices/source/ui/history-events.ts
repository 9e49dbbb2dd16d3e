import type { LocalText } from "#kernel/local-text.ts";
import type { RecordKind } from "#apps/web/navigation.tsx";
import type { SourceRecord } from "../model.ts";
import { hasPart, isSetIn, numberIn, wordIn, wordsIn } from "./record-content.ts";

/** The lines of the timeline, from the world to the city and its breaks; each is a part of the records. */
export const historyParts = [
  "history-world-context",
  "history-terms",
  "history-paradigm-stages",
  "history-plan",
  "history-milestones",
  "history-inter-korean-phases",
  "history-disruptions",
] as const satisfies readonly RecordKind[];
export type HistoryPart = (typeof historyParts)[number];

/** Lines whose records last for years; the others happen in one. */
const lasting: readonly HistoryPart[] = [
  "history-terms",
  "history-paradigm-stages",
  "history-plan",
  "history-inter-korean-phases",
];

/** A record of the history in time. Years are null where the source gives none; `isOpen`: no end is given. */
export interface HistoryEvent {
  readonly part: HistoryPart;
  readonly id: string;
  readonly name: LocalText;
  readonly section: string | null;
  readonly slips: readonly string[];
  readonly from: number | null;
  readonly to: number | null;
  readonly isOpen: boolean;
  readonly isDecade: boolean;
  /** The date as the source gives it, finer than the year where it is. */
  readonly date: string | null;
}

/** Places a record in time by the date, the year or the span that it holds. */
export function eventOf(record: SourceRecord, part: HistoryPart): HistoryEvent {
  const { content } = record;
  const date = wordIn(content, "date");
  const ends = numberIn(content, "to");
  const begins =
    numberIn(content, "from") ??
    numberIn(content, "year") ??
    (date === null ? null : Number(date.slice(0, 4)));
  const doesLast = lasting.includes(part);
  return {
    part,
    id: record.id,
    name: record.name,
    section: record.section,
    slips: wordsIn(content, "slips"),
    from: begins,
    to: doesLast ? ends : begins,
    isOpen: doesLast && ends === null && begins !== null && hasPart(content, "from"),
    isDecade: isSetIn(content, "isDecade"),
    date,
  };
}

/** What had begun by a year; undated records stay, because nobody knows that they had not. */
export function eventsUpTo(
  events: readonly HistoryEvent[],
  year: number | null,
): readonly HistoryEvent[] {
  return year === null
    ? events
    : events.filter(({ from, to }) => (from ?? to) === null || (from ?? to)! <= year);
}

/** In order of time: by first year, then by the finer date, undated last. */
export function inOrderOfTime(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const key = ({ from, to, date }: HistoryEvent) => date ?? String(from ?? to ?? 9999);
  return events.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
