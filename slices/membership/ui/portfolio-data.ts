import { useQuery } from "@tanstack/react-query";
import { command, read } from "#apps/web/http.ts";
import type { ActorBrief } from "#slices/actor/ui/data.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { Portfolio } from "../portfolio.ts";

/** The portfolio with the actors it names. */
export interface PortfolioAnswer extends Omit<Portfolio, "actorIds"> {
  /** The server's day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly actors: Readonly<Record<string, ActorBrief>>;
}

export function usePortfolio() {
  return useQuery({
    queryKey: ["membership-portfolio"],
    queryFn: () => read<PortfolioAnswer>("/memberships/portfolio"),
  });
}

export interface RateEntry {
  readonly currency: string;
  readonly rate: string;
  readonly asOf: string;
}

export const enterRate = (rate: RateEntry, why: string) =>
  command<{ readonly undo: Undo }>("POST", "/exchange-rates", { ...rate, why });
