import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { ActorPicker } from "./actor-picker.tsx";
import {
  actorKinds,
  kindLabels,
  placeBases,
  placeBasisLabels,
  sideLabels,
  sides,
  type Side,
} from "../model.ts";
import { actorPatch } from "./actor-patch.ts";
import { editActor, type ActorPage } from "./data.ts";
import { actorPhrases } from "./phrases.ts";
import { useSourceChoices } from "./source-choices.ts";
import styles from "./edit-actor.module.css";

interface EditProps {
  readonly actor: ActorPage;
  readonly close: () => void;
}

/** Changes what is said of one actor, with a reason; the notice that follows takes it back. */
export function EditActor(props: EditProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  return (
    <Dialog
      isOpen={props.isOpen}
      close={props.close}
      title={phrases.editTitle(text(props.actor.name))}
    >
      <EditForm actor={props.actor} close={props.close} />
    </Dialog>
  );
}

function EditForm(props: EditProps) {
  const phrases = usePhrases(actorPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { actor } = props;
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => editActor(actor.id, actorPatch(form, actor), wordOf(form, "why")), phrases.saved);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <div className={styles.pair}>
        <TextField
          label={phrases.nameKo}
          hint={phrases.nameHint}
          name="nameKo"
          lang="ko"
          defaultValue={actor.name.ko ?? ""}
          data-autofocus
        />
        <TextField
          label={phrases.nameEn}
          hint={phrases.nameHint}
          name="nameEn"
          lang="en"
          defaultValue={actor.name.en ?? ""}
        />
        <SelectField
          label={phrases.kind}
          name="kind"
          defaultValue={actor.kind}
          choices={actorKinds.map((kind) => ({ value: kind, label: text(kindLabels[kind]) }))}
        />
        <TextField
          label={phrases.abbr}
          name="abbr"
          defaultValue={actor.abbr ?? ""}
          maxLength={60}
        />
        <TextField
          label={phrases.territory}
          hint={phrases.territoryHint}
          name="territory"
          defaultValue={actor.territory ?? ""}
          pattern="[A-Z]{2}"
          maxLength={2}
        />
        <TextField
          label={phrases.city}
          name="city"
          lang="en"
          defaultValue={actor.city ?? ""}
          maxLength={120}
        />
      </div>
      <PlaceFields actor={actor} />
      <TextArea
        label={phrases.alsoCalled}
        hint={phrases.aliasesHint}
        name="aliases"
        defaultValue={actor.aliases.join("\n")}
      />
      <DeclaredSideFields actor={actor} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

/** Where it lies, who says so, and what it is part of. Both numbers or none; the hidden field carries the chosen body. */
function PlaceFields({ actor }: { readonly actor: ActorPage }) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  const { place } = actor;
  const [lat, setLat] = useState(place === null ? "" : String(place.lat));
  const [lon, setLon] = useState(place === null ? "" : String(place.lon));
  const [parent, setParent] = useState(actor.parent?.id ?? "");
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={phrases.lat}
          hint={phrases.latHint}
          name="lat"
          type="number"
          step="any"
          min="-90"
          max="90"
          required={lon !== ""}
          value={lat}
          onChange={(event) => setLat(event.target.value)}
        />
        <TextField
          label={phrases.lon}
          hint={phrases.lonHint}
          name="lon"
          type="number"
          step="any"
          min="-180"
          max="180"
          required={lat !== ""}
          value={lon}
          onChange={(event) => setLon(event.target.value)}
        />
        <SelectField
          label={phrases.placeBasis}
          name="placeBasis"
          defaultValue={place?.basis ?? "office"}
          choices={placeBases.map((basis) => ({
            value: basis,
            label: text(placeBasisLabels[basis]),
          }))}
        />
      </div>
      <div className={styles.parent}>
        <ActorPicker label={phrases.partOf} value={parent} choose={setParent} />
        <input type="hidden" name="parentId" value={parent} />
        {parent !== "" && (
          <Button look="bare" onClick={() => setParent("")}>
            {phrases.noParent}
          </Button>
        )}
      </div>
    </>
  );
}

/** The side as somebody declared it: a side other than none asks for the source that declares it. */
function DeclaredSideFields(props: { readonly actor: ActorPage }) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  const { declaredSide } = props.actor;
  const cited = declaredSide.basis?.source ?? "";
  const sources = useSourceChoices(cited);
  const [side, setSide] = useState<Side>(declaredSide.side);
  return (
    <fieldset className={styles.side}>
      <SelectField
        label={phrases.side}
        hint={phrases.sideHint}
        name="side"
        value={side}
        onChange={(event) => setSide(sides.find((one) => one === event.target.value) ?? "none")}
        choices={sides.map((value) => ({ value, label: text(sideLabels[value]) }))}
      />
      {side !== "none" && (
        <div className={styles.pair}>
          <SelectField
            label={phrases.sideSource}
            name="sideSource"
            required
            defaultValue={cited}
            choices={[{ value: "", label: phrases.chooseSource }, ...sources]}
          />
          <TextField
            label={phrases.sideLocator}
            hint={phrases.sideLocatorHint}
            name="sideLocator"
            defaultValue={declaredSide.basis?.locator ?? ""}
            maxLength={300}
          />
        </div>
      )}
    </fieldset>
  );
}
