import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { address, problemOf, reach, read, Refusal } from "#apps/web/http.ts";
import { both, type LocalText } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Shock } from "../model-shock.ts";
import type { ChannelAnswer, ChannelProgress } from "../model.ts";
import type { Asked } from "./asked.ts";
import { partLabel } from "./part-label.ts";
import { readPart, shockText } from "./shock-text.ts";

/** The shocks of the record. */
export function useShocks() {
  return useQuery({
    queryKey: ["shocks"],
    queryFn: () => read<{ readonly items: readonly Shock[] }>("/channels/shocks"),
    staleTime: Infinity,
  });
}

/** Asks for channels, tells how far the work is, and stops it when another question is asked or the page is left. */
export function useAnswer(asked: Asked, presets: readonly Shock[] | undefined) {
  const [progress, setProgress] = useState<ChannelProgress | null>(null);
  const isAsked = asked.from !== "" && asked.to !== "" && asked.from !== asked.to;
  const answer = useQuery({
    queryKey: ["channels", asked],
    queryFn: ({ signal }) => askChannels(asked, presets ?? [], { signal, tell: setProgress }),
    enabled: isAsked && presets !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    retry: false,
  });
  return { ...answer, progress: answer.isFetching ? progress : null, isAsked };
}

interface Watch {
  readonly signal: AbortSignal;
  readonly tell: (progress: ChannelProgress | null) => void;
}

async function askChannels(
  asked: Asked,
  presets: readonly Shock[],
  watch: Watch,
): Promise<ChannelAnswer> {
  watch.tell(null);
  const names = await nameActors(asked.shocks);
  const labelOf = (part: string) => partLabel(part, names);
  const url = address("/channels", {
    from: asked.from,
    to: asked.to,
    issue: asked.issue,
    maxTies: asked.maxTies,
    asOf: asked.asOf,
    whatIf: asked.isWhatIf ? "true" : undefined,
    shock: shockText(asked.shocks, presets, labelOf),
  });
  const response = await reach(url, {
    headers: { accept: "text/event-stream" },
    signal: watch.signal,
  });
  if (!response.ok) throw new Refusal(await problemOf(response), response.status);
  if (response.body === null) throw new Error("the answer has no body");
  for await (const { event, json } of readEvents(response.body)) {
    if (event === "answer") return answerOf(json);
    if (event === "problem") throw new Refusal(problemIn(json), 422);
    watch.tell(progressIn(json));
  }
  throw new Error("the answer ended early");
}

function answerOf(json: string): ChannelAnswer {
  return JSON.parse(json);
}

function problemIn(json: string): Problem {
  return JSON.parse(json);
}

function progressIn(json: string): ChannelProgress {
  return JSON.parse(json);
}

/** Names of the actors that a shock stops, for its label; one that cannot be read keeps its id. */
async function nameActors(parts: readonly string[]): Promise<ReadonlyMap<string, LocalText>> {
  const ids = parts.flatMap((text) => {
    const part = readPart(text);
    return part?.what === "actor" ? [part.id] : [];
  });
  const named = ids.map(
    async (id) =>
      [
        id,
        await read<{ name: LocalText }>(`/actors/${encodeURIComponent(id)}`).then(
          ({ name }) => name,
          () => both(id, id),
        ),
      ] as const,
  );
  return new Map(await Promise.all(named));
}

interface ServerEvent {
  readonly event: string;
  readonly json: string;
}

/** Server-sent events of a body, each with its JSON text (HTML Living Standard, 9.2). */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1] ?? "message";
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) yield { event, json: data };
    }
  }
}
