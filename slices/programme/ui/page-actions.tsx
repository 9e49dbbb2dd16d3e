import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { pathOf } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { adoptProgramme, removeProgramme, type ProgrammePage } from "./data.ts";
import { programmePhrases } from "./phrases.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import styles from "./programmes.module.css";

/** What can be done with a programme as a whole. */
export function PageActions({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const [asked, setAsked] = useState<"adopt" | "remove" | "publish" | null>(null);
  if (!mayWrite) return null;
  const close = () => setAsked(null);
  return (
    <div className={`${styles.actions} not-printed`}>
      {page.standing === "proposal" ? (
        <Button look="main" onClick={() => setAsked("adopt")}>
          {phrases.adopt}
        </Button>
      ) : (
        <Button onClick={() => setAsked("publish")}>{phrases.publish}</Button>
      )}
      <Button look="bare" onClick={() => setAsked("remove")}>
        {phrases.remove}
      </Button>
      <WhyDialog
        isOpen={asked === "adopt"}
        close={close}
        title={phrases.adoptTitle(text(page.name))}
        what={phrases.adoptIs}
        verb={phrases.adopt}
        said={phrases.adopted}
        work={(why) => adoptProgramme(page.id, why)}
      />
      <WhyDialog
        isOpen={asked === "remove"}
        close={close}
        title={phrases.removeTitle(text(page.name))}
        what={phrases.removeIs}
        verb={phrases.remove}
        look="danger"
        said={phrases.removed}
        work={async (why) => {
          const done = await removeProgramme(page.id, why);
          await navigate({ to: pathOf(language, "/programmes/list") });
          return done;
        }}
      />
      <PublishDialog page={page} isOpen={asked === "publish"} close={close} />
    </div>
  );
}
