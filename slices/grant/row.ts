import type { Row } from "#slices/audit/model.ts";

import { emptyContent, type ExemptionRequest } from "./model-request.ts";
import type { DrawDown, HandOver, Shipment, ShipmentLine } from "./model-shipment.ts";
import type { GrantUse } from "./model-use.ts";
import type { GrantLetter, GrantLine } from "./model.ts";
import type {
  DrawDownTable,
  ExemptionRequestTable,
  GrantLetterTable,
  GrantLineTable,
  GrantUseTable,
  HandOverTable,
  ShipmentLineTable,
  ShipmentTable,
} from "./tables.ts";

type Ungraded<T> = Omit<T, "audience" | "named" | "version" | "office_id">;

export function requestOfRow(row: Ungraded<ExemptionRequestTable>): ExemptionRequest {
  return {
    id: row.id,
    programmeId: row.programme_id,
    regime: row.regime,
    state: row.state,
    applicantKind: row.applicant_kind,
    applicant: { ko: row.applicant_ko, en: row.applicant_en },
    content: { ...emptyContent, ...row.content },
    lines: row.lines,
    rulesVersion: row.rules_version,
    builtOn: row.built_on,
    sentOn: row.sent_on,
    sentThrough: row.sent_through,
    answeredOn: row.answered_on,
    outcome: row.outcome,
    answerNote: row.answer_note,
  };
}

export function rowOfRequest(request: ExemptionRequest): Ungraded<ExemptionRequestTable> {
  return {
    id: request.id,
    programme_id: request.programmeId,
    regime: request.regime,
    state: request.state,
    applicant_kind: request.applicantKind,
    applicant_ko: request.applicant.ko,
    applicant_en: request.applicant.en,
    content: request.content,
    lines: [...request.lines],
    rules_version: request.rulesVersion,
    built_on: request.builtOn,
    sent_on: request.sentOn,
    sent_through: request.sentThrough,
    answered_on: request.answeredOn,
    outcome: request.outcome,
    answer_note: request.answerNote,
  };
}

export function letterOfRow(row: Ungraded<GrantLetterTable>): GrantLetter {
  return {
    id: row.id,
    programmeId: row.programme_id,
    requestId: row.request_id,
    reference: row.reference,
    issuer: { ko: row.issuer_ko, en: row.issuer_en },
    holder: { ko: row.holder_ko, en: row.holder_en },
    regime: row.regime,
    allows: row.allows,
    scope: { ko: row.scope_ko, en: row.scope_en },
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    shipmentsAllowed: row.shipments_allowed,
    itemKinds: row.item_kinds,
    coversAll: row.covers_all,
    activities: row.activities,
    partyId: row.party_id,
    value: row.value === null ? null : { amount: String(row.value), currency: row.currency! },
    extendsId: row.extends_id,
    state: row.state,
    closedOn: row.closed_on,
    closedWhy: row.closed_why,
    isExample: row.is_example,
    sources: row.sources,
    mark: row.mark,
    note: { ko: row.note_ko, en: row.note_en },
  };
}

export function rowOfLetter(letter: GrantLetter): Ungraded<GrantLetterTable> {
  return {
    id: letter.id,
    programme_id: letter.programmeId,
    request_id: letter.requestId,
    reference: letter.reference,
    issuer_ko: letter.issuer.ko,
    issuer_en: letter.issuer.en,
    holder_ko: letter.holder.ko,
    holder_en: letter.holder.en,
    regime: letter.regime,
    allows: letter.allows,
    scope_ko: letter.scope.ko,
    scope_en: letter.scope.en,
    issued_on: letter.issuedOn,
    valid_from: letter.validFrom,
    valid_until: letter.validUntil,
    shipments_allowed: letter.shipmentsAllowed,
    item_kinds: letter.itemKinds,
    covers_all: letter.coversAll,
    activities: [...letter.activities],
    party_id: letter.partyId,
    value: letter.value?.amount ?? null,
    currency: letter.value?.currency ?? null,
    extends_id: letter.extendsId,
    state: letter.state,
    closed_on: letter.closedOn,
    closed_why: letter.closedWhy,
    is_example: letter.isExample,
    sources: [...letter.sources],
    mark: letter.mark,
    note_ko: letter.note.ko,
    note_en: letter.note.en,
  };
}

