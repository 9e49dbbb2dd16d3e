import type { Readable } from "node:stream";

import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";

import { writeCsv } from "#formats/spreadsheet/write-csv.ts";
import type { Problem } from "#kernel/problem.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Result } from "#kernel/result.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { require, requireViewer } from "#slices/account/problems.ts";

import type { Following, ImportWork } from "./import-work.ts";
import { ImportJobs } from "./jobs.ts";
import type { Outcome } from "./outcome.ts";
import { importRefused } from "./problems.ts";
import { answersSchema, lookSchema, mappingSchema } from "./read-wish.ts";
import { sendProgress } from "./send-progress.ts";
import { largestFile } from "./stage.ts";
import { changeRun, listRuns, lockRun, readRun, removeRun, type ImportRun } from "./store.ts";
import { importUndo } from "./undo-api.ts";
import { importView, problemRows, type ImportView } from "./view.ts";
import type { Look } from "./work.ts";

const params = z.object({ id: z.uuid() });
const upload = z.object({
  name: z.string().trim().min(1).max(255),
  wait: z.coerce.number().int().min(0).max(30).default(5),
});
const wait = z.object({ wait: z.coerce.number().int().min(0).max(30).default(5) });
const decision = z.object({
  mapping: mappingSchema.nullish(),
  look: lookSchema.optional(),
  answers: answersSchema.optional(),
});
const commit = z.object({ asked: z.enum(["apart", "refuse"]).default("refuse") });

/** Kinds of file as browsers name them; what a file is, its bytes say. */
const uploadTypes =
  /^(application\/octet-stream|text\/(csv|plain|xml|tab-separated-values)|application\/(xml|gexf\+xml|graphml\+xml|json\+sparql|sparql-results\+json|vnd\.[\w.+-]+|zip))(;|$)/i;

export const importRoutes =
  (ground: Ground, work: ImportWork): Routes =>
  async (app) => {
    const jobs = new ImportJobs();
    app.addHook("onClose", () => jobs.close());
    const room = new ImportRoom(ground, work, jobs);
    await uploadRoutes(app, room);
    readRoutes(app, { ground, room, jobs });
    changeRoutes(app, { room, jobs });
  };

type App = Parameters<Routes>[0];

async function uploadRoutes(app: App, room: ImportRoom): Promise<void> {
  await app.register(async (uploads) => {
    takeRawFiles(uploads);
    uploads.post(
      "/imports",
      {
        bodyLimit: largestFile,
        schema: { querystring: upload, summary: "Takes a file and reads it" },
      },
      async (request) => {
        const viewer = requireViewer(request);
        require(mayWrite(viewer));
        const query = request.query as z.infer<typeof upload>;
        const id = await room.stage(viewer, query.name, arriving(request));
        return room.preview(viewer, { id, seconds: query.wait });
      },
    );
  });
}

function readRoutes(
  app: App,
  { ground, room, jobs }: { ground: Ground; room: ImportRoom; jobs: ImportJobs },
): void {
  app.get(
    "/imports",
    { schema: { summary: "The office's imports, newest first" } },
    async (request) => {
      const viewer = requireViewer(request);
      return { items: await inOffice(ground.db, viewer, (tx) => listRuns(tx, 100)) };
    },
  );

  app.get(
    "/imports/:id",
    { schema: { params, summary: "An import: what was read, asked and done" } },
    async (request) => room.show(requireViewer(request), request.params.id),
  );

  app.get(
    "/imports/:id/progress",
    { schema: { params, summary: "How far an import is, as server-sent events" } },
    async (request, reply) => {
      const viewer = requireViewer(request);
      await room.show(viewer, request.params.id);
      return sendProgress(request, reply, {
        jobs,
        job: jobs.find(viewer.officeId, request.params.id),
      });
    },
  );

  app.get(
    "/imports/:id/problems.csv",
    { schema: { params, summary: "What to repair, as a table" } },
    async (request, reply) => {
      const run = await room.show(requireViewer(request), request.params.id);
      reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="problems.csv"');
      return writeCsv(problemRows(run.outcome as Outcome | null));
    },
  );
}

function changeRoutes(app: App, { room, jobs }: { room: ImportRoom; jobs: ImportJobs }): void {
  app.put(
    "/imports/:id",
    {
      schema: {
        params,
        querystring: wait,
        body: decision,
        summary: "Maps columns and answers questions",
      },
    },
    async (request) => {
      const viewer = requireViewer(request);
      require(mayWrite(viewer));
      await room.decide(viewer, request.params.id, request.body);
      return room.preview(viewer, {
        id: request.params.id,
        seconds: request.query.wait,
        look: request.body.look ?? null,
      });
    },
  );

  app.post(
    "/imports/:id/commit",
    { schema: { params, querystring: wait, body: commit, summary: "Enters everything, as one" } },
    async (request) => {
      const viewer = requireViewer(request);
      require(mayWrite(viewer));
      return room.commit(viewer, request.params.id, {
        asked: request.body.asked,
        seconds: request.query.wait,
      });
    },
  );

  app.post(
    "/imports/:id/cancel",
    { schema: { params, summary: "Stops the work on an import" } },
    async (request) => {
      const viewer = requireViewer(request);
      require(mayWrite(viewer));
      await room.show(viewer, request.params.id);
      const job = jobs.find(viewer.officeId, request.params.id);
      job?.stop();
      await job?.done;
      return room.show(viewer, request.params.id);
    },
  );

  app.delete(
    "/imports/:id",
    { schema: { params, summary: "Forgets a file that was not entered" } },
    async (request) => {
      const viewer = requireViewer(request);
      require(mayWrite(viewer));
      await room.forget(viewer, request.params.id);
      return { ok: true };
    },
  );
}

