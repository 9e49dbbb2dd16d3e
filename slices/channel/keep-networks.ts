import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { NetworkColumns } from "./network.ts";

/** Ties kept in memory at most, over all networks: about a hundred and fifty bytes each. */
const tiesKept = 4_000_000;

/** Networks kept at most: offices that take turns on one server. */
const networksKept = 8;

/** Networks that were read, each for as long as no command changed its office and there is room. */
export class NetworkKeeper {
  readonly #kept = new Map<string, NetworkColumns>();

  /** The network of a standing, read by `read` when it is not here; those asked for last stay longest. */
  async find(
    standing: string | null,
    read: () => Promise<NetworkColumns>,
  ): Promise<NetworkColumns> {
    const known = standing === null ? undefined : this.#kept.get(standing);
    if (known === undefined && standing !== null) this.#makeRoom(standing);
    const network = known ?? (await read());
    if (standing === null || network.ties > tiesKept) return network;
    this.#kept.delete(standing);
    this.#kept.set(standing, network);
    return network;
  }

  /** Forgets what the same office looked like before, so that old and new never stand in memory together. */
  #makeRoom(standing: string): void {
    const office = `${standing.split(" ")[0]} `;
    for (const key of this.#kept.keys()) if (key.startsWith(office)) this.#kept.delete(key);
    for (const key of this.#kept.keys()) {
      const ties = [...this.#kept.values()].reduce((sum, one) => sum + one.ties, 0);
      if (this.#kept.size < networksKept && ties < tiesKept / 2) return;
      this.#kept.delete(key);
    }
  }
}

/**
 * What the network that a viewer sees depends on: the office, its chain's last link, and the clearance: which records are
 * named for this account, and whether it is staff. Officers who see the same share one network. `null`: not to be kept.
 */
export async function readNetworkStanding(tx: Transaction<Tables>): Promise<string | null> {
  const named = (table: "actor" | "tie" | "membership" | "claim" | "source_record") =>
    sql`select ${table} || ' ' || id as record from ${sql.table(table)} where audience = 'named'`;
  const { rows } = await sql<{ standing: string }>`
    select concat_ws(' ', current_office(), hash, is_staff(), (
      select md5(string_agg(record, ' ' order by record)) from (
        ${named("actor")} union all ${named("tie")} union all ${named("membership")} union all ${named("claim")}
        union all ${named("source_record")}) records)) as standing
    from chain_tip(current_office())`.execute(tx);
  return rows[0]?.standing ?? null;
}
