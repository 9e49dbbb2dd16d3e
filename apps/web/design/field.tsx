import { useId, type ComponentProps, type ReactNode } from "react";
import styles from "./field.module.css";

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

function Frame(props: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={props.id} className={styles.label}>
        {props.label}
      </label>
      {props.hint !== undefined && (
        <p id={`${props.id}-hint`} className={styles.hint} data-figure="setting">
          {props.hint}
        </p>
      )}
      {props.children}
      {props.error !== undefined && (
        <p id={`${props.id}-error`} className={styles.error}>
          {props.error}
        </p>
      )}
    </div>
  );
}

function described(id: string, props: FieldProps) {
  const ids = [
    props.hint !== undefined && `${id}-hint`,
    props.error !== undefined && `${id}-error`,
  ].filter(Boolean);
  return {
    id,
    ...(ids.length > 0 && { "aria-describedby": ids.join(" ") }),
    "aria-invalid": props.error !== undefined,
  };
}

/** A line of text with its label above, its hint under the label and its error under the line. */
export function TextField(props: FieldProps & ComponentProps<"input">) {
  const id = useId();
  const { label, hint, error, ...rest } = props;
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input className={styles.input} {...described(id, { label, hint, error })} {...rest} />
    </Frame>
  );
}

export function TextArea(props: FieldProps & ComponentProps<"textarea">) {
  const id = useId();
  const { label, hint, error, ...rest } = props;
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea
        className={styles.input}
        rows={3}
        {...described(id, { label, hint, error })}
        {...rest}
      />
    </Frame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The browser's own list: works with a thumb, a keyboard and every screen reader. */
export function SelectField(
  props: FieldProps & ComponentProps<"select"> & { readonly choices: readonly Choice[] },
) {
  const id = useId();
  const { label, hint, error, choices, ...rest } = props;
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select className={styles.input} {...described(id, { label, hint, error })} {...rest}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A switch with its words beside it. */
export function Switch(props: {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={props.isOn}
      className={styles.switch}
      onClick={() => props.change(!props.isOn)}
    >
      <span className={styles.track} aria-hidden="true" />
      <span>{props.label}</span>
    </button>
  );
}
