import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";

import type { Tables } from "#kernel/tables.ts";

import { embeddedBinaries } from "./binaries.ts";
import { runCluster, type Cluster } from "./cluster.ts";
import { locateCluster } from "./location.ts";
import { migrate } from "./migrate.ts";
import { openPool, quiet, type DatabaseReader } from "./pools.ts";
import { loadSecrets, type Secrets } from "./secrets.ts";

/** An open database: the application's role, the authentication's role, and the owner for migrations alone. */
export interface Database {
  readonly application: Kysely<Tables>;
  /** The same role on connections of their own, for work that takes minutes: the others are served before them. */
  readonly heavy: Kysely<Tables>;
  /** What a thread needs to open connections of its own for heavy work. */
  readonly reader: DatabaseReader;
  readonly authentication: pg.Pool;
  readonly owner: pg.Pool;
  /** The owner's view of the tables, past row security: for the chain's verifier and the workspace's first row. */
  readonly asOwner: Kysely<Tables>;
  readonly secrets: Secrets;
  readonly embedded: Cluster | null;
  /** How many sessions of other processes the server has now. */
  otherClients(): Promise<number>;
  close(): Promise<void>;
}

export interface DatabasePlace {
  readonly dataFolder: string;
  /** A PostgreSQL ≥ 15 whose user may create roles; the embedded one where it is absent. */
  readonly url?: string | undefined;
}

/** Connections of the application role; the embedded server takes 60 in all. */
const applicationConnections = 20;

/** Connections for heavy work: a file being entered, another being taken back, a network being read. */
const heavyConnections = 4;

/** Opens the database of a data folder, bringing roles and schema up to date first. */
export async function openDatabase(
  place: DatabasePlace,
  progress: (line: string) => void,
): Promise<Database> {
  const secrets = loadSecrets(`${place.dataFolder}/secrets.json`);
  const embedded =
    place.url === undefined ? await openEmbedded(place.dataFolder, secrets, progress) : null;
  const target = embedded ? await embeddedTarget(embedded, secrets) : urlTarget(place.url!);
  const owner = quiet(
    new pg.Pool({ ...target.asOwner, max: 2, application_name: applicationName }),
  );
  await migrate(owner, secrets, progress);
  const role = (user: string, password: string) => ({
    ...target.server,
    user,
    password,
    application_name: applicationName,
  });
  const application = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: quiet(
        new pg.Pool({ ...role("naru_app", secrets.application), max: applicationConnections }),
      ),
    }),
  });
  const authentication = quiet(
    new pg.Pool({
      ...role("naru_auth", secrets.authentication),
      max: 5,
      options: "-c search_path=auth",
      types: { getTypeParser: parserWithInstants },
    }),
  );
  const reader = { ...role("naru_app", secrets.application), isLocal: embedded !== null };
  const heavy = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: openPool(reader, heavyConnections) }),
  });
  const close = async () => {
    const pools = [application.destroy(), heavy.destroy(), authentication.end()];
    await Promise.all([...pools, owner.end()]);
  };
  const asOwner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: owner }) });
  return {
    application,
    heavy,
    reader,
    authentication,
    owner,
    asOwner,
    secrets,
    embedded,
    otherClients: () => countOthers(owner),
    close,
  };
}

/** Names this process in the server's list of sessions. */
const applicationName = `naru ${process.pid}`;

async function countOthers(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query(
    `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and application_name <> $1`,
    [applicationName],
  );
  return (rows[0] as { n: number }).n;
}

async function openEmbedded(
  dataFolder: string,
  secrets: Secrets,
  progress: (line: string) => void,
): Promise<Cluster> {
  const location = locateCluster(dataFolder, embeddedBinaries());
  if (!location.data.startsWith(dataFolder)) {
    progress(`데이터베이스는 ${location.data}에 있습니다 / the database lives in ${location.data}`);
  }
  return runCluster(location, secrets.owner);
}

interface Target {
  readonly server: pg.PoolConfig;
  readonly asOwner: pg.PoolConfig;
}

async function embeddedTarget(cluster: Cluster, secrets: Secrets): Promise<Target> {
  const login = {
    host: cluster.host,
    port: cluster.port,
    user: "naru_owner",
    password: secrets.owner,
  };
  const client = new pg.Client({ ...login, database: "postgres" });
  await client.connect();
  const found = await client.query("select 1 from pg_database where datname = 'naru'");
  if (found.rowCount === 0) await client.query("create database naru").catch(ignoreDuplicate);
  await client.end();
  return {
    server: { host: cluster.host, port: cluster.port, database: "naru" },
    asOwner: { ...login, database: "naru" },
  };
}

function ignoreDuplicate(error: unknown): void {
  if (
    (error as { code?: string }).code !== "42P04" &&
    (error as { code?: string }).code !== "23505"
  )
    throw error;
}

function urlTarget(url: string): Target {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get("host") ?? decodeURIComponent(hostname);
  const server = {
    host,
    port: Number(port || 5432),
    database: decodeURIComponent(pathname.slice(1)),
  };
  return { server, asOwner: { connectionString: url } };
}

/** The account library compares times as `Date`; as texts they would never seem to have passed. */
const parserWithInstants: typeof pg.types.getTypeParser = (type, format) =>
  type === pg.types.builtins.TIMESTAMPTZ
    ? (text: string) => new Date(text)
    : pg.types.getTypeParser(type, format);
