import { ok, type Result } from "#kernel/result.ts";

import { batchesOf, type Batch } from "./batches.ts";
import type { ImportedPlan, ImportMarks } from "./imported-plan.ts";
import { proposeMapping } from "./columns.ts";
import { draftGraph } from "./draft-graph.ts";
import { draftSheet } from "./draft-sheet.ts";
import { Findings } from "./findings.ts";
import type { RegisterActor } from "./match/model.ts";
import { RegisterIndex } from "./match/register-index.ts";
import type { Answers, Column, Draft, ImportFormat, Mapping } from "./model.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import { planActors, type ActorPlan } from "./plan-actors.ts";
import { citedIds, planGround, type CitedIds, type KnownGround } from "./plan-ground.ts";
import { planDifferences, type DifferenceSetting, type ImportedFile } from "./plan-differences.ts";
import { planMemberships, type MembershipSetting } from "./plan-memberships.ts";
import { planOwners } from "./plan-owners.ts";
import { planParents } from "./plan-parents.ts";
import { planTies, type RegisterTie } from "./plan-ties.ts";
import { readSource, type SourceRefusal } from "./read-source.ts";

/** The office as the work sees it. */
export interface OfficePort {
  /** Actors of the office, some thousands at a time; empty at the end. */
  nextActors(): Promise<readonly RegisterActor[]>;
  /** Mapping and answers given before for files with these headers. */
  recall(headers: readonly string[]): Promise<Remembered>;
  tiesAmong(ids: readonly string[]): Promise<readonly RegisterTie[]>;
  /** Makes ready to write about so many rows; comes once, before the first of them. */
  begin(rows: number): Promise<void>;
  saidOf: DifferenceSetting["saidOf"];
  membershipsOf: MembershipSetting["membershipsOf"];
  knownGround(cited: CitedIds): Promise<KnownGround>;
  write(batch: Batch): Promise<void>;
  progress(progress: ImportProgress): void;
}

export interface Remembered {
  readonly mapping: Mapping | null;
  readonly answers: Answers["actors"];
}

export const importPhases = ["reading", "matching", "writing", "checking"] as const;
export type ImportPhase = (typeof importPhases)[number];

/** How far an import is; `total` is 0 while nobody knows it. */
export interface ImportProgress {
  readonly phase: ImportPhase;
  readonly done: number;
  readonly total: number;
}

/** Where in a file an officer says that the table is; without `header` it is looked for. */
export interface Look {
  readonly sheet: number;
  readonly header?: Mapping["header"] | undefined;
}

export interface ImportOrder {
  readonly mapping: Mapping | null;
  /** Another sheet or header to propose a mapping for, whatever was mapped before. */
  readonly look?: Look | null;
  readonly answers: Answers;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** The file, as the claims of an earlier import of it cite it. */
  readonly file: ImportedFile;
  /** The office's own actor. */
  readonly principal: { readonly id: string; readonly territory: string | null } | null;
  /** `null`: only say what would be done. */
  readonly write: { readonly marks: ImportMarks; readonly source: object } | null;
}

export interface ImportAnswer {
  readonly format: ImportFormat;
  readonly encoding: string | null;
  readonly sheets: readonly (string | null)[];
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  readonly outcome: Outcome;
}

/**
 * The whole work on one file: read, map, match, plan and, where it is ordered, hand over every row. The same file,
 * order and office always give the same rows, so a work that was cut short is simply done again.
 */
