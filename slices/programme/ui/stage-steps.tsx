import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { stageLabels, stages, type Stage } from "../model.ts";
import type { ProgrammePage } from "./data.ts";
import { programmePhrases } from "./phrases.ts";
import { StepDialog } from "./step-dialog.tsx";
import styles from "./page.module.css";

/** Where the programme stands in its cycle; earlier stages and the next one can be chosen. */
export function StageSteps({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const mayWrite = useMayWrite() && page.standing === "own";
  const [to, setTo] = useState<Stage | null>(null);
  const at = stages.indexOf(page.stage);
  return (
    <>
      <ol className={styles.stages} aria-label={phrases.stage}>
        {stages.map((stage, index) => {
          const isHere = index === at;
          const canMove = mayWrite && (index < at || index === at + 1);
          const word = text(stageLabels[stage]);
          const look = isHere ? styles.now : index < at ? styles.passed : styles.coming;
          return (
            <li key={stage} className={look} aria-current={isHere ? "step" : undefined}>
              {canMove ? (
                <Button
                  look="bare"
                  aria-label={index < at ? phrases.moveBack(word) : phrases.moveTo(word)}
                  onClick={() => setTo(stage)}
                >
                  {word}
                </Button>
              ) : (
                <span>{word}</span>
              )}
            </li>
          );
        })}
      </ol>
      <StepDialog programme={page} to={to} close={() => setTo(null)} />
    </>
  );
}
