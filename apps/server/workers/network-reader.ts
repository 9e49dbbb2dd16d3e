import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";

import type { Tables } from "#kernel/tables.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { NetworkKeeper, readNetworkStanding } from "#slices/channel/keep-networks.ts";
import type { NetworkColumns } from "#slices/channel/network.ts";
import { readColumns } from "#slices/channel/read-columns.ts";

import { openPool, type DatabaseReader } from "../database/pools.ts";
import { copyRows } from "./copy-rows.ts";

/** Networks as viewers see them, read on a connection of its own and kept until a command changes their office. */
export class NetworkReader {
  readonly #pool: pg.Pool;
  readonly #keeper = new NetworkKeeper();

  constructor(reader: DatabaseReader) {
    this.#pool = openPool(reader, 1);
  }

  async read(viewer: Viewer): Promise<NetworkColumns> {
    const client = await this.#pool.connect();
    try {
      return await inOffice(kyselyOn(client), viewer, async (tx) => {
        const standing = await readNetworkStanding(tx);
        const copy = (query: string, take: (row: Buffer) => void) => copyRows(client, query, take);
        return this.#keeper.find(standing, () => readColumns({ tx, copy }));
      });
    } finally {
      client.release();
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** Queries of the house on one connection, so that its rows can be streamed in the same transaction. */
function kyselyOn(client: pg.PoolClient): Kysely<Tables> {
  const lent = {
    query: client.query.bind(client),
    release: () => undefined,
  };
  const pool = {
    options: {},
    connect: async () => lent as pg.PoolClient,
    end: async () => undefined,
  };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
