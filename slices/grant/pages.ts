import type { Transaction } from "kysely";

import type { LocalText } from "#kernel/local-text.ts";
import type { Money } from "#kernel/money.ts";
import type { Tables } from "#kernel/tables.ts";
import type { NextStep, Verdict } from "#engines/gate/index.ts";
import { readActors } from "#slices/actor/store.ts";
import { needsOf } from "#slices/gate/rules-needs.ts";
import type { Need } from "#slices/gate/model.ts";
import type { ProgrammeItem } from "#slices/programme/model-parts.ts";
import { readItems, readProgramme } from "#slices/programme/store.ts";

import { judgeProgramme } from "./judge-programme.ts";
import type { Register } from "./model-register.ts";
import type { CitedProvision, ExemptionRequest } from "./model-request.ts";
import type { EvidenceFile } from "./model-evidence.ts";
import type { Shipment } from "./model-shipment.ts";
import type { GrantUse } from "./model-use.ts";
import { grantProblem } from "./problems.ts";
import { differencesOf, type Difference } from "./rules-difference.ts";
import type { DrawnLine } from "./rules-letter.ts";
import { missingIn, type Missing } from "./rules-request.ts";
import { leftOn, lineGrantsOf } from "./rules-shipment.ts";
import { leftOfCeiling } from "./rules-use.ts";
import { programmeOf, readProgrammeNames, readRegister, readRequest } from "./store.ts";
import { readEvidence } from "./store-evidence.ts";
import { readCorrections, type CorrectionView } from "./store-correction.ts";
import { readUses } from "./store-use.ts";
import {
  firstLetters,
  followedLines,
  linesOf,
  shipmentSummary,
  summaryOf,
  type FollowedLine,
  type GrantSummary,
  type ItemName,
  type ShipmentSummary,
} from "./view.ts";

/** A request as lists show it. */
export interface RequestSummary extends Omit<ExemptionRequest, "content" | "lines"> {
  readonly lineCount: number;
  readonly missingCount: number;
}

/** The whole register: letters, requests, shipments, newest concerns first. */
export interface RegisterPage {
  readonly asOf: string;
  readonly letters: readonly GrantSummary[];
  readonly requests: readonly RequestSummary[];
  readonly shipments: readonly ShipmentSummary[];
  readonly programmes: Readonly<Record<string, LocalText>>;
}

export async function registerPage(
  tx: Transaction<Tables>,
  today: string,
  programmeId: string | null = null,
): Promise<RegisterPage> {
  const register = await readRegister(tx, programmeId);
  const letters = firstLetters(register).map((letter) => summaryOf(letter, register, today));
  const ids = [
    ...letters.flatMap(({ programmeId: one }) => one ?? []),
    ...register.requests.map(({ programmeId: one }) => one),
    ...register.shipments.map(({ programmeId: one }) => one),
  ];
  return {
    asOf: today,
    letters: letters.toSorted(byConcern),
    requests: register.requests.map(requestSummary).toReversed(),
    shipments: register.shipments
      .map((shipment) => shipmentSummary(shipment, register, today))
      .toReversed(),
    programmes: await readProgrammeNames(tx, [...new Set(ids)]),
  };
}

/** What needs somebody first: alarms, then what ends soonest; what is over and examples last. */
function byConcern(one: GrantSummary, other: GrantSummary): number {
  const rank = ({ standing, alarms, isExample }: GrantSummary) =>
    isExample ? 3 : alarms.length > 0 ? 0 : standing === "valid" || standing === "upcoming" ? 1 : 2;
  return rank(one) - rank(other) || (one.until < other.until ? -1 : 1);
}

function requestSummary({ content, lines, ...request }: ExemptionRequest): RequestSummary {
  return {
    ...request,
    lineCount: lines.length,
    missingCount: missingIn({ content, lines, ...request }).length,
  };
}

/** One letter with its lines, what was drawn on them, and the shipments that did. */
export interface GrantPage {
  readonly asOf: string;
  readonly letter: GrantSummary;
  readonly lines: readonly DrawnLine[];
  readonly shipments: readonly (ShipmentSummary & { readonly drawn: number })[];
  readonly programme: LocalText | null;
  readonly request: RequestSummary | null;
  /** What was paid, invited and begun under it, with the names of the parties. */
  readonly uses: readonly GrantUse[];
  readonly ceilingLeft: Money | null;
  /** Of the letter and of what extends it. */
  readonly corrections: readonly CorrectionView[];
  readonly actors: Readonly<Record<string, LocalText>>;
}

