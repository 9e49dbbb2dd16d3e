import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";
import { z } from "zod";

import { readRegime, type Regime } from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { require, requireViewer } from "#slices/account/problems.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";

import { mayAddRules } from "./policy.ts";
import { editionProblem, regimeProblem, scenarioUnknown } from "./problems.ts";
import { nextEdition, refusalOfEdition } from "./rules-law.ts";
import { readEditions, readLaw } from "./store-law.ts";

const why = z.string().trim().min(1).max(2_000);
const id = z.object({ id: z.string().min(1).max(80) });

/** Regimes of the office by dated editions, their exchange as files, and scenarios of easing. */
export const lawRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/gate/editions",
      { schema: { summary: "Editions of regimes that the office added or received" } },
      async (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          items: await readEditions(tx),
        })),
    );

    app.get(
      "/gate/regimes/:id",
      { schema: { params: id, summary: "A regime as applied, as a file for another office" } },
      async (request, reply) => {
        const law = await inOffice(ground.db, requireViewer(request), readLaw);
        const regime = law.regimes.find((one) => one.id === request.params.id);
        if (regime === undefined)
          throw regimeProblem({ kind: "regime-unknown", id: request.params.id });
        reply.header(
          "content-disposition",
          `attachment; filename="${regime.id}-${regime.version}.json"`,
        );
        return regime;
      },
    );

    const received = z.object({ regime: z.unknown(), why });
    app.post(
      "/gate/regimes",
      {
        bodyLimit: 4_194_304,
        schema: { body: received, summary: "Takes a newer edition of a regime from a file" },
      },
      async (request) => {
        const viewer = requireViewer(request);
        require(mayAddRules(viewer));
        const read = readRegime(request.body.regime);
        if (!read.ok) throw regimeProblem(read.error);
        return enterEdition(ground, viewer, {
          origin: "received",
          why: request.body.why,
          next: () => read.value,
        });
      },
    );

    const added = z.object({ regime: z.string().min(1).max(40), provision: z.unknown(), why });
    app.post(
      "/gate/provisions",
      { schema: { body: added, summary: "Adds a dated provision of the office" } },
      async (request) => {
        const day = ground.now().toISOString().slice(0, 10);
        const { provision, why: reason } = request.body;
        return enterEdition(ground, requireViewer(request), {
          origin: "office",
          why: reason,
          next: (regimes) => withProvision(regimes, provision, day),
        });
      },
    );

    scenarioRoutes(app, ground);
  };

/** The office's own regime: begins empty, and grows by dated provisions. */
export const officeRegime = "office";

function withProvision(regimes: readonly Regime[], provision: unknown, day: string): Regime {
  const before = regimes.find((one) => one.id === officeRegime);
  const [base] = regimes;
  const read = readRegime({
    id: officeRegime,
    name: { ko: "우리 기관 규칙", en: "Rules of the office" },
    begins: day,
    relief: base!.relief,
    list: base!.list,
    ...before,
    version: nextEdition(before?.version ?? null, day),
    provisions: [...(before?.provisions ?? []), provision],
  });
  if (!read.ok) throw regimeProblem(read.error);
  return read.value;
}

async function enterEdition(
  ground: Ground,
  viewer: Viewer,
  asked: {
    readonly origin: "office" | "received";
    readonly why: string;
    readonly next: (regimes: readonly Regime[]) => Regime;
  },
) {
  require(mayAddRules(viewer));
  const done = await runCommand(ground, viewer, async (tx: Transaction<Tables>) => {
    const law = await readLaw(tx);
    const regime = asked.next(law.regimes);
    const before = law.regimes.find((one) => one.id === regime.id) ?? null;
    const refusal = refusalOfEdition(before, regime);
    if (refusal !== null) throw editionProblem(refusal);
    const key = randomUUID();
    const after = {
      regime: regime.id,
      edition: regime.version,
      origin: asked.origin,
      content: regime,
      why: asked.why,
      entered_by: viewer.accountId,
      entered_at: ground.now().toISOString(),
    };
    return {
      record: {
        command: "enter edition",
        subject: { kind: "regime_edition", id: key },
        changes: [{ table: "regime_edition", id: key, before: null, after }],
        why: asked.why,
      },
      value: { id: key, regime: regime.id, edition: regime.version },
    };
  });
  return { ...done.value, undo: done.undo };
}

type App = Parameters<Routes>[0];

const scenario = z.object({
  name: z.object({
    ko: z.string().trim().min(1).max(200),
    en: z.string().trim().min(1).max(200).nullable(),
  }),
  note: z
    .object({ ko: z.string().max(500).nullable(), en: z.string().max(500).nullable() })
    .default({ ko: null, en: null }),
  eased: z
    .array(
      z
        .object({
          provision: z.string().min(1).max(80),
          from: z.iso.date(),
          until: z.iso.date().nullable(),
        })
        .refine(({ from, until }) => until === null || until > from, {
          error: "until: after from",
        }),
    )
    .min(1)
    .max(200),
});

function scenarioRoutes(app: App, ground: Ground): void {
  app.post(
    "/gate/scenarios",
    { schema: { body: scenario, summary: "Keeps a scenario of easing" } },
    async (request) => {
      const key = randomUUID();
      const { name, note, eased } = request.body;
      const after = {
        name_ko: name.ko,
        name_en: name.en,
        note_ko: note.ko,
        note_en: note.en,
        eased,
      };
      const done = await runCommand(ground, requireViewer(request), async () => ({
        record: {
          command: "keep scenario",
          subject: { kind: "easing_scenario", id: key },
          changes: [{ table: "easing_scenario", id: key, before: null, after }],
          why: null,
        },
        value: key,
      }));
      return { id: done.value, undo: done.undo };
    },
  );

  app.delete(
    "/gate/scenarios/:id",
    { schema: { params: id, summary: "Removes a scenario of the office" } },
    async (request) => {
      const key = request.params.id;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const before = await lockRow(tx, "easing_scenario", key);
        if (before === null) throw scenarioUnknown(key);
        return {
          record: {
            command: "remove scenario",
            subject: { kind: "easing_scenario", id: key },
            changes: [{ table: "easing_scenario", id: key, before, after: null }],
            why: null,
          },
          value: null,
        };
      });
      return { undo: done.undo };
    },
  );
}
