import { SelectField } from "#apps/web/design/field.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { useProgrammeNames } from "./data.ts";
import { grantPhrases } from "./phrases.ts";

/** Of which programme a letter or a shipment is. */
export function ProgrammeChoice(props: {
  readonly chosen: string;
  readonly choose: (id: string) => void;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const programmes = useProgrammeNames().data?.items ?? [];
  return (
    <SelectField
      label={phrases.chooseProgramme}
      value={props.chosen}
      onChange={(event) => props.choose(event.target.value)}
      choices={[
        { value: "", label: phrases.chooseApplicant },
        ...programmes.map(({ id, name }) => ({ value: id, label: text(name) })),
      ]}
    />
  );
}