export async function grantPage(
  tx: Transaction<Tables>,
  id: string,
  today: string,
): Promise<GrantPage> {
  const programmeId = await programmeOf(tx, "grant_letter", id);
  if (programmeId === undefined) throw grantProblem({ kind: "grant-unknown", id });
  const register = await readRegister(tx, programmeId);
  const own = register.letters.find((letter) => letter.id === id)!;
  const letter = register.letters.find(({ id: one }) => one === own.extendsId) ?? own;
  const drawing = new Set(
    register.draws.filter(({ grantId }) => grantId === letter.id).map((one) => one.shipmentLineId),
  );
  const drawnBy = (shipment: Shipment) =>
    register.shipmentLines.filter((line) => line.shipmentId === shipment.id && drawing.has(line.id))
      .length;
  const request = register.requests.find(({ id: one }) => one === letter.requestId);
  const uses = await readUses(tx, [letter.id]);
  const parties = [letter.partyId, ...uses.map(({ partyId }) => partyId)].flatMap(
    (one) => one ?? [],
  );
  const actors = await readActors(tx, [...new Set(parties)]);
  const summary = summaryOf(letter, register, today);
  const extending = summary.extensions.map((one) => one.id);
  return {
    asOf: today,
    letter: summary,
    lines: linesOf(letter, register),
    shipments: register.shipments
      .filter((shipment) => drawnBy(shipment) > 0)
      .map((shipment) => ({
        ...shipmentSummary(shipment, register, today),
        drawn: drawnBy(shipment),
      })),
    programme: await nameOfProgramme(tx, programmeId),
    request: request === undefined ? null : requestSummary(request),
    uses,
    ceilingLeft: leftOfCeiling(letter, uses),
    corrections: await readCorrections(tx, [letter.id, ...extending]),
    actors: Object.fromEntries(actors.map(({ id: one, name }) => [one, name])),
  };
}

/** One request with what it lacks. */
export interface RequestPage {
  readonly asOf: string;
  readonly request: ExemptionRequest;
  readonly missing: readonly Missing[];
  readonly programme: LocalText;
  /** Letters that answer it. */
  readonly letters: readonly { readonly id: string; readonly reference: string }[];
}

export async function requestPage(
  tx: Transaction<Tables>,
  id: string,
  today: string,
): Promise<RequestPage> {
  const request = await readRequest(tx, id);
  if (request === null) throw grantProblem({ kind: "request-unknown", id });
  const { letters } = await readRegister(tx, request.programmeId);
  return {
    asOf: today,
    request,
    missing: missingIn(request),
    programme: (await nameOfProgramme(tx, request.programmeId)) ?? { ko: null, en: null },
    letters: letters
      .filter(({ requestId }) => requestId === id)
      .map(({ id: letter, reference }) => ({ id: letter, reference })),
  };
}

/** One shipment with the way of every line. */
export interface ShipmentPage {
  readonly asOf: string;
  readonly shipment: ShipmentSummary;
  readonly lines: readonly FollowedLine[];
  /** Of the shipment and of its hand-overs. */
  readonly corrections: readonly CorrectionView[];
  /** Files that show its hand-overs. */
  readonly files: readonly EvidenceFile[];
  readonly programme: LocalText;
}

export async function shipmentPage(
  tx: Transaction<Tables>,
  id: string,
  today: string,
): Promise<ShipmentPage> {
  const programmeId = await programmeOf(tx, "shipment", id);
  if (programmeId === undefined || programmeId === null)
    throw grantProblem({ kind: "shipment-unknown", id });
  const register = await readRegister(tx, programmeId);
  const shipment = register.shipments.find((one) => one.id === id)!;
  const items = await readItems(tx, programmeId);
  const lines = followedLines(shipment, register, namesOfItems(items), today);
  const handed = lines.flatMap(({ trail }) => trail.steps.map((step) => step.id));
  return {
    asOf: today,
    shipment: shipmentSummary(shipment, register, today),
    lines,
    corrections: await readCorrections(tx, [id, ...handed]),
    files: await readEvidence(tx, handed),
    programme: (await nameOfProgramme(tx, programmeId)) ?? { ko: null, en: null },
  };
}

