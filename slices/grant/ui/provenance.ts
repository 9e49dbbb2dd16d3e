import type { Provenance } from "#slices/actor/ui/source-mark.tsx";
import type { ExemptionRequest } from "../model-request.ts";
import type { HandOver, Shipment } from "../model-shipment.ts";
import type { GrantLetter } from "../model.ts";

/** What an officer copies from papers cites the office's own entry and names the paper. */
const entered = (paper: string | null, asOf: string | null): readonly Provenance[] => [
  { source: "office-entry", locator: paper, asOf },
];

/** Where what a letter says comes from: the sources given, else the letter itself. */
export function sourceOfLetter(
  letter: Pick<GrantLetter, "sources" | "reference" | "issuedOn">,
  wordLetter: (reference: string) => string,
): readonly Provenance[] {
  return letter.sources.length > 0
    ? letter.sources
    : entered(wordLetter(letter.reference), letter.issuedOn);
}

/** Where what the register says of a request comes from: who took it where. */
export function sourceOfRequest({
  sentThrough,
  builtOn,
}: Pick<ExemptionRequest, "sentThrough" | "builtOn">): readonly Provenance[] {
  return entered(sentThrough, builtOn);
}

/** Where what a shipment says comes from: its papers. */
export function sourceOfShipment(
  shipment: Pick<Shipment, "documents" | "shippedOn">,
): readonly Provenance[] {
  return entered(shipment.documents.join(", ") || null, shipment.shippedOn);
}

/** Where what a hand-over says comes from: what shows it. */
export function sourceOfHandOver({
  evidence,
  on,
}: Pick<HandOver, "evidence" | "on">): readonly Provenance[] {
  return entered(evidence, on);
}

/** Where what a line of goods says comes from: its place in the list that the office keeps of the programme. */
export function sourceOfLine(place: string, asOf: string | null): readonly Provenance[] {
  return entered(place, asOf);
}
