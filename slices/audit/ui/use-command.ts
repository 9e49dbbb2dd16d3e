import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAnnounce } from "#apps/web/design/toasts.tsx";
import { problemFrom } from "#apps/web/http.ts";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { takeBack, type Undo } from "./data.ts";

/** What does not change by a command: who is looking, what can be cited, what shocks there are. */
const steady = new Set<unknown>(["me", "sources", "shocks", "source-records"]);

/** Everything on screen that a command may have changed, asked again. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ predicate: ({ queryKey }) => !steady.has(queryKey[0]) });
  };
}

type Work = () => Promise<{ readonly undo: Undo }>;

/** Runs a form's command: one at a time; says that it is done and offers its undo; keeps its refusal. */
export function useCommand(close: () => void) {
  const frame = usePhrases(framePhrases);
  const text = useText();
  const announce = useAnnounce();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const undo = async (id: string) => {
    try {
      await takeBack(id);
      announce(frame.undone);
    } catch (refusal) {
      const { message, repair } = problemFrom(refusal);
      announce(`${text(message)} ${text(repair)}`);
    }
    await refresh();
  };
  const send = async (work: Work, said: string) => {
    setSending(true);
    setError(null);
    try {
      const receipt = await work();
      close();
      announce(said, () => void undo(receipt.undo.id));
      await refresh();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  return { error, isSending, send: (work: Work, said: string) => void send(work, said) };
}
