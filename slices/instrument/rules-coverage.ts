import {
  coverageByLayer,
  coverageOf,
  type Axis,
  type Cell,
  type Placed,
} from "#engines/instruments/index.ts";
import { sumByCurrency } from "#kernel/money.ts";
import type { Programme } from "#slices/programme/row.ts";
import { moneyKinds } from "#slices/programme/model-parts.ts";

import type { Instrument } from "./model.ts";
import {
  concentrationFrom,
  ripenesses,
  type ByRipeness,
  type Concentration,
  type CountedMoney,
  type CoverageCell,
  type CoverageState,
  type LayerBalance,
  type MoneySums,
  type PlacedProgramme,
  type Ripeness,
} from "./model-coverage.ts";

const decidedStages: ReadonlySet<Programme["stage"]> = new Set([
  "decided",
  "running",
  "evaluated",
  "fed-back",
]);

/** A programme as the matrix counts it; a proposal is one whatever its stage says. */
export function toPlaced(programme: Programme): PlacedProgramme {
  const { id, name, standing, stage, goals, content } = programme;
  const own: Ripeness = decidedStages.has(stage) ? "decided" : "considered";
  const ripeness = standing === "proposal" ? "proposed" : own;
  const partners = content.partners.map(({ actorId, role }) => ({ actorId, role }));
  return { id, name, standing, stage, ripeness, judged: content.judged, goals, partners };
}

/** An instrument as an axis, with where the programmes stand on it. */
export interface PlacedAxis {
  readonly instrument: Instrument;
  readonly placed: readonly Placed[];
}

/** Two axes, and a third if there is one, over the programmes and their money. */
export interface CoverageGround {
  readonly rows: PlacedAxis;
  readonly columns: PlacedAxis;
  readonly layers: PlacedAxis | null;
  readonly programmes: readonly PlacedProgramme[];
  readonly money: readonly CountedMoney[];
}

/** The matrix, row by row. A cell is empty only when no programme, not even a proposal, is certainly in it. */
export function coverCells(ground: CoverageGround): CoverageCell[] {
  const { programmes, money } = ground;
  const subjects = programmes.map(({ id }) => id);
  const [rows, columns] = [toAxis(ground.rows), toAxis(ground.columns)];
  const layers =
    ground.layers === null
      ? []
      : coverageByLayer({ rows, columns, layers: toAxis(ground.layers) }, subjects);
  return coverageOf(rows, columns, subjects).cells.map((cell, at) => {
    const covering = byRipeness(programmes, cell.covering);
    return {
      row: cell.row,
      column: cell.column,
      state: stateOf(cell, covering),
      covering,
      possible: cell.possible,
      money: sumMoney(money, [...covering.decided, ...covering.considered]),
      layers: layers.map(({ layer, cells }) => ({
        layer,
        covering: byRipeness(programmes, cells[at]!.covering),
      })),
    };
  });
}

function toAxis({ instrument, placed }: PlacedAxis): Axis {
  return {
    instrument: instrument.id,
    dimensions: instrument.dimensions.map(({ id }) => id),
    placed,
  };
}

function stateOf({ state }: Cell, covering: ByRipeness): CoverageState {
  if (state !== "covered") return state;
  return ripenesses.find((one) => covering[one].length > 0) ?? "open";
}

function byRipeness(programmes: readonly PlacedProgramme[], ids: readonly string[]): ByRipeness {
  const wanted = new Set(ids);
  const of = (ripeness: Ripeness) =>
    programmes.filter((one) => one.ripeness === ripeness && wanted.has(one.id)).map(({ id }) => id);
  return { decided: of("decided"), considered: of("considered"), proposed: of("proposed") };
}

function sumMoney(money: readonly CountedMoney[], ids: readonly string[]): MoneySums {
  const wanted = new Set(ids);
  const sums = moneyKinds.flatMap((kind) => {
    const entries = money.filter((one) => one.kind === kind && wanted.has(one.programmeId));
    return entries.length === 0
      ? []
      : [[kind, sumByCurrency(entries.map((one) => one.money))] as const];
  });
  return Object.fromEntries(sums);
}