export function lineOfRow(row: Ungraded<GrantLineTable>): GrantLine {
  return {
    id: row.id,
    grantId: row.grant_id,
    itemId: row.item_id,
    position: row.position,
    hs: row.hs,
    description: { ko: row.description_ko, en: row.description_en },
    quantity: Number(row.quantity),
    unit: row.unit,
  };
}

export function rowOfLine(line: GrantLine): Ungraded<GrantLineTable> {
  return {
    id: line.id,
    grant_id: line.grantId,
    item_id: line.itemId,
    position: line.position,
    hs: line.hs,
    description_ko: line.description.ko,
    description_en: line.description.en,
    quantity: line.quantity,
    unit: line.unit,
  };
}

export function shipmentOfRow(row: Ungraded<ShipmentTable>): Shipment {
  return {
    id: row.id,
    programmeId: row.programme_id,
    shippedOn: row.shipped_on,
    route: row.route,
    portFrom: row.port_from,
    portTo: row.port_to,
    carrier: row.carrier,
    documents: row.documents,
    note: row.note,
  };
}

export function rowOfShipment(shipment: Shipment): Ungraded<ShipmentTable> {
  return {
    id: shipment.id,
    programme_id: shipment.programmeId,
    shipped_on: shipment.shippedOn,
    route: shipment.route,
    port_from: shipment.portFrom,
    port_to: shipment.portTo,
    carrier: shipment.carrier,
    documents: [...shipment.documents],
    note: shipment.note,
  };
}

export function shipmentLineOfRow(row: Ungraded<ShipmentLineTable>): ShipmentLine {
  return {
    id: row.id,
    shipmentId: row.shipment_id,
    itemId: row.item_id,
    clearanceId: row.clearance_id,
    itemDigest: row.item_digest,
    position: row.position,
    quantity: Number(row.quantity),
    unit: row.unit,
  };
}

export function rowOfShipmentLine(line: ShipmentLine): Ungraded<ShipmentLineTable> {
  return {
    id: line.id,
    shipment_id: line.shipmentId,
    item_id: line.itemId,
    clearance_id: line.clearanceId,
    item_digest: line.itemDigest,
    position: line.position,
    quantity: line.quantity,
    unit: line.unit,
  };
}

export function drawDownOfRow(row: Ungraded<DrawDownTable>): DrawDown {
  return {
    id: row.id,
    shipmentLineId: row.shipment_line_id,
    grantId: row.grant_id,
    grantLineId: row.grant_line_id,
  };
}

export function rowOfDrawDown(draw: DrawDown): Ungraded<DrawDownTable> {
  return {
    id: draw.id,
    shipment_line_id: draw.shipmentLineId,
    grant_id: draw.grantId,
    grant_line_id: draw.grantLineId,
  };
}

export function handOverOfRow(row: Ungraded<HandOverTable>): HandOver {
  return {
    id: row.id,
    shipmentLineId: row.shipment_line_id,
    kind: row.kind,
    quantity: Number(row.quantity),
    on: row.on_day,
    receiver: row.receiver,
    place: row.place,
    evidence: row.evidence,
    note: row.note,
  };
}

/** The hand-over of a row that a command locked. */
export const handOverOfLocked = (row: Row) => handOverOfRow(row as unknown as HandOverTable);

export function rowOfHandOver(handOver: HandOver): Ungraded<HandOverTable> {
  return {
    id: handOver.id,
    shipment_line_id: handOver.shipmentLineId,
    kind: handOver.kind,
    quantity: handOver.quantity,
    on_day: handOver.on,
    receiver: handOver.receiver,
    place: handOver.place,
    evidence: handOver.evidence,
    note: handOver.note,
  };
}

export function useOfRow(row: Ungraded<GrantUseTable>): GrantUse {
  return {
    id: row.id,
    grantId: row.grant_id,
    clearanceId: row.clearance_id,
    programmeId: row.programme_id,
    kind: row.kind,
    moneyId: row.money_id,
    partyId: row.party_id,
    money: row.amount === null ? null : { amount: String(row.amount), currency: row.currency! },
    on: row.on_day,
  };
}

export function rowOfUse(use: GrantUse): Ungraded<GrantUseTable> {
  return {
    id: use.id,
    grant_id: use.grantId,
    clearance_id: use.clearanceId,
    programme_id: use.programmeId,
    kind: use.kind,
    money_id: use.moneyId,
    party_id: use.partyId,
    amount: use.money?.amount ?? null,
    currency: use.money?.currency ?? null,
    on_day: use.on,
  };
}
