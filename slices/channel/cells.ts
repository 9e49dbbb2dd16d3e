import type { Citation } from "#kernel/claim.ts";
import { both } from "#kernel/local-text.ts";
import type { ReliabilityCell } from "./model.ts";
import type { NetworkColumns } from "./network.ts";
import { assumption, reportSection } from "./sources.ts";
import type { Cited } from "./named-cells.ts";
import type { StrengthReader } from "./strengths.ts";

/**
 * The cells by which tie `row` is weighed: their product is its reliability before any shock.
 * `reader` is the one that weighed it, so that what is shown is what was used.
 */
export function cellsOf(
  network: NetworkColumns,
  reader: StrengthReader,
  row: number,
): readonly ReliabilityCell[] {
  const trust = reader.trustOf(row);
  const own =
    trust === null
      ? [
          cellOf("kind", reader.kindCell(row)),
          cellOf("evidence", reader.evidenceCell(row)),
          cellOf("verification", reader.verificationCell(row)),
        ]
      : [trustCell(trust, network.trustSources.get(row))];
  const cells = [
    ...own,
    cellOf("status", reader.statusCell(row)),
    cellOf("topic", reader.topicCell(row)),
    cellOf("consent", reader.consentCell(row)),
    sizeCellOf(reader.sizeCell(row), network.bodySizeSources.get(network.to[row]!)),
  ];
  return cells.filter((cell) => cell !== null);
}

function cellOf(factor: ReliabilityCell["factor"], cited: Cited | null): ReliabilityCell | null {
  if (cited === null) return null;
  const { row, cell } = cited;
  const { value, interval, label, section } = cell;
  const source =
    section === null ? assumption(`reliability-table/${factor}/${row}`) : reportSection(section);
  return { factor, row, value, interval, basis: "assumption", label, source };
}

/** How far a membership thins out is assumed; how many members there are is on record. */
function sizeCellOf(cited: Cited | null, stated: Citation | undefined): ReliabilityCell | null {
  const cell = cellOf("body-size", cited);
  if (cell === null || stated === undefined || !cell.row.startsWith("members-")) return cell;
  return { ...cell, basis: "record", source: stated };
}

function trustCell(trust: number, source: Citation | undefined): ReliabilityCell {
  return {
    factor: "trust",
    row: "office",
    value: trust,
    interval: [trust, trust],
    basis: "office",
    label: both("부서가 정한 신뢰도", "Set by the office"),
    source: source ?? assumption("reliability-table/trust"),
  };
}
