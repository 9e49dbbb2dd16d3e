import { touchedLists, type TouchedList } from "../parts/slips.ts";
import type { Fault } from "../refusal.ts";
import type { ReferenceWorkspace } from "../workspace.ts";
import { unknownSections, type Registers } from "./registers.ts";

/** A slip of the register at a record of a list, written `SI-01 ties/the-hague--hosts--map`. */
type Touch = string;

/** Faults of slips: sections that do not exist, and touches that only the slip or only the record states. */
export function checkSlips(workspace: ReferenceWorkspace, registers: Registers): readonly Fault[] {
  const bySlip = new Set(workspace.slips.flatMap(touchesOfSlip));
  const byRecord = new Set(touchedLists.flatMap((list) => touchesIn(workspace[list], list)));
  return [
    ...workspace.slips.flatMap((slip) =>
      unknownSections(registers, { file: "slips", record: slip.id }, slip.sections),
    ),
    ...[...bySlip].filter((touch) => !byRecord.has(touch)).map((touch) => oneSided(touch, "slip")),
    ...[...byRecord]
      .filter((touch) => !bySlip.has(touch))
      .map((touch) => oneSided(touch, "record")),
  ];
}

function touchesOfSlip(slip: ReferenceWorkspace["slips"][number]): readonly Touch[] {
  return touchedLists.flatMap((list) =>
    (slip.touches[list] ?? []).map((record) => `${slip.id} ${list}/${record}`),
  );
}

/** Every slip named inside `value`, at the innermost record with an id around it. */
function touchesIn(value: unknown, list: TouchedList, record = "?"): readonly Touch[] {
  if (Array.isArray(value)) return value.flatMap((item) => touchesIn(item, list, record));
  if (typeof value !== "object" || value === null) return [];
  const id: unknown = Reflect.get(value, "id");
  const here = typeof id === "string" ? id : record;
  return Object.entries(value).flatMap(([field, content]) =>
    field === "slips" && Array.isArray(content)
      ? content.map((slip) => `${String(slip)} ${list}/${here}`)
      : touchesIn(content, list, here),
  );
}

function oneSided(touch: Touch, statedBy: "slip" | "record"): Fault {
  const [slip = "", value = ""] = touch.split(" ");
  return {
    kind: "one-sided-slip",
    file: "slips",
    record: slip,
    field: `stated by the ${statedBy}`,
    value,
  };
}
