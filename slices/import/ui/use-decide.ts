import { useRef, useState } from "react";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { Answers } from "../model.ts";
import { decide, useKeepImport, type Decided, type Import } from "./data.ts";

/** Sends what an officer decides, one request at a time; what is decided meanwhile goes with the next. */
export interface Deciding {
  readonly answers: Answers;
  readonly isSending: boolean;
  readonly error: unknown;
  answerActors(given: Readonly<Record<string, string>>): void;
  answerDate(text: string, date: PartialDate | null): void;
  readAgain(decided: Pick<Decided, "mapping" | "look">): void;
}

export function useDecide(run: Import): Deciding {
  const keep = useKeepImport();
  const [answers, setAnswers] = useState(run.answers);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(run.answers);
  const waiting = useRef<Decided | null>(null);
  const isBusy = useRef(false);
  const flush = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(true);
    setError(null);
    while (waiting.current !== null) {
      const decided: Decided = waiting.current;
      waiting.current = null;
      try {
        keep(await decide(run.id, decided));
      } catch (refusal) {
        setError(refusal);
      }
    }
    isBusy.current = false;
    setSending(false);
  };
  const send = (decided: Decided) => {
    waiting.current = { ...waiting.current, ...decided };
    void flush();
  };
  const answer = (next: Answers) => {
    latest.current = next;
    setAnswers(next);
    send({ answers: next });
  };
  return {
    answers,
    isSending,
    error,
    answerActors: (given) =>
      answer({ ...latest.current, actors: { ...latest.current.actors, ...given } }),
    answerDate: (text, date) =>
      answer({ ...latest.current, dates: { ...latest.current.dates, [text]: date } }),
    readAgain: (decided) => send(decided),
  };
}
