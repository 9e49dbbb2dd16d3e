import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { datePattern, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useSources } from "#slices/actor/ui/data.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { ListShape } from "./content-lists.ts";
import { draftOf, type Draft, type FieldSpec } from "./drafts.ts";
import { programmePhrases } from "./phrases.ts";
import rooms from "./programmes.module.css";
import styles from "./list-editor.module.css";

interface ListEditorProps<T extends object> {
  readonly shape: ListShape<T>;
  readonly entries: readonly T[];
  /** Most entries; a part that can be there once has 1. */
  readonly most?: number;
  readonly isFixed?: boolean;
  readonly close: () => void;
  readonly save: (entries: T[], why: string) => Promise<{ readonly undo: Undo }>;
}

interface Line {
  readonly key: number;
  readonly draft: Draft;
}

/** Writes the entries of one list in place: each with its fields, one more, one less, and the reason. */
export function ListEditor<T extends object>(props: ListEditorProps<T>) {
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const { shape, most = 200 } = props;
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(props.entries, shape.fields));
  const { error, isSending, send } = useCommand(props.close);
  const change = (key: number, field: string, value: string) =>
    setLines((all) =>
      all.map((line) =>
        line.key === key ? { key, draft: { ...line.draft, [field]: value } } : line,
      ),
    );
  const add = () =>
    setLines((all) => [
      ...all,
      { key: Math.max(0, ...all.map(({ key }) => key)) + 1, draft: firstDraft(shape.fields) },
    ]);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = wordOf(new FormData(event.currentTarget), "why");
    send(
      () =>
        props.save(
          lines.map(({ draft }) => shape.read(draft)),
          why,
        ),
      phrases.saved,
    );
  };
  return (
    <form className={styles.editor} onSubmit={save}>
      {lines.map(({ key, draft }) => (
        <fieldset key={key} className={styles.entry}>
          {shape.fields.map((field) => (
            <Field
              key={field.key}
              field={field}
              draft={draft}
              change={(part, value) => change(key, part, value)}
            />
          ))}
          {props.isFixed !== true && (
            <Button
              look="bare"
              onClick={() => setLines((all) => all.filter((line) => line.key !== key))}
            >
              {phrases.removeOne}
            </Button>
          )}
        </fieldset>
      ))}
      {props.isFixed !== true && lines.length < most && (
        <Button className={styles.add} onClick={add}>
          {phrases.addOne}
        </Button>
      )}
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={rooms.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

function linesOf(entries: readonly object[], fields: readonly FieldSpec[]): Line[] {
  const drafts =
    entries.length === 0 ? [firstDraft(fields)] : entries.map((entry) => draftOf(entry, fields));
  return drafts.map((draft, key) => ({ key, draft }));
}

/** An empty entry, its choices at their first value. */
function firstDraft(fields: readonly FieldSpec[]): Draft {
  return Object.fromEntries(
    fields.flatMap(({ key, kind, choices }) =>
      kind === "choice" ? [[key, choices?.[0]?.value ?? ""]] : [],
    ),
  );
}

interface FieldProps {
  readonly field: FieldSpec;
  readonly draft: Draft;
  readonly change: (part: string, value: string) => void;
}

function Field({ field, draft, change }: FieldProps) {
  const { key, label, kind } = field;
  const held = draft[key] ?? "";
  if (kind === "short" || kind === "long")
    return <BothLanguages field={field} draft={draft} change={change} />;
  if (kind === "citation") return <Cited field={field} draft={draft} change={change} />;
  if (kind === "actor")
    return <ActorPicker label={label} value={held} choose={(id) => change(key, id)} />;
  if (kind === "choice")
    return (
      <SelectField
        label={label}
        value={held}
        choices={field.choices ?? []}
        onChange={(event) => change(key, event.target.value)}
      />
    );
  if (kind === "check")
    return (
      <label className={rooms.check}>
        <input
          type="checkbox"
          checked={held === "yes"}
          onChange={(event) => change(key, event.target.checked ? "yes" : "")}
        />
        {label}
      </label>
    );
  return <Word field={field} held={held} change={change} />;
}

function Word({ field, held, change }: Omit<FieldProps, "draft"> & { readonly held: string }) {
  const phrases = usePhrases(programmePhrases);
  const isDate = field.kind === "date";
  return (
    <TextField
      label={field.label}
      hint={isDate ? phrases.dateHint : undefined}
      value={held}
      required={field.isRequired === true}
      maxLength={200}
      {...(isDate && { pattern: datePattern })}
      onChange={(event) => change(field.key, event.target.value)}
    />
  );
}

/** Korean and English side by side; one of them is enough where one is needed. */
function BothLanguages({ field, draft, change }: FieldProps) {
  const phrases = usePhrases(programmePhrases);
  const ko = draft[`${field.key}.ko`] ?? "";
  const en = draft[`${field.key}.en`] ?? "";
  const Line = field.kind === "long" ? TextArea : TextField;
  const isNeeded = field.isRequired === true && ko === "" && en === "";
  return (
    <div className={`${rooms.pair} ${styles.whole}`}>
      <Line
        label={`${field.label} (${phrases.ko})`}
        lang="ko"
        value={ko}
        required={isNeeded}
        onChange={(event: { target: { value: string } }) =>
          change(`${field.key}.ko`, event.target.value)
        }
      />
      <Line
        label={`${field.label} (${phrases.en})`}
        lang="en"
        value={en}
        onChange={(event: { target: { value: string } }) =>
          change(`${field.key}.en`, event.target.value)
        }
      />
    </div>
  );
}

function Cited({ field, draft, change }: FieldProps) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const sources = Object.values(useSources());
  const source = `${field.key}.source`;
  const locator = `${field.key}.locator`;
  return (
    <div className={`${rooms.pair} ${styles.whole}`}>
      <SelectField
        label={field.label}
        value={draft[source] ?? ""}
        onChange={(event) => change(source, event.target.value)}
        choices={[
          { value: "", label: phrases.noEvidence },
          ...sources.map(({ id, title }) => ({ value: id, label: text(title) })),
        ]}
      />
      <TextField
        label={phrases.place}
        hint={phrases.placeHint}
        value={draft[locator] ?? ""}
        maxLength={300}
        onChange={(event) => change(locator, event.target.value)}
      />
    </div>
  );
}
