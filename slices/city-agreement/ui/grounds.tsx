import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import type { CityAgreement } from "#slices/tie/model.ts";
import { legalGrounds } from "../legal-grounds.ts";
import { agreementPhrases } from "./phrases.ts";

/** The mark that opens why a kind of pact needs the council, or may not need it, and how far that was checked. */
export function GroundsMark(props: { readonly agreement: CityAgreement }) {
  const phrases = usePhrases(agreementPhrases);
  const text = useText();
  const grounds = legalGrounds.filter(({ applies }) => applies.includes(props.agreement));
  return (
    <SourceMark what={phrases.grounds} from={[]}>
      <ul className={register.notes}>
        {grounds.map(({ id, name, says, readAt, checked }) => (
          <li key={id}>
            <strong>{text(name)}</strong>
            <p>{text(says)}</p>
            <p className="quiet">{phrases.readAt(readAt)}</p>
            {checked === "quoted" && <p className={register.warning}>{phrases.quoted}</p>}
          </li>
        ))}
      </ul>
    </SourceMark>
  );
}
