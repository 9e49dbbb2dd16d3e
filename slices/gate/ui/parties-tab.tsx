import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, Switch, TextArea, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Empty, Failure, Waiting } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import {
  keepParty,
  useScreenings,
  type GateState,
  type NamesAsked,
  type ScreenedName,
  type Screenings,
} from "./data.ts";
import { HitCard } from "./hits.tsx";
import { gatePhrases } from "./phrases.ts";
import { NextSteps, Provisions } from "./provisions.tsx";
import type { Setting } from "./use-setting.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import styles from "./gate.module.css";

/** Names on the left, who on the list is like them on the right, with every feature compared. */
export function PartiesTab(props: { readonly gate: GateState; readonly setting: Setting }) {
  const phrases = usePhrases(gatePhrases);
  const { setting } = props;
  const [names, setNames] = useState<NamesAsked["names"]>([]);
  const [isInvited, setInvited] = useState(false);
  const [isBody, setBody] = useState(false);
  const asked: NamesAsked = {
    names,
    direction: setting.direction,
    asOf: setting.asOf,
    isInvited,
    standings: isBody ? ["dprk-programme-body"] : [],
    eased: setting.law.scenario.eased,
  };
  const found = useScreenings(names.length === 0 ? null : asked);
  return (
    <div className={styles.two}>
      <section className={`${styles.paste} not-printed`} aria-label={phrases.names}>
        <NamesForm ask={setNames} />
        <Switch label={phrases.invited} isOn={isInvited} change={setInvited} />
        <Switch label={phrases.programmeBody} isOn={isBody} change={setBody} />
      </section>
      <section className={styles.answers} aria-labelledby="gate-names">
        <h2 id="gate-names">{phrases.results}</h2>
        {found.error !== null && <Failure error={found.error} retry={() => void found.refetch()} />}
        {names.length === 0 && <Empty title={phrases.noNames} />}
        {names.length > 0 && found.data === undefined && found.error === null && (
          <Waiting lines={4} />
        )}
        {names.length > 0 && found.data !== undefined && (
          <Answers gate={props.gate} names={names} found={found.data} />
        )}
      </section>
    </div>
  );
}

function NamesForm(props: { readonly ask: (names: NamesAsked["names"]) => void }) {
  const phrases = usePhrases(gatePhrases);
  const genders = (["", "male", "female"] as const).map((value) => ({
    value,
    label: phrases.genders[value],
  }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const names = [
      ...new Set(
        wordOf(form, "names")
          .split(/\n+/)
          .map((name) => name.trim())
          .filter(Boolean),
      ),
    ];
    const gender = wordOf(form, "gender");
    const document = wordOf(form, "document");
    const more = {
      birthYear: Number(wordOf(form, "birth")) || null,
      documents: document === "" ? [] : [document],
      gender: gender === "male" || gender === "female" ? gender : null,
    } as const;
    props.ask(names.map((name) => (names.length === 1 ? { name, ...more } : { name })));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextArea
        label={phrases.names}
        hint={phrases.namesHint}
        name="names"
        rows={6}
        required
        spellCheck={false}
      />
      <fieldset className={styles.three}>
        <legend className={styles.small}>{phrases.onlyForOne}</legend>
        <TextField label={phrases.birthYear} name="birth" inputMode="numeric" pattern="\d{4}" />
        <TextField label={phrases.documentNumber} name="document" />
        <SelectField label={phrases.gender} name="gender" choices={genders} />
      </fieldset>
      <Button type="submit" look="main">
        {phrases.screen}
      </Button>
    </form>
  );
}

function Answers(props: {
  readonly gate: GateState;
  readonly names: NamesAsked["names"];
  readonly found: Screenings;
}) {
  return (
    <ul className={styles.people}>
      {props.found.items.map((one) => (
        <Person
          key={one.name}
          one={one}
          asked={props.names.find(({ name }) => name === one.name)}
          entries={props.found.entries}
          mayWrite={props.gate.mayWrite}
        />
      ))}
    </ul>
  );
}

function Person(props: {
  readonly one: ScreenedName;
  readonly asked: NamesAsked["names"][number] | undefined;
  readonly entries: Screenings["entries"];
  readonly mayWrite: boolean;
}) {
  const phrases = usePhrases(gatePhrases);
  const { one, entries } = props;
  const said =
    one.hits.length > 0
      ? phrases.likeListed(one.hits.length)
      : one.open === "unreadable-script"
        ? phrases.openScript
        : one.open === "empty-name"
          ? phrases.openEmpty
          : phrases.clearName;
  const isOpen = one.hits.some(({ state }) => state === "open" || state === "proposed");
  return (
    <li className={styles.person}>
      <p className={styles.biteHead}>
        <VerdictMark verdict={one.verdict} />
        <strong>{one.name}</strong>
        <span className="quiet">{said}</span>
      </p>
      {isOpen && (
        <p>
          {phrases.ifListed} <PageLink page="/gate/lists">{phrases.decideAt}</PageLink>
        </p>
      )}
      {one.hits.map(({ hit, state }) => (
        <HitCard key={hit.id} hit={hit} state={state} entry={entries[hit.id]} />
      ))}
      {one.provisions.length > 0 && (
        <details>
          <summary>{isOpen ? phrases.wouldBite : phrases.paragraphs}</summary>
          <Provisions bites={one.provisions} />
          <NextSteps steps={one.next} />
        </details>
      )}
      <Keep {...props} />
    </li>
  );
}

/** A name that is no actor is kept on request, so that every later list asks about it. */
function Keep(props: Parameters<typeof Person>[0]) {
  const phrases = usePhrases(gatePhrases);
  const { one, asked, mayWrite } = props;
  const { error, isSending, send } = useCommand(() => undefined);
  if (one.place !== null)
    return (
      <p className={styles.small}>
        {one.place.kind === "actor" ? phrases.isActor : phrases.isKept}
      </p>
    );
  if (!mayWrite) return null;
  const keep = () =>
    send(
      () =>
        keepParty({
          names: [one.name],
          birthYear: asked?.birthYear ?? null,
          documents: asked?.documents ?? [],
          gender: asked?.gender ?? null,
        }),
      phrases.keptParty,
    );
  return (
    <div className="not-printed">
      <Button onClick={keep} disabled={isSending}>
        {phrases.keepParty}
      </Button>
      {error !== null && <Failure error={error} />}
    </div>
  );
}
