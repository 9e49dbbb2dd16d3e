import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { Claim } from "#kernel/claim.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { tieKindLabels, tieStatusLabels } from "#slices/tie/model.ts";
import { actorKinds, isActorKind, kindLabels } from "../model.ts";
import { Value } from "./claims.tsx";
import type { ActorPage } from "./data.ts";
import { splitActor } from "./merge-data.ts";
import { actorPhrases, mergePhrases } from "./phrases.ts";
import styles from "./edit-actor.module.css";

interface SplitProps {
  readonly actor: ActorPage;
  readonly close: () => void;
}

/** Splits a new actor from this one: who it is, and what goes to it; the notice that follows takes it back. */
export function SplitActor(props: SplitProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(mergePhrases);
  const text = useText();
  return (
    <Dialog
      isOpen={props.isOpen}
      close={props.close}
      title={phrases.splitTitle(text(props.actor.name))}
    >
      <SplitForm actor={props.actor} close={props.close} />
    </Dialog>
  );
}

function SplitForm({ actor, close }: SplitProps) {
  const phrases = usePhrases(mergePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { error, isSending, send } = useCommand(close);
  const split = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const kind = wordOf(form, "kind");
    const all = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
    const wish = {
      name: { ko: wordOf(form, "nameKo") || null, en: wordOf(form, "nameEn") || null },
      kind: isActorKind(kind) ? kind : actor.kind,
      ties: all("ties"),
      memberships: all("memberships"),
      claims: all("claims"),
      aliases: all("aliases"),
    };
    send(() => splitActor(actor.id, wish, wordOf(form, "why")), phrases.splitDone);
  };
  return (
    <form className={styles.form} onSubmit={split}>
      <p className="quiet">{phrases.splitAre}</p>
      <div className={styles.pair}>
        <TextField
          label={phrases.nameKo}
          hint={phrases.nameHint}
          name="nameKo"
          lang="ko"
          data-autofocus
          maxLength={200}
        />
        <TextField
          label={phrases.nameEn}
          hint={phrases.nameHint}
          name="nameEn"
          lang="en"
          maxLength={200}
        />
      </div>
      <SelectField
        label={phrases.kind}
        name="kind"
        defaultValue={actor.kind}
        choices={actorKinds.map((kind) => ({ value: kind, label: text(kindLabels[kind]) }))}
      />
      <Parts actor={actor} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {phrases.doSplit}
        </Button>
      </div>
    </form>
  );
}

/** Everything that can go to the new actor, by what it is. */
function Parts({ actor }: { readonly actor: ActorPage }) {
  const phrases = usePhrases(mergePhrases);
  const text = useText();
  const nameOf = (id: string) => {
    const other = actor.actors[id];
    return other === undefined ? id : text(other.name);
  };
  const ties = actor.ties.map((tie) => ({
    id: tie.id,
    label: `${nameOf(tie.from === actor.id ? tie.to : tie.from)}: ${text(tieKindLabels[tie.kind])}, ${text(tieStatusLabels[tie.status])}`,
  }));
  const memberships = actor.memberships.map(({ id, member, body }) => ({
    id,
    label: nameOf(member === actor.id ? body : member),
  }));
  return (
    <>
      <Choices name="ties" legend={phrases.ties} choices={ties} />
      <Choices
        name="memberships"
        legend={phrases.memberships}
        hint={phrases.together}
        choices={memberships}
      />
      <Choices name="claims" legend={phrases.claims} choices={claimsOf(actor)} />
      <Choices
        name="aliases"
        legend={phrases.names}
        choices={actor.aliases.map((alias) => ({ id: alias, label: alias }))}
      />
    </>
  );
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly claim?: Claim<unknown>;
}

function claimsOf({ facts, properties }: ActorPage): readonly Choice[] {
  const claims = [...facts, ...properties.flatMap(({ shown, others }) => [shown, ...others])];
  return claims.map((claim) => ({ id: claim.id, label: "", claim }));
}

function Choices(props: {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
}) {
  const phrases = usePhrases(mergePhrases);
  const [count, setCount] = useState(0);
  if (props.choices.length === 0) return null;
  return (
    <fieldset
      className={styles.parts}
      onChange={(event) => setCount(event.currentTarget.querySelectorAll("input:checked").length)}
    >
      <legend>
        {props.legend} <span className="quiet">{phrases.chosen(count)}</span>
      </legend>
      {props.hint !== undefined && <p className="quiet">{props.hint}</p>}
      <div className={styles.partList}>
        {props.choices.map((choice) => (
          <label key={choice.id} className={styles.part}>
            <input type="checkbox" name={props.name} value={choice.id} />
            <span>
              {choice.claim === undefined ? choice.label : <ClaimText claim={choice.claim} />}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ClaimText({ claim }: { readonly claim: Claim<unknown> }) {
  const phrases = usePhrases(actorPhrases);
  const property = claim.property === "fact" ? null : phrases.properties[claim.property];
  return (
    <>
      {property !== null && <strong>{property ?? claim.property}: </strong>}
      <Value value={claim.value} /> <span className="quiet">{claim.source}</span>
    </>
  );
}
