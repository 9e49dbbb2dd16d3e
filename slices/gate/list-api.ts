import { z } from "zod";

import { ProblemError } from "#kernel/problem-error.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { require, requireViewer } from "#slices/account/problems.ts";

import { listUnknown } from "./list-problems.ts";
import { loadList, screenAgain, type Screened, type ScreeningGround } from "./rescreen.ts";
import { sendProgress } from "./send-progress.ts";
import { readEntries } from "./store-entries.ts";
import { readLists } from "./store-list.ts";
import { differenceView, listView } from "./view-list.ts";
import { ScreeningWorks, type ScreeningWork } from "./work.ts";

/** Largest list file, in bytes: thirty times the UN list of 2026. */
const largestList = 67_108_864;

const params = z.object({ id: z.string().min(1).max(80) });
const wait = z.object({ wait: z.coerce.number().int().min(0).max(30).default(2) });
const upload = wait.extend({ name: z.string().trim().min(1).max(255) });

/** Kinds of file as browsers name them; what a file is, its bytes say. */
const listTypes = /^(application|text)\/(octet-stream|xml|plain)(;|$)/i;

/** Lists that names are screened against: loading one screens everybody again. */
export const listRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    const works = new ScreeningWorks();
    app.addHook("onClose", () => works.close());
    const run = (viewer: Viewer, task: (ground: ScreeningGround) => Promise<Screened>) =>
      works.start(viewer.officeId, (signal, watch) =>
        task({ db: ground.db, now: () => ground.now(), signal, watch }),
      );
    await app.register(async (uploads) => {
      uploads.removeAllContentTypeParsers();
      uploads.addContentTypeParser(
        listTypes,
        { bodyLimit: largestList, parseAs: "buffer" },
        (_, body, done) => done(null, body),
      );
      uploads.post(
        "/gate/lists",
        {
          bodyLimit: largestList,
          schema: { querystring: upload, summary: "Loads a list and screens everybody against it" },
        },
        async (request) => {
          const viewer = requireViewer(request);
          require(mayWrite(viewer));
          const { name, wait: seconds } = upload.parse(request.query);
          const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
          return waitFor(
            run(viewer, (at) => loadList(at, viewer, { name, bytes })),
            seconds,
          );
        },
      );
    });
    changeRoutes(app, works, run);
    readRoutes(app, ground, works);
  };

type App = Parameters<Routes>[0];

function changeRoutes(
  app: App,
  works: ScreeningWorks,
  run: (viewer: Viewer, task: (ground: ScreeningGround) => Promise<Screened>) => ScreeningWork,
): void {
  app.post(
    "/gate/lists/rescreen",
    { schema: { querystring: wait, summary: "Screens everybody against the list in force again" } },
    async (request) => {
      const viewer = requireViewer(request);
      require(mayWrite(viewer));
      return waitFor(
        run(viewer, (at) => screenAgain(at, viewer)),
        request.query.wait,
      );
    },
  );

  app.post(
    "/gate/lists/cancel",
    { schema: { summary: "Stops a screening; the list in force stays" } },
    async (request) => {
      const viewer = requireViewer(request);
      require(mayWrite(viewer));
      const work = works.find(viewer.officeId);
      work?.stop();
      await work?.done;
      return { stopped: work !== null };
    },
  );
}

function readRoutes(app: App, ground: Ground, works: ScreeningWorks): void {
  app.get(
    "/gate/lists",
    { schema: { summary: "Lists that were loaded, newest first" } },
    async (request) => {
      const viewer = requireViewer(request);
      const rows = await inOffice(ground.db, viewer, readLists);
      return { items: rows.map(listView), progress: works.find(viewer.officeId)?.progress ?? null };
    },
  );

  app.get(
    "/gate/lists/progress",
    { schema: { summary: "How far a screening is, as server-sent events" } },
    async (request, reply) => {
      const viewer = requireViewer(request);
      return sendProgress(request, reply, { works, work: works.find(viewer.officeId) });
    },
  );

  app.get(
    "/gate/lists/:id",
    { schema: { params, summary: "A list: what it added, changed and removed" } },
    async (request) =>
      inOffice(ground.db, requireViewer(request), async (tx) => {
        const rows = await readLists(tx);
        const row = rows.find(({ id }) => id === request.params.id);
        if (row === undefined) throw listUnknown(request.params.id);
        const before = rows.find(({ list_version }) => list_version === row.difference?.from);
        const named = row.difference;
        const ids =
          named === null
            ? []
            : [...named.added, ...named.removed, ...named.changed.map(({ id }) => id)];
        const now = await readEntries(tx, row.id, ids);
        const then = before === undefined ? new Map() : await readEntries(tx, before.id, ids);
        return { ...listView(row), difference: differenceView(named, then, now) };
      }),
  );
}

/** The end of the work where it comes soon; else how far it is, and the client watches on. */
async function waitFor(work: ScreeningWork, seconds: number) {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), seconds * 1_000);
  const ended = await Promise.race([work.done, promise]);
  clearTimeout(timer);
  if (ended?.ok === false) throw new ProblemError(ended.error);
  return { done: ended?.value ?? null, progress: work.progress };
}
