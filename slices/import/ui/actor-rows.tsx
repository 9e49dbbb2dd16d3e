import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import type { BothTexts, LocalText } from "#kernel/local-text.ts";
import { territoryName } from "#slices/actor/ui/territory.ts";
import { FilePlace } from "./file-place.tsx";
import { Paged } from "./paged.tsx";
import { importPhrases } from "./phrases.ts";
import styles from "./import.module.css";

/** A row's actor: one of the office's with the reasons, or a new one with its territory. */
export interface ActorRow {
  readonly key: string;
  readonly at: string;
  readonly id: string;
  readonly name: LocalText;
  readonly written?: string;
  readonly reasons?: readonly BothTexts[];
  readonly territory?: string | null;
}

/** Actors that the file means, fifty a page, each with a way to say otherwise. */
export function ActorRows(props: {
  readonly caption: string;
  readonly rows: readonly ActorRow[];
  readonly total: number;
  readonly change: (row: ActorRow) => void;
}) {
  const phrases = usePhrases(importPhrases);
  const isKnown = props.rows[0]?.reasons !== undefined;
  return (
    <>
      <Paged items={props.rows}>
        {(shown) => (
          <table className={`${tables.table} ${styles.cards}`}>
            <caption className="hidden-but-read">{props.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{isKnown ? phrases.written : phrases.newName}</th>
                {isKnown && <th scope="col">{phrases.meant}</th>}
                <th scope="col">{isKnown ? phrases.reasons : phrases.territory}</th>
                <th scope="col">
                  <span className="hidden-but-read">{phrases.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.key} row={row} change={props.change} />
              ))}
            </tbody>
          </table>
        )}
      </Paged>
      {props.rows.length < props.total && (
        <p className="quiet">{phrases.firstOf(props.rows.length, props.total)}</p>
      )}
    </>
  );
}

function Row(props: { readonly row: ActorRow; readonly change: (row: ActorRow) => void }) {
  const phrases = usePhrases(importPhrases);
  const text = useText();
  const language = useLanguage();
  const { row } = props;
  const territory = row.territory ?? null;
  return (
    <tr>
      <th scope="row">
        {row.written ?? <Local text={row.name} quietly />} <FilePlace>{row.at}</FilePlace>
      </th>
      {row.reasons !== undefined && (
        <td>
          <RecordLink kind="actor" id={row.id}>
            <Local text={row.name} quietly />
          </RecordLink>
        </td>
      )}
      <td className="quiet">
        {row.reasons === undefined
          ? [
              row.name.ko === null ? null : row.name.en,
              territory && territoryName(territory, language),
            ]
              .filter((part) => part !== null)
              .join(" · ")
          : row.reasons.map((reason) => text(reason)).join(" · ")}
      </td>
      <td className={styles.rowAction}>
        <Button look="bare" onClick={() => props.change(row)}>
          {phrases.change}
          <span className="hidden-but-read"> {row.written ?? text(row.name)}</span>
        </Button>
      </td>
    </tr>
  );
}
