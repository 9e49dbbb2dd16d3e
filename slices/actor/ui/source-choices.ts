import type { Choice } from "#apps/web/design/field.tsx";
import { useText } from "#apps/web/i18n.tsx";
import { useSources } from "./data.ts";

/**
 * The sources that a field may cite. The one it cites already is among them before the list has come, by its id, so that a
 * form sent early keeps it.
 */
export function useSourceChoices(cited: string): readonly Choice[] {
  const text = useText();
  const sources = useSources();
  const choices = Object.values(sources).map(({ id, title }) => ({
    value: id,
    label: text(title),
  }));
  return cited === "" || cited in sources ? choices : [{ value: cited, label: cited }, ...choices];
}
