// oxlint-disable jsx-a11y/prefer-tag-over-role -- a combobox with its list (ARIA APG) has no tags of its own
import { useId, useState, type KeyboardEvent } from "react";
import { Local } from "#apps/web/design/local.tsx";
import fields from "#apps/web/design/field.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useActorPage, useSearch, type Found } from "./data.ts";
import { actorPhrases } from "./phrases.ts";
import styles from "./actor-picker.module.css";

/** Chooses one actor by name, initials, romanisation or abbreviation. Keys that belong to an input method are left to it. */
export function ActorPicker(props: {
  readonly label: string;
  readonly value: string;
  readonly choose: (id: string) => void;
}) {
  const phrases = usePhrases(actorPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const id = useId();
  const chosen = useActorPage(props.value);
  const [words, setWords] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const search = useSearch(words ?? "");
  const found = search.data?.items.filter(({ kind }) => kind === "actor") ?? [];
  const isOpen = words !== null && words.trim() !== "" && found.length > 0;
  const choose = (actor: Found | undefined) => {
    if (actor === undefined) return;
    props.choose(actor.id);
    setWords(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    // What stands there answers other words than these: it is not chosen, and no form is sent without the choice.
    if (event.key === "Enter" && search.isFetching && (search.isPlaceholderData || !isOpen))
      return event.preventDefault();
    if (!isOpen) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive((active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      setWords(null);
    }
  };
  const shown = words ?? (chosen.data === undefined ? "" : text(chosen.data.name));
  const hint = chosen.isLoading ? frame.loading : chosen.isError ? frame.unknown : phrases.pick;
  return (
    <div className={`${fields.field} ${styles.picker}`}>
      <label htmlFor={id} className={fields.label}>
        {props.label}
      </label>
      <input
        id={id}
        className={fields.input}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        aria-busy={chosen.isLoading}
        value={shown}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onBlur={() => setWords(null)}
        onKeyDown={press}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={props.label}
        className={styles.list}
        hidden={!isOpen}
      >
        {isOpen &&
          found.map((actor, index) => (
            <div
              key={actor.id}
              tabIndex={-1}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles.choice}
              onPointerMove={() => setActive(index)}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(actor);
              }}
            >
              <span>
                <Local text={actor.name} quietly />
              </span>
              <span className={styles.hint}>{text(actor.hint)}</span>
            </div>
          ))}
      </div>
    </div>
  );
}
