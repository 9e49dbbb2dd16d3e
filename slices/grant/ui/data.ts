import { useQuery } from "@tanstack/react-query";
import { address, command, problemOf, reach, read, Refusal } from "#apps/web/http.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { ExemptionRequest, Outcome } from "../model-request.ts";
import type { Shipment } from "../model-shipment.ts";
import type { GrantLetter } from "../model.ts";
import type { RequestPatch, Sending } from "../change-request.ts";
import type { HandOverCorrection } from "../correct-hand-over.ts";
import type { LetterCorrection } from "../correct-letter.ts";
import type { ShipmentCorrection } from "../correct-shipment.ts";
import type { HandOversAsked } from "../hand-over.ts";
import type { GrantPage, RegisterPage, RequestPage, ShipmentPage, ShippingPage } from "../pages.ts";
import type { ExtensionAsked, LetterAsked } from "../record-letter.ts";
import type { ShipmentAsked } from "../ship.ts";

const one = (list: string, id: string) => `/${list}/${encodeURIComponent(id)}`;

export function useRegister() {
  return useQuery({ queryKey: ["grants"], queryFn: () => read<RegisterPage>("/grants") });
}

export function useGrant(id: string) {
  return useQuery({
    queryKey: ["grant", id],
    queryFn: () => read<GrantPage>(one("grants", id)),
  });
}

export function useRequest(id: string) {
  return useQuery({
    queryKey: ["exemption-request", id],
    queryFn: () => read<RequestPage>(one("exemption-requests", id)),
    enabled: id !== "",
  });
}

export function useShipment(id: string) {
  return useQuery({
    queryKey: ["shipment", id],
    queryFn: () => read<ShipmentPage>(one("shipments", id)),
  });
}

export function useShipping(programmeId: string) {
  return useQuery({
    queryKey: ["shipping", programmeId],
    queryFn: () => read<ShippingPage>(`${one("programmes", programmeId)}/shipping`),
    enabled: programmeId !== "",
  });
}

/** Where a request's files are fetched from. */
export const annexAddress = (id: string) =>
  address(`${one("exemption-requests", id)}/annex.xlsx`, {});
export const documentAddress = (id: string) =>
  address(`${one("exemption-requests", id)}/document.docx`, {});

interface Receipt {
  readonly undo: Undo;
}

export const buildRequest = (programmeId: string, why: string) =>
  command<Receipt & { readonly request: ExemptionRequest }>("POST", "/exemption-requests", {
    programmeId,
    why,
  });
export const editRequest = (id: string, patch: RequestPatch, why: string) =>
  command<Receipt>("PUT", one("exemption-requests", id), { patch, why });
export const sendRequest = (id: string, sending: Sending) =>
  command<Receipt>("POST", `${one("exemption-requests", id)}/send`, sending);
export const answerRequest = (
  id: string,
  answer: {
    readonly outcome: Exclude<Outcome, "granted">;
    readonly on: string;
    readonly why: string;
  },
) => command<Receipt>("POST", `${one("exemption-requests", id)}/answer`, answer);

export const recordLetter = (letter: LetterAsked) =>
  command<Receipt & { readonly grant: GrantLetter }>("POST", "/grants", letter);
export const extendGrant = (id: string, extension: ExtensionAsked) =>
  command<Receipt>("POST", `${one("grants", id)}/extension`, extension);
export const closeGrant = (id: string, why: string) =>
  command<Receipt>("POST", `${one("grants", id)}/close`, { why });

export const ship = (shipment: ShipmentAsked) =>
  command<Receipt & { readonly shipment: Shipment }>("POST", "/shipments", shipment);
export const recordHandOvers = (shipmentId: string, asked: HandOversAsked) =>
  command<Receipt>("POST", `${one("shipments", shipmentId)}/hand-overs`, asked);

export const correctLetter = (id: string, asked: LetterCorrection) =>
  command<Receipt>("PUT", one("grants", id), asked);
export const correctShipment = (id: string, asked: ShipmentCorrection) =>
  command<Receipt>("PUT", one("shipments", id), asked);
export const correctHandOver = (id: string, asked: HandOverCorrection) =>
  command<Receipt>("PUT", one("hand-overs", id), asked);

/** Where a file that shows a hand-over is fetched from. */
export const evidenceAddress = (id: string) => address(one("hand-over-files", id), {});

/** Sends a file as it is; what it is, its bytes say. */
export async function attachFile(handOverId: string, file: File): Promise<Receipt> {
  const path = `${one("hand-overs", handOverId)}/files`;
  const response = await reach(address(path, { name: file.name }), {
    method: "POST",
    headers: { "x-naru-csrf": "1", "content-type": "application/octet-stream" },
    body: file,
  });
  if (!response.ok) throw new Refusal(await problemOf(response), response.status);
  const receipt: Receipt = await response.json();
  return receipt;
}

export const removeFile = (id: string, why: string) =>
  command<Receipt>("DELETE", one("hand-over-files", id), { why });

/** Programmes by name, to choose from. */
export function useProgrammeNames() {
  return useQuery({
    queryKey: ["programmes", "names"],
    queryFn: () =>
      read<{ readonly items: readonly { readonly id: string; readonly name: LocalText }[] }>(
        "/programmes",
      ),
  });
}