export { importUndo };

/** A file on its way in; as JSON it is nothing, so that nobody puts it together by accident. */
class ArrivingFile {
  readonly stream: Readable;

  constructor(stream: Readable) {
    this.stream = stream;
  }

  toJSON(): null {
    return null;
  }
}

/** Files are handed on as they arrive; nothing is put together in memory. */
function takeRawFiles(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(uploadTypes, { bodyLimit: largestFile }, (_, payload, done) =>
    done(null, new ArrivingFile(payload)),
  );
}

/** The file that a request brings; one that says beforehand that it is too large is not read at all. */
function arriving({ headers, body }: FastifyRequest): Readable {
  if (Number(headers["content-length"] ?? 0) > largestFile)
    throw importRefused({ kind: "import-too-large", limit: largestFile });
  if (body instanceof ArrivingFile) return body.stream;
  throw importRefused({ kind: "import-cut-off" });
}

/** The steps of an import, in the order in which a request lives. */
class ImportRoom {
  readonly #ground: Ground;
  readonly #work: ImportWork;
  readonly #jobs: ImportJobs;

  constructor(ground: Ground, work: ImportWork, jobs: ImportJobs) {
    this.#ground = ground;
    this.#work = work;
    this.#jobs = jobs;
  }

  /** Keeps an arriving file; answers its import. */
  async stage(viewer: Viewer, name: string, bytes: Readable): Promise<string> {
    const staged = await this.#work.stage(viewer, { name, bytes, now: this.#ground.now() });
    if (!staged.ok) throw importRefused(staged.error);
    return staged.value;
  }

  async show(viewer: Viewer, id: string): Promise<ImportView> {
    const run = await inOffice(this.#ground.db, viewer, (tx) => readRun(tx, id));
    if (run === null) throw importRefused({ kind: "import-unknown", id });
    return importView(run, this.#jobs.find(viewer.officeId, id));
  }

  async preview(
    viewer: Viewer,
    what: { readonly id: string; readonly seconds: number; readonly look?: Look | null },
  ): Promise<ImportView> {
    const { id, seconds, look = null } = what;
    return this.#run(viewer, { id, task: "preview", seconds }, (now, following) =>
      this.#work.preview(viewer, { id, look, now }, following),
    );
  }

  async commit(
    viewer: Viewer,
    id: string,
    how: { readonly asked: "apart" | "refuse"; readonly seconds: number },
  ): Promise<ImportView> {
    const { state } = await this.show(viewer, id);
    if (state === "committed" || state === "refused")
      throw importRefused({ kind: "import-not-ready", state });
    return this.#run(viewer, { id, task: "commit", seconds: how.seconds }, (now, following) =>
      this.#work.commit(viewer, { id, asked: how.asked, now }, following),
    );
  }

  async decide(viewer: Viewer, id: string, decided: z.infer<typeof decision>): Promise<void> {
    await this.#change(viewer, id, async (tx, run) => {
      const answers = decided.answers === undefined ? run.answers : decided.answers;
      await changeRun(tx, id, {
        answers,
        ...(decided.mapping === undefined ? {} : { mapping: decided.mapping }),
      });
    });
  }

  async forget(viewer: Viewer, id: string): Promise<void> {
    await this.#change(viewer, id, (tx) => removeRun(tx, id));
  }

  /** Changes an import that is neither entered nor at work. */
  async #change(
    viewer: Viewer,
    id: string,
    change: (tx: Parameters<typeof readRun>[0], run: ImportRun) => Promise<void>,
  ): Promise<void> {
    if (this.#jobs.find(viewer.officeId, id) !== null)
      throw importRefused({ kind: "import-at-work" });
    await inOffice(this.#ground.db, viewer, async (tx) => {
      const run = await lockRun(tx, id);
      if (run === null) throw importRefused({ kind: "import-unknown", id });
      if (run.state === "committed")
        throw importRefused({ kind: "import-not-ready", state: run.state });
      await change(tx, run);
    });
  }

  /** Starts work and waits for its end, at most `seconds`; longer work goes on and is asked about by its progress. */
  async #run(
    viewer: Viewer,
    task: { readonly id: string; readonly task: "preview" | "commit"; readonly seconds: number },
    work: (now: Date, following: Following) => Promise<Result<unknown, Problem>>,
  ): Promise<ImportView> {
    const job = this.#jobs.start(
      { officeId: viewer.officeId, importId: task.id, task: task.task },
      (following) => work(this.#ground.now(), following),
    );
    const ended = await endWithin(job.done, task.seconds);
    if (ended?.ok === false) throw new ProblemError(ended.error);
    return this.show(viewer, task.id);
  }
}

/** The end of some work, or `null` when it takes longer. */
async function endWithin<T>(done: Promise<T>, seconds: number): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), seconds * 1_000);
  try {
    return await Promise.race([done, promise]);
  } finally {
    clearTimeout(timer);
  }
}
