import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { usePhrases } from "#apps/web/i18n.tsx";
import type { Citation } from "#kernel/claim.ts";
import { useSourceChoices } from "#slices/actor/ui/source-choices.ts";
import { programmePhrases } from "./phrases.ts";
import styles from "./programmes.module.css";

/** A source and the place in it; "no evidence" is a choice of its own. */
export function CitationFields(props: {
  readonly name: string;
  readonly label: string;
  readonly value: Citation | null;
  readonly isRequired?: boolean;
}) {
  const phrases = usePhrases(programmePhrases);
  const cited = props.value?.source ?? (props.isRequired === true ? "office-entry" : "");
  const sources = useSourceChoices(cited);
  return (
    <div className={styles.pair}>
      <SelectField
        label={props.label}
        name={`${props.name}.source`}
        defaultValue={cited}
        choices={[
          ...(props.isRequired === true ? [] : [{ value: "", label: phrases.noEvidence }]),
          ...sources,
        ]}
      />
      <TextField
        label={phrases.place}
        hint={phrases.placeHint}
        name={`${props.name}.locator`}
        defaultValue={props.value?.locator ?? ""}
        maxLength={300}
      />
    </div>
  );
}

/** What the two fields say; `null` where no source was chosen. */
export function citationOf(form: FormData, name: string): Citation | null {
  const source = wordOf(form, `${name}.source`);
  return source === "" ? null : { source, locator: wordOf(form, `${name}.locator`) || null };
}
