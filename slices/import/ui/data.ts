import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { address, command, offline, problemOf, read, Refusal } from "#apps/web/http.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Answers, Column, ImportFormat, ImportState, Mapping } from "../model.ts";
import type { Outcome } from "../outcome.ts";

/** What was read of a file, before anybody decides anything. */
export interface Reading {
  readonly format: ImportFormat;
  readonly encoding: string | null;
  readonly sheets: readonly (string | null)[];
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
}

/** How far an import is; `total` is 0 while nobody knows it. */
export interface Progress {
  readonly phase: "reading" | "matching" | "writing" | "checking";
  readonly done: number;
  readonly total: number;
}

export interface ListedImport {
  readonly id: string;
  readonly state: ImportState;
  readonly file: { readonly name: string; readonly size: number; readonly hash: string };
  readonly refusal: Problem | null;
  readonly entered: Readonly<Record<"source" | "actor" | "tie" | "claim", number>> | null;
  readonly undoId: string | null;
  readonly createdAt: string;
  readonly committedAt: string | null;
  readonly undoneAt: string | null;
}

/** An import with everything that was read, asked and done. */
export interface Import extends ListedImport {
  readonly mapping: Mapping | null;
  readonly answers: Answers;
  readonly reading: Reading | null;
  readonly outcome: Outcome | null;
  readonly work: { readonly task: "preview" | "commit"; readonly progress: Progress } | null;
}

/** What an officer decides about a file. */
export interface Decided {
  readonly mapping?: Mapping | null;
  readonly look?: { readonly sheet: number; readonly header?: Mapping["header"] };
  readonly answers?: {
    readonly actors: Readonly<Record<string, string>>;
    readonly dates: Readonly<Record<string, PartialDate | null>>;
  };
}

export function useImports() {
  return useQuery({
    queryKey: ["imports"],
    queryFn: () => read<{ readonly items: readonly ListedImport[] }>("/imports"),
  });
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ["import", id],
    queryFn: () => read<Import>(pathTo(id)),
    enabled: id !== "",
  });
}

/** Puts an import that a command answered where the page reads it. */
export function useKeepImport(): (answer: Import) => void {
  const queries = useQueryClient();
  return (answer) => {
    queries.setQueryData(["import", answer.id], answer);
    void queries.invalidateQueries({ queryKey: ["imports"] });
  };
}

export function useRefreshImports(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["imports"] });
}

export const decide = (id: string, decided: Decided) => command<Import>("PUT", pathTo(id), decided);

export const commit = (id: string, asked: "apart" | "refuse") =>
  command<Import>("POST", `${pathTo(id)}/commit`, { asked });

export const cancel = (id: string) => command<Import>("POST", `${pathTo(id)}/cancel`);

export const forget = (id: string) => command<unknown>("DELETE", pathTo(id));

export const problemsAddress = (id: string) => address(`${pathTo(id)}/problems.csv`, {});

function pathTo(id: string): string {
  return `/imports/${encodeURIComponent(id)}`;
}

/** A file on its way to the server. */
export interface Upload {
  readonly done: Promise<Import>;
  stop(): void;
}

/** Sends a file as it is; `watch` hears the share that has left, 0 to 1. A stopped upload never settles. */
export function upload(file: File, watch: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Import>((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      watch(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener("load", () => {
      const answer = new Response(request.responseText, { status: request.status });
      if (answer.ok) resolve(answer.json());
      else void problemOf(answer).then((problem) => reject(new Refusal(problem, request.status)));
    });
    request.addEventListener("error", () => reject(new Refusal(offline, 0)));
  });
  request.open("POST", address("/imports", { name: file.name }));
  request.setRequestHeader("x-naru-csrf", "1");
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(file);
  return { done, stop: () => request.abort() };
}

/** Follows work that takes longer than an answer waits, and reads the import again when it has ended. */
export function useProgress(run: Import): { progress: Progress | null; problem: Problem | null } {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isAtWork = run.work !== null;
  useEffect(() => {
    if (!isAtWork) return undefined;
    const events = new EventSource(address(`${pathTo(run.id)}/progress`, {}));
    events.addEventListener("open", () => setProblem(null));
    events.addEventListener("progress", ({ data }: MessageEvent<string>) =>
      setProgress(JSON.parse(data)),
    );
    events.addEventListener("end", ({ data }: MessageEvent<string>) => {
      const end: { readonly ok: boolean; readonly error?: Problem } = JSON.parse(data);
      events.close();
      setProgress(null);
      setProblem(end.error ?? null);
      void queries.invalidateQueries();
    });
    return () => events.close();
  }, [isAtWork, run.id, queries]);
  return { progress: progress ?? run.work?.progress ?? null, problem };
}
