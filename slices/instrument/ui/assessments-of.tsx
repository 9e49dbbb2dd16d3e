import { useState } from "react";
import { RowCount } from "#apps/web/design/figure.tsx";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField } from "#apps/web/design/field.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import type { SubjectKind } from "../model-subject.ts";
import { AskAssessment } from "./ask-assessment.tsx";
import { CallsTable } from "./calls-table.tsx";
import { useAssessments, useInstrument, useInstruments } from "./data.ts";
import { instrumentPhrases } from "./phrases.ts";
import styles from "./instrument.module.css";

/** What was assessed of one record, and the way to assess it with another instrument. */
export function AssessmentsOf(props: { readonly kind: SubjectKind; readonly id: string }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const language = useLanguage();
  const mayWrite = useMayWrite();
  const [chosen, setChosen] = useState("");
  const [isAsking, setAsking] = useState(false);
  const { kind, id } = props;
  const calls = (useAssessments().data?.items ?? []).filter(
    ({ subject }) => subject.kind === kind && subject.id === id,
  );
  const instruments = useInstruments({ subject: kind }).data?.items ?? [];
  const page = useInstrument(chosen).data;
  return (
    <section className={styles.assessmentsOf}>
      <h2>
        {phrases.assessments} <RowCount count={calls.length} />
      </h2>
      {calls.length > 0 && <CallsTable calls={calls} isOfOne />}
      {mayWrite && (
        <div className={`${styles.assessWith} not-printed`}>
          <SelectField
            label={phrases.assessWith}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            choices={[
              { value: "", label: phrases.choose },
              ...instruments
                .map((one) => ({ value: one.id, label: text(one.name) }))
                .toSorted((one, other) => one.label.localeCompare(other.label, language)),
            ]}
          />
          <Button disabled={page?.instrument.id !== chosen} onClick={() => setAsking(true)}>
            {phrases.assess}
          </Button>
        </div>
      )}
      {page !== undefined && page.instrument.id === chosen && (
        <AskAssessment
          key={chosen}
          instrument={page.instrument}
          subject={{ kind, id }}
          isOpen={isAsking}
          close={() => setAsking(false)}
        />
      )}
    </section>
  );
}
