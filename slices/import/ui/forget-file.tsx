import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import { useAnnounce } from "#apps/web/design/toasts.tsx";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { pathOf } from "#apps/web/navigation.tsx";
import { forget, useRefreshImports } from "./data.ts";
import { importPhrases } from "./phrases.ts";

/** Removes a file that was not taken in; the officer still has it. */
export function ForgetFile(props: { readonly id: string }) {
  const phrases = usePhrases(importPhrases);
  const language = useLanguage();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const refresh = useRefreshImports();
  const [error, setError] = useState<unknown>(null);
  const remove = async () => {
    try {
      await forget(props.id);
      await refresh();
      announce(phrases.forgotten);
      await navigate({ to: pathOf(language, "/network/import") });
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <>
      <Button look="bare" onClick={() => void remove()}>
        {phrases.forgetIt}
      </Button>
      {error !== null && <Failure error={error} />}
    </>
  );
}
