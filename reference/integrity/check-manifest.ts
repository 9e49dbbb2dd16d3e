import type { Part } from "../parts/part.ts";
import type { Fault } from "../refusal.ts";
import type { ReferenceWorkspace } from "../workspace.ts";
import { unknownIn, type Registers } from "./registers.ts";

/** Faults of the manifest: a file without an entry, an entry without a file, other bounds, an unknown source. */
export function checkManifest(
  workspace: ReferenceWorkspace,
  registers: Registers,
  parts: readonly Part<unknown>[],
): readonly Fault[] {
  const entries = new Map(workspace.manifest.map((entry) => [entry.id, entry]));
  const files = new Set(parts.map(({ file }) => file));
  return [
    ...workspace.manifest.flatMap((entry) => [
      ...unknownIn(registers.sources, { file: "manifest.json", record: entry.id }, "source", [
        entry.source,
      ]),
      ...(files.has(entry.id) ? [] : [disagrees(entry.id, "id")]),
    ]),
    ...parts
      .filter(({ file }) => file !== "manifest.json")
      .filter(({ file, bounds }) => {
        const entry = entries.get(file);
        return entry?.min !== bounds.min || entry.max !== bounds.max;
      })
      .map(({ file }) => disagrees(file, "min, max")),
  ];
}

function disagrees(record: string, field: string): Fault {
  return { kind: "manifest-disagrees", file: "manifest.json", record, field, value: record };
}
