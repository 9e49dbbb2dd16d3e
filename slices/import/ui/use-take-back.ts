import { useState } from "react";
import { useAnnounce } from "#apps/web/design/toasts.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { takeBack } from "#slices/audit/ui/data.ts";
import { useRefresh } from "#slices/audit/ui/use-command.ts";
import type { Import } from "./data.ts";
import { importPhrases } from "./phrases.ts";

/** Says that a file was taken in and offers the one undo; the same undo stands on its page. */
export function useTakeBack() {
  const phrases = usePhrases(importPhrases);
  const frame = usePhrases(framePhrases);
  const announce = useAnnounce();
  const refresh = useRefresh();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const back = async (run: Import) => {
    if (run.undoId === null) return;
    setSending(true);
    setError(null);
    try {
      await takeBack(run.undoId);
      await refresh();
      announce(frame.undone);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  return {
    isSending,
    error,
    back: (run: Import) => void back(run),
    announce: async (run: Import) => {
      announce(phrases.taken, () => void back(run));
      await refresh();
    },
  };
}