/** How the programmes stand along the third axis; a programme on several counts on each. */
export function balanceOf({ layers, programmes, money }: CoverageGround): LayerBalance[] {
  if (layers === null) return [];
  const presenceOf = new Map(layers.placed.map(({ subject, presence }) => [subject, presence]));
  return layers.instrument.dimensions.map(({ id: layer }) => {
    const on = programmes.filter(({ id }) => presenceOf.get(id)?.get(layer) === "present");
    const unknown = programmes.filter(({ id }) => {
      const presence = presenceOf.get(id)?.get(layer) ?? "unknown";
      return presence === "unknown" || presence === "disputed";
    });
    const ids = on.map(({ id }) => id);
    const own = on.filter(({ ripeness }) => ripeness !== "proposed").map(({ id }) => id);
    return {
      layer,
      covering: byRipeness(programmes, ids),
      unknown: unknown.length,
      money: sumMoney(money, own),
    };
  });
}

/** Roles in which a partner carries word between the sides. */
const goBetweenRoles: ReadonlySet<string> = new Set(["mediates", "hosts"]);

/** Who carries too much: own work and proposals apart, the office's own actor left out; largest share first. */
export function concentrations(
  programmes: readonly PlacedProgramme[],
  money: readonly CountedMoney[],
  self: string | null,
): Concentration[] {
  const own = programmes.filter(({ ripeness }) => ripeness !== "proposed");
  const proposed = programmes.filter(({ ripeness }) => ripeness === "proposed");
  return [
    ...dependences(own, "own", self),
    ...fundings(own, money),
    ...dependences(proposed, "proposed", self),
  ].toSorted((one, other) => other.share - one.share || (one.who < other.who ? -1 : 1));
}

function dependences(
  programmes: readonly PlacedProgramme[],
  among: Concentration["among"],
  self: string | null,
): Concentration[] {
  return (["partner", "go-between"] as const).flatMap((on) => {
    const resting = new Map<string, Set<string>>();
    const having = new Set<string>();
    for (const { id, partners } of programmes) {
      for (const { actorId, role } of partners) {
        if (actorId === self || goBetweenRoles.has(role) !== (on === "go-between")) continue;
        having.add(id);
        resting.set(actorId, (resting.get(actorId) ?? new Set()).add(id));
      }
    }
    if (having.size < concentrationFrom.programmes) return [];
    return [...resting]
      .map(([who, ids]) => ({ who, ids: [...ids], share: ids.size / having.size }))
      .filter(({ share }) => share >= concentrationFrom.share)
      .map(({ who, ids, share }) => ({
        on,
        among,
        who,
        share,
        programmes: ids,
        currency: null,
        kind: null,
      }));
  });
}

/** Funders of each kind of money and currency; amounts of different kinds or currencies are never put together. */
function fundings(
  programmes: readonly PlacedProgramme[],
  money: readonly CountedMoney[],
): Concentration[] {
  const ids = new Set(programmes.map(({ id }) => id));
  const entries = money.filter(({ programmeId }) => ids.has(programmeId));
  const currencies = [...new Set(entries.map((one) => one.money.currency))].toSorted();
  return moneyKinds.flatMap((kind) =>
    currencies.flatMap((currency) => {
      const here = entries.filter((one) => one.kind === kind && one.money.currency === currency);
      const funded = new Set(here.map(({ programmeId }) => programmeId));
      const total = totalOf(here);
      if (funded.size < concentrationFrom.programmes || total <= 0) return [];
      const funders = [...new Set(here.flatMap(({ funder }) => (funder === null ? [] : [funder])))];
      return funders.flatMap((who): Concentration[] => {
        const given = here.filter(({ funder }) => funder === who);
        const share = totalOf(given) / total;
        const programmesOf = [...new Set(given.map(({ programmeId }) => programmeId))];
        return share < concentrationFrom.share
          ? []
          : [{ on: "funder", among: "own", who, share, programmes: programmesOf, currency, kind }];
      });
    }),
  );
}

function totalOf(entries: readonly CountedMoney[]): number {
  return entries.reduce((sum, { money }) => sum + Number(money.amount), 0);
}
