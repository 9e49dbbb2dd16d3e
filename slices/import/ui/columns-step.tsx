import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { actorKinds, isActorKind, kindLabels } from "#slices/actor/model.ts";
import { tieKindLabels, tieKinds } from "#slices/tie/model.ts";
import {
  fields,
  localGovernment,
  tieSources,
  type Column,
  type Field,
  type Mapping,
} from "../model.ts";
import type { Reading } from "./data.ts";
import { FilePlace } from "./file-place.tsx";
import { importPhrases } from "./phrases.ts";
import type { Deciding } from "./use-decide.ts";
import styles from "./import.module.css";

interface StepProps {
  readonly reading: Reading;
  readonly deciding: Deciding;
}

/** What each column means, with values of it; the officer corrects what was guessed wrongly. */
export function ColumnsStep({ reading, deciding }: StepProps) {
  const phrases = usePhrases(importPhrases);
  const [mapping, setMapping] = useState(reading.mapping);
  const isSheet = reading.sheets.length > 0 && reading.format !== "sparql-json";
  const isChanged = JSON.stringify(mapping) !== JSON.stringify(reading.mapping);
  const mean = (key: string, field: Field | "") =>
    setMapping({ ...mapping, columns: remap(mapping.columns, key, field) });
  return (
    <section className={styles.part}>
      <h2>{phrases.step.columns}</h2>
      <p className="quiet">
        {phrases.columnsAre} {phrases.remembered}
      </p>
      {isSheet && <TablePlace reading={reading} deciding={deciding} />}
      <ColumnsTable columns={reading.columns} mapping={mapping} mean={mean} />
      <Defaults mapping={mapping} isSheet={isSheet} change={setMapping} />
      <div className={styles.actions}>
        <Button
          look="main"
          disabled={!isChanged || deciding.isSending}
          onClick={() => deciding.readAgain({ mapping })}
        >
          {phrases.readAgain}
        </Button>
        {!isChanged && <p className="quiet">{phrases.asRead}</p>}
      </div>
    </section>
  );
}

/** A field belongs to one column: whoever gets it takes it from the other. */
function remap(columns: Mapping["columns"], key: string, field: Field | ""): Record<string, Field> {
  const kept = Object.entries(columns).filter(([other, held]) => other !== key && held !== field);
  return Object.fromEntries(field === "" ? kept : [...kept, [key, field]]);
}

function ColumnsTable(props: {
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  readonly mean: (key: string, field: Field | "") => void;
}) {
  const phrases = usePhrases(importPhrases);
  return (
    <table className={`${tables.table} ${styles.cards}`}>
      <caption className="hidden-but-read">{phrases.step.columns}</caption>
      <thead>
        <tr>
          <th scope="col">{phrases.column}</th>
          <th scope="col">{phrases.samples}</th>
          <th scope="col">{phrases.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {props.columns.map((column) => (
          <tr key={column.key}>
            <th scope="row">
              <ColumnName column={column} />
            </th>
            <td className={styles.samples} data-figure="source">
              {column.samples.join(" · ")}
            </td>
            <td className={styles.meaning}>
              <SelectField
                label={`${column.header || column.key}: ${phrases.meaning}`}
                value={props.mapping.columns[column.key] ?? ""}
                onChange={(event) =>
                  props.mean(column.key, fields.find((field) => field === event.target.value) ?? "")
                }
                choices={[
                  { value: "", label: phrases.notTaken },
                  ...fields.map((field) => ({ value: field, label: phrases.fields[field] })),
                ]}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColumnName({ column }: { readonly column: Column }) {
  const phrases = usePhrases(importPhrases);
  const [owner] = column.key.split(":");
  const where = owner === "actor" ? phrases.ofActor : owner === "tie" ? phrases.ofTie : column.key;
  return (
    <>
      {column.header || <span className="quiet">{phrases.noHeader}</span>}{" "}
      <FilePlace>{where}</FilePlace>
    </>
  );
}

/** Which sheet and which rows hold the headers; another choice proposes the meanings anew. */
function TablePlace({ reading, deciding }: StepProps) {
  const phrases = usePhrases(importPhrases);
  const { sheet, header } = reading.mapping;
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const first = Number(wordOf(form, "first"));
    const last = Math.max(first, Number(wordOf(form, "last")));
    deciding.readAgain({
      mapping: null,
      look: { sheet, header: first === 0 ? null : { first, last } },
    });
  };
  return (
    <form className={styles.place} onSubmit={look}>
      {reading.sheets.length > 1 && (
        <SelectField
          label={phrases.sheet}
          value={sheet}
          disabled={deciding.isSending}
          onChange={(event) =>
            deciding.readAgain({ mapping: null, look: { sheet: Number(event.target.value) } })
          }
          choices={reading.sheets.map((name, index) => ({
            value: String(index),
            label: name ?? phrases.sheetNumber(index + 1),
          }))}
        />
      )}
      <TextField
        label={phrases.headerFirst}
        name="first"
        type="number"
        min="1"
        defaultValue={header?.first ?? ""}
        placeholder={phrases.headerHint}
      />
      <TextField
        label={phrases.headerLast}
        name="last"
        type="number"
        min="1"
        defaultValue={header?.last ?? ""}
      />
      <Button type="submit" disabled={deciding.isSending}>
        {phrases.findHeader}
      </Button>
    </form>
  );
}

function Defaults(props: {
  readonly mapping: Mapping;
  readonly isSheet: boolean;
  readonly change: (mapping: Mapping) => void;
}) {
  const phrases = usePhrases(importPhrases);
  const text = useText();
  const { mapping, change } = props;
  return (
    <div className={styles.place}>
      <SelectField
        label={phrases.kindIfUnsaid}
        value={mapping.actorKind}
        onChange={({ target }) =>
          change({
            ...mapping,
            actorKind: isActorKind(target.value) ? target.value : localGovernment,
          })
        }
        choices={[
          { value: localGovernment, label: phrases.localGovernment },
          ...actorKinds.map((kind) => ({ value: kind, label: text(kindLabels[kind]) })),
        ]}
      />
      <SelectField
        label={phrases.tieIfUnsaid}
        value={mapping.tieKind}
        onChange={({ target }) =>
          change({
            ...mapping,
            tieKind: tieKinds.find((kind) => kind === target.value) ?? mapping.tieKind,
          })
        }
        choices={tieKinds.map((kind) => ({ value: kind, label: text(tieKindLabels[kind]) }))}
      />
      {props.isSheet && (
        <SelectField
          label={phrases.tiesFrom}
          value={mapping.ties}
          onChange={({ target }) =>
            change({
              ...mapping,
              ties: tieSources.find((source) => source === target.value) ?? mapping.ties,
            })
          }
          choices={tieSources.map((value) => ({ value, label: phrases.tieSources[value] }))}
        />
      )}
    </div>
  );
}
