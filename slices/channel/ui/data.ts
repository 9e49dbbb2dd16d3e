import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { address, problemOf, reach, read, Refusal } from "#apps/web/http.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Shock } from "../model-shock.ts";
import type { ChannelAnswer, ChannelProgress } from "../model.ts";
import type { Asked } from "./asked.ts";
import { shockText } from "./shock-text.ts";

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
  const isAsked = asked.from !== "" && asked.to !== "" && asked.from !== asked.to && presets !== undefined;
  const answer = useQuery({
    queryKey: ["channels", asked],
    queryFn: ({ signal }) => askChannels(asked, presets ?? [], { signal, tell: setProgress }),
    enabled: isAsked,
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

async function askChannels(asked: Asked, presets: readonly Shock[], watch: Watch): Promise<ChannelAnswer> {
  watch.tell(null);
  const url = address("/channels", {
    from: asked.from,
    to: asked.to,
    issue: asked.issue,
    maxTies: asked.maxTies,
    asOf: asked.asOf,
    whatIf: asked.isWhatIf ? "true" : undefined,
    shock: shockText(asked.shocks, presets),
  });
  const response = await reach(url, { headers: { accept: "text/event-stream" }, signal: watch.signal });
  if (!response.ok) throw new Refusal(await problemOf(response), response.status);
  if (response.body === null) throw new Error("the answer has no body");
  for await (const { event, content } of readEvents(response.body)) {
    if (event === "answer") return content as ChannelAnswer;
    if (event === "problem") throw new Refusal(content as Problem, 422);
    watch.tell(content as ChannelProgress);
  }
  throw new Error("the answer ended early");
}

interface ServerEvent {
  readonly event: string;
  readonly content: unknown;
}

/** Server-sent events of a body, each with its JSON (HTML Living Standard, 9.2). */
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
      if (data !== undefined) yield { event, content: JSON.parse(data) as unknown };
    }
  }
}
