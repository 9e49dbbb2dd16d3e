import { z } from "zod";

import { listFaultOn, nothingEased, type Subject } from "#engines/gate/index.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { requireViewer } from "#slices/account/problems.ts";

import { judgeSubject, readGround, type GateGround } from "./ground.ts";
import { mayAddRules, mayClear } from "./policy.ts";
import type { PartyJudgement } from "./rules-party.ts";
import { readEntries } from "./store-entries.ts";
import { readLaw } from "./store-law.ts";
import { readLists } from "./store-list.ts";
import { readScenarios } from "./store-scenario.ts";
import { countMatches } from "./store-match.ts";
import { readSubjects } from "./store-subjects.ts";
import { entryView, listView, type EntryView } from "./view-list.ts";

const asked = z.object({
  name: z.string().trim().min(1).max(400),
  birthYear: z.number().int().min(1850).max(2100).nullable().default(null),
  documents: z.array(z.string().trim().min(1).max(60)).max(10).default([]),
  gender: z.enum(["male", "female"]).nullable().default(null),
});

/** What the room needs before the first line: law, list, scenarios; and the screening of names. */
export const gateRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/gate",
      { schema: { summary: "The law, the list in force, the scenarios, and what waits" } },
      async (request) => {
        const viewer = requireViewer(request);
        return inOffice(ground.db, viewer, async (tx) => {
          const list = (await readLists(tx)).find(({ state }) => state === "current");
          return {
            today: ground.now().toISOString().slice(0, 10),
            law: await readLaw(tx),
            scenarios: await readScenarios(tx),
            list: list === undefined ? null : listView(list),
            matches: await countMatches(tx),
            mayWrite: mayWrite(viewer),
            maySecond: mayClear(viewer, null),
            mayAddRules: mayAddRules(viewer),
          };
        });
      },
    );

    const body = z.object({
      names: z.array(asked).min(1).max(2_000),
      direction: z.enum(["to", "from"]).default("to"),
      asOf: z.iso.date(),
      isInvited: z.boolean().default(false),
      standings: z.array(z.string().max(60)).max(10).default([]),
      declared: z.array(z.string().max(60)).max(20).default([]),
      eased: z
        .array(
          z.object({ provision: z.string(), from: z.iso.date(), until: z.iso.date().nullable() }),
        )
        .max(200)
        .default([...nothingEased.eased]),
    });
    app.post(
      "/gate/screenings",
      { schema: { body, summary: "Screens names against the list in force; keeps nothing" } },
      async (request) => {
        const viewer = requireViewer(request);
        return inOffice(ground.db, viewer, (tx) =>
          screenNames(tx, request.body, ground.now().toISOString().slice(0, 10)),
        );
      },
    );
  };

type Asked = {
  readonly names: readonly z.infer<typeof asked>[];
  readonly direction: "to" | "from";
  readonly asOf: string;
  readonly isInvited: boolean;
  readonly standings: readonly string[];
  readonly declared: readonly string[];
  readonly eased: readonly { provision: string; from: string; until: string | null }[];
};

/** A name as screened, with the entries that it is like. */
interface ScreenedName extends PartyJudgement {
  readonly name: string;
  readonly place: { readonly kind: "actor" | "party"; readonly id: string } | null;
}

/** A list that is fresh today serves every day that is looked at; only what binds asks for one of that day. */
function previewGround(ground: GateGround, today: string, asOf: string): GateGround {
  const { list, law } = ground;
  if (list === null || listFaultOn(law.regimes, list.version, today) !== null) return ground;
  return { ...ground, list: { ...list, version: asOf } };
}

async function screenNames(
  tx: Parameters<typeof readGround>[0],
  body: Asked,
  today: string,
): Promise<{ items: ScreenedName[]; entries: Record<string, EntryView> }> {
  const at = previewGround(await readGround(tx), today, body.asOf);
  const law = {
    regimes: at.law.regimes,
    direction: body.direction,
    asOf: body.asOf,
    scenario: { eased: body.eased },
  };
  const known = await readSubjects(
    tx,
    body.names.map(({ name }) => name),
  );
  const items: ScreenedName[] = [];
  for (const { name, ...more } of body.names) {
    const found = known.get(name)!;
    // What is typed beside the name counts; where nothing is, what the office keeps does.
    const isTold = more.birthYear !== null || more.documents.length > 0 || more.gender !== null;
    const subject: Subject = isTold ? { names: found.subject.names, ...more } : found.subject;
    const named = { subject, place: isTold ? null : found.place };
    const judged = await judgeSubject(tx, at, named, { standing: body, law });
    items.push({ name, place: found.place, ...judged });
  }
  const ids = items.flatMap(({ hits }) => hits.map(({ hit }) => hit.id));
  const entries =
    at.list === null ? new Map() : await readEntries(tx, at.list.id, [...new Set(ids)]);
  return {
    items,
    entries: Object.fromEntries([...entries].map(([id, entry]) => [id, entryView(entry)])),
  };
}