export async function workOn(
  bytes: Uint8Array,
  order: ImportOrder,
  port: OfficePort,
): Promise<Result<ImportAnswer, SourceRefusal>> {
  port.progress({ phase: "reading", done: 0, total: bytes.length });
  const source = readSource(bytes);
  if (!source.ok) return source;
  const look = order.look ?? null;
  const proposal = proposeMapping(source.value, lookFor(order));
  const headers = proposal.columns.map(({ key, header }) => `${key}:${header}`);
  const remembered = await port.recall(headers);
  const mapping =
    look === null ? (order.mapping ?? remembered.mapping ?? proposal.mapping) : proposal.mapping;
  const answers: Answers = {
    actors: { ...remembered.answers, ...order.answers.actors },
    dates: order.answers.dates,
  };
  const setting = { mapping, answers, today: order.today };
  const draft =
    source.value.kind === "graph"
      ? draftGraph(source.value, setting)
      : draftSheet(source.value, setting);
  port.progress({ phase: "matching", done: 0, total: draft.actors.length });
  const findings = Findings.from(draft.findings);
  const register = await readRegister(port);
  const index = new RegisterIndex(register);
  const actors = planActors(
    draft,
    index,
    register.map(({ id }) => id),
    {
      mapping,
      answers,
      findings,
      home: order.principal?.territory ?? null,
      placeBasis:
        source.value.kind === "graph" || source.value.format === "sparql-json"
          ? "data-set"
          : "office",
    },
  );
  const known = new Set(register.map(({ id }) => id));
  const decided = { draft, actors, known, index, findings };
  const plan = await planRest(decided, order, port);
  if (order.write !== null)
    await writeAll(
      port,
      batchesOf(plan, order.write.marks, order.write.source),
      plan.ties.entered.tie.length +
        plan.memberships.entered.length +
        actors.actors.filter(({ entered }) => entered !== null).length,
    );
  const columns = proposal.columns;
  return ok({ ...describe(source.value), columns, mapping, outcome: outcomeOf(plan, findings) });
}

interface DecidedActors {
  readonly draft: Draft;
  readonly actors: ActorPlan;
  /** Ids of the office's actors. */
  readonly known: ReadonlySet<string>;
  readonly index: RegisterIndex;
  readonly findings: Findings;
}

/** What follows once every actor of the file is decided: ties, what the records cite, and whose parts they are. */
async function planRest(
  { draft, actors, known, index, findings }: DecidedActors,
  order: ImportOrder,
  port: OfficePort,
): Promise<ImportedPlan> {
  const principal = order.principal?.id ?? null;
  const matched = actors.actors.filter(({ entered }) => entered === null).map(({ id }) => id);
  const knownTies =
    draft.ties.count === 0
      ? []
      : await port.tiesAmong(principal === null ? matched : [...matched, principal]);
  const ties = planTies(draft, actors, knownTies, { findings, principal, today: order.today });
  const parents = planParents(draft, actors, { known, findings });
  const memberships = await planMemberships(
    { draft, actors, ties, principal },
    { findings, membershipsOf: (ofTies, ids) => port.membershipsOf(ofTies, ids) },
  );
  const compared = { draft, actors, ties, memberships, parents };
  const differences = await planDifferences(compared, {
    file: order.file,
    saidOf: (kind, ids) => port.saidOf(kind, ids),
  });
  const cited = citedIds({ draft, actors, ties, differences });
  const hasCited = cited.sources.length + cited.slips.length > 0;
  const ground = planGround(
    { draft, plan: actors },
    { cited, known: hasCited ? await port.knownGround(cited) : { sources: [], slips: [] } },
    { prefix: order.write?.marks.sourceId ?? "import", findings },
  );
  const owners = planOwners(memberships, index);
  return { ...compared, differences, owners, ground, principal };
}

function lookFor({ look, mapping }: ImportOrder): Partial<Pick<Mapping, "sheet" | "header">> {
  if (look === undefined || look === null) return mapping ?? {};
  return look.header === undefined
    ? { sheet: look.sheet }
    : { sheet: look.sheet, header: look.header };
}

function describe(
  source: Parameters<typeof proposeMapping>[0],
): Pick<ImportAnswer, "format" | "encoding" | "sheets"> {
  if (source.kind === "graph") return { format: source.format, encoding: "utf-8", sheets: [] };
  return {
    format: source.format,
    encoding: source.encoding,
    sheets: source.sheets.map(({ name }) => name),
  };
}

async function readRegister(port: OfficePort): Promise<RegisterActor[]> {
  const register: RegisterActor[] = [];
  for (;;) {
    const some = await port.nextActors();
    if (some.length === 0) return register;
    for (const actor of some) register.push(actor);
  }
}

/** Prepares each batch while the one before it is being written. */
async function writeAll(port: OfficePort, batches: Iterable<Batch>, total: number): Promise<void> {
  await port.begin(total);
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  for (const batch of batches) {
    await writing;
    port.progress({ phase: "writing", done: Math.min(done, total), total });
    done += batch.rows;
    writing = port.write(batch);
    writing.catch(() => undefined);
  }
  await writing;
  port.progress({ phase: "checking", done: total, total });
}
