// oxlint-disable jsx-a11y/prefer-tag-over-role jsx-a11y/click-events-have-key-events -- a combobox with its list (ARIA APG) has no tags of its own; its keys are heard by the field
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from "react";
import { useNavigate } from "@tanstack/react-router";
import { useSearch as useFound, type Found } from "#slices/actor/ui/data.ts";
import { Local } from "../design/local.tsx";
import { Dialog } from "../design/dialog.tsx";
import { Failure } from "../design/notice.tsx";
import { useLanguage, usePhrases } from "../i18n.tsx";
import { pathOf, type Address } from "../navigation.tsx";
import { framePhrases } from "../phrases.ts";
import { roomsNamed } from "./find-rooms.ts";
import styles from "./palette.module.css";

/** Most records that one search brings. */
const mostFound = 20;

/** Calls `open` on Ctrl+K or ⌘K, wherever the focus is. */
export function usePaletteKey(open: () => void): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.metaKey || event.ctrlKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
}

/** Whether the key belongs to an input method that is still putting a syllable together. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** Finds any record or screen by name, Korean initials, romanisation or abbreviation. */
export function Palette(props: { readonly isOpen: boolean; readonly close: () => void }) {
  const phrases = usePhrases(framePhrases);
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.search}>
      <PaletteBody close={props.close} />
    </Dialog>
  );
}

function PaletteBody(props: { readonly close: () => void }) {
  const phrases = usePhrases(framePhrases);
  const language = useLanguage();
  const navigate = useNavigate();
  const list = useId();
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const found = useFound(words);
  const rooms = useMemo(() => roomsNamed(words), [words]);
  const choices = [...rooms, ...(words.trim() === "" ? [] : (found.data?.items ?? []))];
  const go = (choice: Found | undefined) => {
    if (choice === undefined) return;
    props.close();
    if (choice.kind === "room") void navigate({ to: pathOf(language, choice.id) });
    else if (choice.kind === "actor")
      void navigate({ to: pathOf(language, `/network/actors/${choice.id}`) });
    else if (choice.kind === "programme")
      void navigate({ to: pathOf(language, `/programmes/${choice.id}`) });
    else
      void navigate({
        to: ".",
        search: (before: Address) => ({ ...before, open: `${choice.kind}:${choice.id}` }),
      });
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((active + step + choices.length) % Math.max(1, choices.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const choice = choices[active];
      // Records that answer other words than these are not gone to.
      if (choice?.kind === "room" || !found.isPlaceholderData) go(choice);
    }
  };
  return (
    <div className={styles.palette}>
      <input
        className={styles.words}
        role="combobox"
        aria-label={phrases.search}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={choices.length > 0 ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={phrases.searchHint}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label={phrases.search} className={styles.list}>
        {choices.map((choice, index) => (
          <div
            key={`${choice.kind}:${choice.id}`}
            tabIndex={-1}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.choice}
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => go(choice)}
          >
            <span>
              <Local text={choice.name} quietly />
            </span>
            <span className={styles.hint}>
              <Local text={choice.hint} quietly />
            </span>
            <span className={styles.kind}>{phrases.found[choice.kind] ?? choice.kind}</span>
          </div>
        ))}
      </div>
      {found.error !== null && words.trim() !== "" ? (
        <Failure error={found.error} retry={() => void found.refetch()} />
      ) : (
        <output className="quiet">
          {words.trim() === ""
            ? phrases.searchStart
            : choices.length === 0 && !found.isFetching
              ? phrases.searchEmpty
              : phrases.searchCount(choices.length, (found.data?.items.length ?? 0) >= mostFound)}
        </output>
      )}
    </div>
  );
}
