import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { CouncilDecision, NewAgreement } from "../model.ts";
import type { AgreementView, CityView } from "../view.ts";

/** How many cities a term could count, as a source tells it. */
export interface TermCount {
  readonly id: string;
  readonly name: LocalText;
  readonly from?: number;
  readonly to?: number;
  readonly cumulative: number;
  readonly asOf: string | null;
  readonly section: string | null;
  readonly sourceId: string;
  readonly slips: readonly string[];
}

export interface AgreementsAnswer {
  /** The server's day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly principal: string | null;
  readonly items: readonly AgreementView[];
  readonly cities: Readonly<Record<string, CityView>>;
  readonly counts: readonly TermCount[];
}

export function useAgreements() {
  return useQuery({
    queryKey: ["city-agreements"],
    queryFn: () => read<AgreementsAnswer>("/city-agreements"),
  });
}

interface Done {
  readonly undo: Undo;
}

const one = (id: string) => `/city-agreements/${encodeURIComponent(id)}`;

export const enterAgreement = (
  entered: Omit<NewAgreement, "signedOn" | "council"> & {
    readonly signedOn: string | null;
    readonly council: { readonly decidedOn: string; readonly evidence: string } | null;
  },
  why: string,
) => command<Done>("POST", "/city-agreements", { entered, why });

export const recordAct = (id: string, act: { readonly on: string; readonly text: string }) =>
  command<Done>("POST", `${one(id)}/acts`, { ...act, why: act.text });

export const recordDecision = (
  id: string,
  decision: {
    readonly council: Record<keyof CouncilDecision, string>;
    readonly signedOn: string | null;
  },
) =>
  command<Done>("POST", `${one(id)}/council-decisions`, {
    ...decision,
    why: decision.council.evidence,
  });
