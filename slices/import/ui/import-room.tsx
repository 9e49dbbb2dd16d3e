import { useEffect, useRef, useState } from "react";
import { Plain } from "#apps/web/design/figure.tsx";
import { Failure, Loaded } from "#apps/web/design/notice.tsx";
import { dateLocales, useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress, usePart } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { ColumnsStep } from "./columns-step.tsx";
import { useImport, type Import } from "./data.ts";
import { Finished } from "./finished.tsx";
import { ForgetFile } from "./forget-file.tsx";
import { importPhrases } from "./phrases.ts";
import { PreviewStep } from "./preview-step.tsx";
import { RepairsStep } from "./repairs-step.tsx";
import { StateMark } from "./state-mark.tsx";
import { firstStep, StepBar, stepOf, Steps } from "./steps.tsx";
import { useDecide } from "./use-decide.ts";
import { WhoStep } from "./who-step.tsx";
import { Work } from "./work.tsx";
import styles from "./import.module.css";

/** One import from its file to its undo; the step is in the address. */
export function ImportRoom() {
  return (
    <Loaded query={useImport(usePart("id"))} lines={12}>
      {(run) => <OneImport key={run.id} run={run} />}
    </Loaded>
  );
}

function OneImport({ run }: { readonly run: Import }) {
  usePageTitle(run.file.name);
  return (
    <div className={styles.room}>
      <Head run={run} />
      {run.state === "refused" && <Refused run={run} />}
      <Work run={run} />
      <Finished run={run} />
      {run.outcome !== null && run.state !== "committed" && run.work === null && (
        <Deciding run={run} outcome={run.outcome} />
      )}
      {run.outcome !== null && run.state === "committed" && (
        <PreviewStep outcome={run.outcome} isPast />
      )}
    </div>
  );
}

function Head({ run }: { readonly run: Import }) {
  const phrases = usePhrases(importPhrases);
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(dateLocales[language], {
    dateStyle: "long",
    timeStyle: "short",
  });
  const facts = [
    run.reading !== null && phrases.formatLabels[run.reading.format],
    run.reading?.encoding?.toUpperCase(),
    phrases.size(run.file.size),
    run.outcome !== null && phrases.rowsRead(run.outcome.read),
    when.format(new Date(run.createdAt)),
  ].filter((fact) => typeof fact === "string");
  return (
    <header>
      <p className={`${styles.crumbs} not-printed`}>
        <PageLink page="/network/import">{phrases.imports}</PageLink>
      </p>
      <h1>{run.file.name}</h1>
      <p className="quiet">
        <StateMark state={run.state} /> · <Plain of="log">{facts.join(" · ")}</Plain>
      </p>
    </header>
  );
}

/** A file that was not read: what is wrong, where, and what to do about it. */
function Refused({ run }: { readonly run: Import }) {
  const phrases = usePhrases(importPhrases);
  const text = useText();
  const { refusal } = run;
  return (
    <section className={styles.part} role="alert">
      <h2>{phrases.refusedTitle}</h2>
      {refusal !== null && (
        <div className={styles.refusal}>
          <p>{text(refusal.message)}</p>
          <p>{text(refusal.repair)}</p>
          {refusal.at !== null && (
            <p className="quiet">
              {phrases.place} {refusal.at}
            </p>
          )}
        </div>
      )}
      <div className={styles.actions}>
        <PageLink page="/network/import">{phrases.another}</PageLink>
        <ForgetFile id={run.id} />
      </div>
    </section>
  );
}

function Deciding({
  run,
  outcome,
}: {
  readonly run: Import;
  readonly outcome: NonNullable<Import["outcome"]>;
}) {
  const [address] = useAddress();
  // Answering the last question must not carry its reader off to another step.
  const [first] = useState(() => firstStep(outcome));
  const step = stepOf(address["step"]) ?? first;
  const deciding = useDecide(run);
  const top = useFocusOnChange(step);
  return (
    <>
      <Steps outcome={outcome} step={step} />
      <div ref={top} tabIndex={-1} className={styles.step}>
        {deciding.error !== null && <Failure error={deciding.error} />}
        {step === "columns" && run.reading !== null && (
          <ColumnsStep
            key={JSON.stringify(run.reading.mapping)}
            reading={run.reading}
            deciding={deciding}
          />
        )}
        {step === "who" && <WhoStep outcome={outcome} deciding={deciding} />}
        {step === "repairs" && (
          <RepairsStep
            id={run.id}
            outcome={outcome}
            mapping={run.reading?.mapping ?? null}
            deciding={deciding}
          />
        )}
        {step === "preview" && <PreviewStep outcome={outcome} />}
      </div>
      <StepBar run={run} outcome={outcome} step={step} deciding={deciding} />
    </>
  );
}

/** Moves the focus to a step when it opens, so that readers by keyboard and by ear land on it. */
function useFocusOnChange(step: string) {
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    top.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [step]);
  return top;
}
