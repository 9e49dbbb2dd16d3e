import type { Transaction } from "kysely";

import type { Placed } from "#engines/instruments/index.ts";
import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Tables } from "#kernel/tables.ts";
import { readOffice } from "#slices/account/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { readActors } from "#slices/actor/store.ts";
import type { Programme } from "#slices/programme/row.ts";
import { readMoney, readProgrammes } from "#slices/programme/store.ts";

import type { Instrument } from "./model.ts";
import type { CoverageCell } from "./model-coverage.ts";
import { instrumentProblem } from "./problems.ts";
import {
  balanceOf,
  concentrations,
  coverCells,
  toPlaced,
  type CoverageGround,
  type PlacedAxis,
} from "./rules-coverage.ts";
import { isTagged, placeProgrammes, type ReadCall } from "./rules-placing.ts";
import { listCalls, readInstrument, readSheets } from "./store.ts";
import { instrumentBrief } from "./view.ts";

/** Ids of the instruments that make the axes; `layers` empty for none. */
export interface Axes {
  readonly rows: string;
  readonly columns: string;
  readonly layers: string;
}

/** Everything that the matrix is computed from, as the viewer sees it. */
export async function readGround(
  tx: Transaction<Tables>,
  axes: Axes,
): Promise<CoverageGround & { readonly records: readonly Programme[] }> {
  const records = await readProgrammes(tx);
  const axisOf = async (id: string): Promise<PlacedAxis> => {
    const instrument = await readInstrument(tx, id);
    if (instrument === null) throw instrumentProblem({ kind: "instrument-unknown", id });
    const calls = isTagged(id) ? [] : await readCalls(tx, instrument);
    return { instrument, placed: placeProgrammes(instrument, records, calls) };
  };
  const money = (await readMoney(tx, null)).map(({ programmeId, kind, money: sum, funder }) => ({
    programmeId,
    kind,
    money: sum,
    funder,
  }));
  return {
    records,
    programmes: records.map(toPlaced),
    money,
    rows: await axisOf(axes.rows),
    columns: await axisOf(axes.columns),
    layers: axes.layers === "" ? null : await axisOf(axes.layers),
  };
}

async function readCalls(tx: Transaction<Tables>, { id }: Instrument): Promise<ReadCall[]> {
  const calls = await listCalls(tx, { instrument: id, subjectKind: "programme" });
  const open = calls.filter(({ state }) => state === "open");
  const sheets = await readSheets(
    tx,
    open.map((call) => call.id),
  );
  return open.map((call) => ({ call, sheets: sheets.filter((sheet) => sheet.call === call.id) }));
}

/** The matrix with what it names: axes, programmes, balance of the third axis, and who carries too much. */
export async function readCoverage(tx: Transaction<Tables>, axes: Axes) {
  const ground = await readGround(tx, axes);
  const { programmes, rows, columns, layers } = ground;
  const { principalActorId } = await readOffice(tx);
  const carrying = concentrations(programmes, ground.money, principalActorId);
  const named = await readActors(tx, [...new Set(carrying.map(({ who }) => who))]);
  return {
    axes: {
      rows: axisView(rows),
      columns: axisView(columns),
      layers: layers === null ? null : axisView(layers),
    },
    cells: coverCells(ground),
    balance: balanceOf(ground),
    concentrations: carrying,
    actors: Object.fromEntries(named.map((actor) => [actor.id, actorBrief(actor)])),
    programmes: Object.fromEntries(programmes.map((one) => [one.id, one])),
    unplaced: {
      rows: unplacedOn(rows.placed, programmes),
      columns: unplacedOn(columns.placed, programmes),
    },
  };
}

export type CoverageAnswer = Awaited<ReturnType<typeof readCoverage>>;

function axisView({ instrument }: PlacedAxis) {
  const { dimensions } = instrument;
  return {
    ...instrumentBrief(instrument),
    isTagged: isTagged(instrument.id),
    dimensions: dimensions.map(({ id, name, meaning, horizonYears }) => ({
      id,
      name,
      meaning,
      horizonYears: horizonYears ?? null,
    })),
  };
}

/** Ids of the programmes of which nobody has said where they stand on an axis. */
function unplacedOn(
  placed: readonly Placed[],
  programmes: readonly { readonly id: string }[],
): readonly string[] {
  const known = new Set(
    placed.filter(({ presence }) => presence.size > 0).map(({ subject }) => subject),
  );
  return programmes.map(({ id }) => id).filter((id) => !known.has(id));
}

/** One cell by its dimensions; refused when an axis has no such dimension. */
export function cellOf(cells: readonly CoverageCell[], row: string, column: string): CoverageCell {
  const found = cells.find((cell) => cell.row === row && cell.column === column);
  if (found !== undefined) return found;
  throw new ProblemError({
    kind: "coverage-cell-unknown",
    at: `${row} × ${column}`,
    message: both("이 축에 그런 칸이 없습니다.", "These axes have no such cell."),
    repair: both("매트릭스에서 칸을 다시 고르세요.", "Choose the cell again in the matrix."),
  });
}
