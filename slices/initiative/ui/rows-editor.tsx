import type { ReactNode } from "react";
import type { LocalText } from "#kernel/local-text.ts";
import { Button, IconButton } from "#apps/web/design/button.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases } from "#apps/web/i18n.tsx";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { initiativePhrases } from "./phrases.ts";
import styles from "./initiatives.module.css";

/** Lines of a part, each with its fields: added at the end, taken out, moved up. */
export function RowsEditor<T>(props: {
  readonly name: string;
  readonly rows: readonly T[];
  readonly change: (rows: readonly T[]) => void;
  readonly blank: () => T;
  readonly children: (row: T, set: (changed: Partial<T>) => void) => ReactNode;
}) {
  const phrases = usePhrases(initiativePhrases);
  const { name, rows, change, blank, children } = props;
  const set = (at: number) => (changed: Partial<T>) =>
    change(rows.map((row, index) => (index === at ? { ...row, ...changed } : row)));
  return (
    <div className={styles.rows}>
      {rows.map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line that is being written has no other name than its place
        <fieldset key={at} className={styles.row}>
          <legend className="hidden-but-read">{`${name} ${at + 1}`}</legend>
          <div className={register.form}>{children(row, set(at))}</div>
          <div className={styles.rowDoes}>
            {at > 0 && (
              <IconButton
                label={phrases.up(at + 1)}
                onClick={() => change(rows.toSpliced(at - 1, 2, row, ...rows.slice(at - 1, at)))}
              >
                <Icon name="up" size={16} />
              </IconButton>
            )}
            <IconButton
              label={phrases.takeOut(at + 1)}
              onClick={() => change(rows.toSpliced(at, 1))}
            >
              <Icon name="close" size={16} />
            </IconButton>
          </div>
        </fieldset>
      ))}
      <Button aria-label={phrases.addTo(name)} onClick={() => change([...rows, blank()])}>
        + {phrases.add}
      </Button>
    </div>
  );
}

/** A text in both languages, side by side; an empty field is a text that is missing. */
export function TextPair(props: {
  readonly label: string;
  readonly value: LocalText;
  readonly change: (value: LocalText) => void;
}) {
  const phrases = usePhrases(initiativePhrases);
  const { label, value, change } = props;
  return (
    <div className={register.pair}>
      <TextField
        label={phrases.inKorean(label)}
        value={value.ko ?? ""}
        maxLength={2000}
        onChange={(event) => change({ ...value, ko: event.target.value || null })}
      />
      <TextField
        label={phrases.inEnglish(label)}
        value={value.en ?? ""}
        maxLength={2000}
        onChange={(event) => change({ ...value, en: event.target.value || null })}
      />
    </div>
  );
}

/** One actor or none. */
export function PerhapsActor(props: {
  readonly label: string;
  readonly value: string | null;
  readonly change: (id: string | null) => void;
}) {
  const phrases = usePhrases(initiativePhrases);
  const { label, value, change } = props;
  return (
    <div className={register.oneLine}>
      <ActorPicker key={value ?? ""} label={label} value={value ?? ""} choose={change} />
      {value !== null && (
        <IconButton label={`${label}: ${phrases.none}`} onClick={() => change(null)}>
          <Icon name="close" size={16} />
        </IconButton>
      )}
    </div>
  );
}

/** A text that nobody has written yet. */
export const noText: LocalText = { ko: null, en: null };