function namesOfItems(items: readonly ProgrammeItem[]): ReadonlyMap<string, ItemName> {
  return new Map(items.map(({ id, line, description }) => [id, { line, description }]));
}

async function nameOfProgramme(
  tx: Transaction<Tables>,
  id: string | null,
): Promise<LocalText | null> {
  return id === null ? null : ((await readProgrammeNames(tx, [id]))[id] ?? null);
}

/** An item as somebody who ships sees it: what the gate says, which letters it needs, and what is left. */
export interface ShippableItem {
  readonly item: ProgrammeItem;
  readonly verdict: Verdict;
  readonly provisions: readonly CitedProvision[];
  readonly next: readonly NextStep[];
  /** What each regime asks for, and the letter that answers it; `null`: none does yet. */
  readonly needs: readonly {
    readonly regime: string;
    readonly need: Need;
    readonly letter: { readonly id: string; readonly reference: string } | null;
    /** Left of the item in that letter; `null`: it covers the whole list, or there is no letter. */
    readonly left: number | null;
  }[];
  /** Not shipped yet, by the list; `null`: the list gives no quantity. */
  readonly left: number | null;
}

/** A programme's way through the gate: its letters and shipments, what may go next, and the differences. */
export interface ShippingPage extends RegisterPage {
  readonly programme: LocalText;
  readonly listVersion: string | null;
  readonly rulesVersion: string;
  readonly items: readonly ShippableItem[];
  readonly differences: readonly Difference[];
}

export async function shippingPage(
  tx: Transaction<Tables>,
  programmeId: string,
  today: string,
): Promise<ShippingPage> {
  const programme = await readProgramme(tx, programmeId);
  if (programme === null) throw grantProblem({ kind: "grant-programme-unknown", id: programmeId });
  const items = await readItems(tx, programmeId);
  const register = await readRegister(tx, programmeId);
  const judged = await judgeProgramme(tx, items, today);
  const sent = register.requests.filter(({ state }) => state !== "draft");
  const counting = new Set(
    register.letters
      .filter(({ isExample, allows }) => !isExample && allows === "exemption")
      .map(({ id }) => id),
  );
  return {
    ...(await registerPage(tx, today, programmeId)),
    programme: programme.name,
    listVersion: judged.listVersion,
    rulesVersion: judged.rulesVersion,
    items: items.map((item) =>
      shippableItem(item, judged.items.get(item.id)!, { register, items, today }),
    ),
    differences: differencesOf({
      items,
      requested: sent.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, requestId: id }))),
      granted: register.lines.filter(({ grantId }) => counting.has(grantId)),
      shipped: register.shipmentLines,
      handOvers: register.handOvers,
    }),
  };
}

function shippableItem(
  item: ProgrammeItem,
  judged: Awaited<ReturnType<typeof judgeProgramme>>["items"] extends ReadonlyMap<string, infer J>
    ? J
    : never,
  from: {
    readonly register: Register;
    readonly items: readonly ProgrammeItem[];
    readonly today: string;
  },
): ShippableItem {
  const grants = lineGrantsOf(from.register, from.items);
  const references = new Map(from.register.letters.map(({ id, reference }) => [id, reference]));
  const needs = needsOf(judged.provisions).map(({ regime, need }) => {
    const fitting = grants.filter(
      (grant) =>
        grant.allows === need &&
        (grant.regime === null || grant.regime === regime) &&
        from.today <= grant.validUntil &&
        (grant.lines === null || grant.lines[item.id] !== undefined),
    );
    const found = fitting.find(({ lines }) => lines === null || lines[item.id]! > 0) ?? fitting[0];
    return {
      regime,
      need,
      letter: found === undefined ? null : { id: found.id, reference: references.get(found.id)! },
      left: found?.lines?.[item.id] ?? null,
    };
  });
  return {
    item,
    verdict: judged.verdict,
    provisions: judged.provisions.map(({ regime, id, instrument, paragraph, title, mark }) => ({
      regime,
      id,
      instrument,
      paragraph,
      title,
      mark,
    })),
    next: judged.next,
    needs,
    left: item.quantity === null ? null : leftOn(item, item.quantity, from.register),
  };
}
