import { SelectField } from "#apps/web/design/field.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { approvalLabels, approvalRisks, gainKinds, gainLabels } from "../model.ts";
import type { GainDraft } from "../rules-write.ts";
import { initiativePhrases } from "./phrases.ts";
import { noText, PerhapsActor, RowsEditor, TextPair } from "./rows-editor.tsx";

const untested: GainDraft = {
  partner: null,
  gains: [],
  risk: "unknown",
  riskReason: noText,
  riskAnswer: noText,
  goBetween: null,
  safety: noText,
};

/** The fields of the practical-gain test. */
export function GainFields(props: {
  readonly value: GainDraft | null;
  readonly change: (value: GainDraft) => void;
}) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const gain = props.value ?? untested;
  const set = (changed: Partial<GainDraft>) => props.change({ ...gain, ...changed });
  return (
    <>
      <PerhapsActor
        label={phrases.partner}
        value={gain.partner}
        change={(partner) => set({ partner })}
      />
      <RowsEditor
        name={phrases.gains}
        rows={gain.gains}
        change={(gains) => set({ gains })}
        blank={() => ({ kind: "economy" as const, text: noText })}
      >
        {(row, setRow) => (
          <>
            <SelectField
              label={phrases.kind}
              value={row.kind}
              onChange={({ target }) =>
                setRow({ kind: gainKinds.find((one) => one === target.value) ?? "economy" })
              }
              choices={gainKinds.map((one) => ({ value: one, label: text(gainLabels[one]) }))}
            />
            <TextPair
              label={phrases.gains}
              value={row.text}
              change={(words) => setRow({ text: words })}
            />
          </>
        )}
      </RowsEditor>
      <SelectField
        label={phrases.risk}
        value={gain.risk}
        onChange={({ target }) =>
          set({ risk: approvalRisks.find((one) => one === target.value) ?? "unknown" })
        }
        choices={approvalRisks.map((one) => ({ value: one, label: text(approvalLabels[one]) }))}
      />
      <TextPair
        label={phrases.riskReason}
        value={gain.riskReason}
        change={(riskReason) => set({ riskReason })}
      />
      <TextPair
        label={phrases.riskAnswer}
        value={gain.riskAnswer}
        change={(riskAnswer) => set({ riskAnswer })}
      />
      <PerhapsActor
        label={phrases.smooths}
        value={gain.goBetween}
        change={(goBetween) => set({ goBetween })}
      />
      <TextPair label={phrases.safety} value={gain.safety} change={(safety) => set({ safety })} />
    </>
  );
}
