import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, Switch } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Icon } from "#apps/web/design/icons.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useActorPage } from "#slices/actor/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { territoryName } from "#slices/actor/ui/territory.ts";
import { isTieKind, tieKindLabels, tieKinds } from "#slices/tie/model.ts";
import type { Shock } from "../model-shock.ts";
import { channelPhrases } from "./phrases.ts";
import { readPart, type ShockPart } from "./shock-text.ts";
import styles from "./room.module.css";

interface ShocksProps {
  readonly presets: readonly Shock[];
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
}

/** Shocks of the record as switches, and parts that the officer adds. */
export function Shocks(props: ShocksProps) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const { presets, chosen, change } = props;
  const own = chosen.flatMap((name) => readPart(name) ?? []);
  const turn = (name: string, isOn: boolean) =>
    change(isOn ? [...chosen, name] : chosen.filter((other) => other !== name));
  const add = (name: string) => {
    if (!chosen.includes(name)) change([...chosen, name]);
  };
  return (
    <section className={`${styles.shocks} not-printed`} aria-label={phrases.shocks}>
      <div className={styles.switches}>
        <h2 title={phrases.shocksHint}>{phrases.shocks}</h2>
        {presets.map((preset) => (
          <span key={preset.name} className={styles.preset}>
            <Switch
              label={text(preset.label)}
              isOn={chosen.includes(preset.name)}
              change={(isOn) => turn(preset.name, isOn)}
            />
            <SourceMark what={text(preset.label)} from={preset.sources}>
              <p>{text(preset.basis)}</p>
            </SourceMark>
          </span>
        ))}
        {own.map((part) => (
          <OwnPart
            key={`${part.what}:${part.id}`}
            part={part}
            remove={() => turn(`${part.what}:${part.id}`, false)}
          />
        ))}
        <Button look="bare" onClick={() => setAdding(true)}>
          {phrases.ownShock}
        </Button>
      </div>
      <Dialog isOpen={isAdding} close={() => setAdding(false)} title={phrases.ownShockTitle}>
        <OwnShock
          add={(name) => {
            setAdding(false);
            add(name);
          }}
        />
      </Dialog>
    </section>
  );
}

function OwnPart(props: { readonly part: ShockPart; readonly remove: () => void }) {
  const phrases = usePhrases(channelPhrases);
  const name = usePartName(props.part);
  return (
    <span className={styles.own}>
      {name}
      <button
        type="button"
        className={styles.drop}
        aria-label={phrases.removePart(name)}
        onClick={props.remove}
      >
        <Icon name="close" size={14} />
      </button>
    </span>
  );
}

function usePartName(part: ShockPart): string {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const language = useLanguage();
  const actor = useActorPage(part.what === "actor" ? part.id : "").data;
  if (part.what === "territory") return phrases.territoryStops(territoryName(part.id, language));
  if (part.what === "layer")
    return phrases.layerStops(isTieKind(part.id) ? text(tieKindLabels[part.id]) : part.id);
  return phrases.actorStops(actor === undefined ? part.id : text(actor.name));
}

/** Territories through which ties of the record run; others are entered as an actor. */
const territories = [
  "CN",
  "RU",
  "US",
  "JP",
  "KP",
  "KR",
  "CH",
  "SE",
  "GB",
  "FR",
  "DE",
  "ID",
  "MN",
  "VN",
];

function OwnShock(props: { readonly add: (name: string) => void }) {
  const phrases = usePhrases(channelPhrases);
  const text = useText();
  const language = useLanguage();
  const [actor, setActor] = useState("");
  const chooseFrom = (event: FormEvent<HTMLFormElement>, what: string) => {
    event.preventDefault();
    const id = wordOf(new FormData(event.currentTarget), "id");
    if (id !== "") props.add(`${what}:${id}`);
  };
  return (
    <div className={styles.ownForms}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (actor !== "") props.add(`actor:${actor}`);
        }}
      >
        <ActorPicker label={phrases.ownActor} value={actor} choose={setActor} />
        <Button type="submit" disabled={actor === ""}>
          {phrases.add}
        </Button>
      </form>
      <form onSubmit={(event) => chooseFrom(event, "layer")}>
        <SelectField
          label={phrases.ownLayer}
          name="id"
          choices={tieKinds
            .filter((kind) => kind !== "conflict")
            .map((kind) => ({ value: kind, label: text(tieKindLabels[kind]) }))}
        />
        <Button type="submit">{phrases.add}</Button>
      </form>
      <form onSubmit={(event) => chooseFrom(event, "territory")}>
        <SelectField
          label={phrases.ownTerritory}
          name="id"
          choices={territories.map((code) => ({
            value: code,
            label: territoryName(code, language),
          }))}
        />
        <Button type="submit">{phrases.add}</Button>
      </form>
    </div>
  );
}
