import { describe, expect, it } from "vitest";

import { eventOf, eventsUpTo, inOrderOfTime, type HistoryPart } from "./history-events.ts";
import { layOutHistory } from "./history-layout.ts";

const event = (part: HistoryPart, id: string, content: object) =>
  eventOf(
    { part, id, name: { ko: id, en: id }, section: "3.1", sourceId: "report", content },
    part,
  );

const events = [
  event("history-milestones", "taipei", { date: "1968", isDecade: false, slips: ["SI-09"] }),
  event("history-milestones", "sarajevo", { date: "2000-06-15" }),
  event("history-milestones", "same-year", { date: "2000" }),
  event("history-terms", "term", { from: 1995, to: 1998 }),
  event("history-inter-korean-phases", "before", { from: null, to: 1998 }),
  event("history-inter-korean-phases", "open", { from: 2010, to: null }),
  event("history-paradigm-stages", "undated", { from: null, to: null }),
  event("history-disruptions", "test", { year: 2006 }),
];

describe("the history in time", () => {
  it("takes years from a date, a year or a span", () => {
    expect(events.map(({ from, to, isOpen }) => [from, to, isOpen])).toEqual([
      [1968, 1968, false],
      [2000, 2000, false],
      [2000, 2000, false],
      [1995, 1998, false],
      [null, 1998, false],
      [2010, null, true],
      [null, null, false],
      [2006, 2006, false],
    ]);
  });

  it("shows as of a year what had begun, and what nobody dated", () => {
    expect(eventsUpTo(events, 1999).map(({ id }) => id)).toEqual([
      "taipei",
      "term",
      "before",
      "undated",
    ]);
    expect(eventsUpTo(events, null)).toHaveLength(8);
  });

  it("orders by the finest date known", () => {
    expect(inOrderOfTime(events).map(({ id }) => id)).toEqual([
      "taipei",
      "term",
      "before",
      "same-year",
      "sarajevo",
      "test",
      "open",
      "undated",
    ]);
  });
});

describe("the picture of the history", () => {
  const layout = layOutHistory(events, 1000, "ko");

  it("draws every dated record once and names the others", () => {
    expect(layout.marks.map(({ event: { id } }) => id).toSorted()).toEqual(
      ["taipei", "sarajevo", "same-year", "term", "before", "open", "test"].toSorted(),
    );
    expect(layout.undated.map(({ id }) => id)).toEqual(["undated"]);
  });

  it("keeps marks inside the picture and apart from one another", () => {
    for (const mark of layout.marks) {
      expect(mark.x).toBeGreaterThanOrEqual(132);
      expect(mark.x + mark.width).toBeLessThanOrEqual(1000);
    }
    const [one, other] = layout.marks.filter(({ event: { from } }) => from === 2000);
    expect(one!.y).not.toBe(other!.y);
  });

  it("gives a break its own shape and a lasting record a length", () => {
    const shapes = new Map(layout.marks.map(({ event: { id }, shape }) => [id, shape]));
    expect(shapes.get("test")).toBe("stop");
    expect(shapes.get("term")).toBe("bar");
    expect(shapes.get("taipei")).toBe("dot");
  });
});
