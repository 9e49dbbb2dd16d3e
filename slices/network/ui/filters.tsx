import { useState, type ChangeEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField, type Choice } from "#apps/web/design/field.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { useTyped } from "#apps/web/use-typed.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { isPartialDate } from "#kernel/partial-date.ts";
import {
  actorHeadings,
  actorKinds,
  headingLabels,
  headingOf,
  kindLabels,
  sideLabels,
  sides,
} from "#slices/actor/model.ts";
import { issueLabels, issues } from "#slices/tie/model-issues.ts";
import { tieKindLabels, tieKinds, tieStatuses, tieStatusLabels } from "#slices/tie/model.ts";

import { filterParts } from "./asked.ts";
import { networkPhrases } from "./phrases.ts";
import styles from "./room.module.css";

/** The one set of filters above every view. On the phone only the first is open. */
export function Filters() {
  const phrases = usePhrases(networkPhrases);
  const [address, change] = useAddress();
  const [isOpen, setOpen] = useState(false);
  const [words, type] = useTyped(address["q"] ?? "", (text) =>
    change({ q: text || undefined, page: undefined }),
  );
  const folded = filterParts.filter((part) => part !== "q" && (address[part] ?? "") !== "");
  return (
    <search className={`${styles.search} not-printed`}>
      <form className={styles.filters} onSubmit={(event) => event.preventDefault()}>
        <TextField
          label={phrases.words}
          placeholder={phrases.wordsHint}
          type="search"
          value={words}
          onChange={(event) => type(event.target.value)}
        />
        <div className={styles.folded} data-open={isOpen} id="network-filters">
          <Selects />
          <AsOf />
        </div>
        <div className={styles.filterTools}>
          <Button
            aria-expanded={isOpen}
            aria-controls="network-filters"
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? phrases.fewerFilters : phrases.moreFilters(folded.length)}
          </Button>
        </div>
      </form>
    </search>
  );
}

function Selects() {
  const phrases = usePhrases(networkPhrases);
  const text = useText();
  const language = useLanguage();
  const [address, change] = useAddress();
  const choices = <K extends string>(
    values: readonly K[],
    labels: Readonly<Record<K, LocalText>>,
  ): Choice[] => [
    { value: "", label: phrases.all },
    ...values.map((value) => ({ value, label: text(labels[value]) })),
  ];
  const field = (part: string) => ({
    value: address[part] ?? "",
    onChange: (event: ChangeEvent<HTMLSelectElement>) =>
      change({
        [part]: event.target.value || undefined,
        ...(part === "heading" && { kind: undefined }),
        page: undefined,
      }),
  });
  const kinds = actorKinds.filter(
    (kind) => address["heading"] === undefined || headingOf[kind] === address["heading"],
  );
  const [all, ...topics] = choices(issues, issueLabels);
  const sorted = topics.toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <>
      <SelectField
        label={phrases.heading}
        choices={choices(actorHeadings, headingLabels)}
        {...field("heading")}
      />
      <SelectField label={phrases.kind} choices={choices(kinds, kindLabels)} {...field("kind")} />
      <SelectField label={phrases.side} choices={choices(sides, sideLabels)} {...field("side")} />
      <SelectField
        label={phrases.layer}
        choices={choices(tieKinds, tieKindLabels)}
        {...field("layer")}
      />
      <SelectField
        label={phrases.status}
        choices={choices(tieStatuses, tieStatusLabels)}
        {...field("status")}
      />
      <SelectField label={phrases.issue} choices={[all!, ...sorted]} {...field("issue")} />
    </>
  );
}

/** The date as of which the network is seen; taken over as soon as it is one. */
function AsOf() {
  const phrases = usePhrases(networkPhrases);
  const [address, change] = useAddress();
  const [typed, keep] = useTyped(address["asOf"] ?? "", (text) =>
    change({ asOf: text || undefined, page: undefined, ...(text === "" && { dates: undefined }) }),
  );
  const [isLeft, setLeft] = useState(false);
  const isWrong = isLeft && typed !== "" && !isPartialDate(typed);
  const type = (text: string) => {
    setLeft(false);
    keep(text, text === "" || isPartialDate(text));
  };
  return (
    <TextField
      label={phrases.asOf}
      placeholder={phrases.asOfHint}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      value={typed}
      error={isWrong ? phrases.asOfWrong : undefined}
      onChange={(event) => type(event.target.value.trim())}
      onBlur={() => setLeft(true)}
    />
  );
}
