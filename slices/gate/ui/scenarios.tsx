import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Local } from "#apps/web/design/local.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { NamedScenario } from "../scenarios.ts";
import { keepScenario, removeScenario, type GateState } from "./data.ts";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";

/** What eases when: each scenario with its provisions and days, and the way to judge under it. */
export function Scenarios(props: { readonly gate: GateState }) {
  const phrases = usePhrases(gatePhrases);
  const [isOpen, setOpen] = useState(false);
  const { gate } = props;
  return (
    <section aria-labelledby="gate-scenarios">
      <div className={styles.titles}>
        <h2 id="gate-scenarios">{phrases.scenarios}</h2>
        {gate.mayWrite && (
          <Button className="not-printed" onClick={() => setOpen(true)}>
            {phrases.addScenario}
          </Button>
        )}
      </div>
      <ul className={styles.scenarios}>
        {gate.scenarios.map((one) => (
          <Scenario key={one.id} scenario={one} gate={gate} />
        ))}
      </ul>
      <AddScenario gate={gate} isOpen={isOpen} close={() => setOpen(false)} />
    </section>
  );
}

function Scenario(props: { readonly scenario: NamedScenario; readonly gate: GateState }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const { error, isSending, send } = useCommand(() => undefined);
  const { scenario, gate } = props;
  const provisions = gate.law.regimes.flatMap((regime) => regime.provisions);
  return (
    <li>
      <p className={styles.biteHead}>
        <PageLink page="/gate" search={{ scenario: scenario.id, asOf: scenario.eased[0]?.from }}>
          <Local text={scenario.name} quietly />
        </PageLink>
        <span className="quiet">
          {scenario.origin === "shipped" ? phrases.shipped : phrases.own}
        </span>
        {scenario.origin === "office" && gate.mayWrite && (
          <Button
            look="bare"
            className="not-printed"
            disabled={isSending}
            onClick={() => send(() => removeScenario(scenario.id), phrases.removedScenario)}
          >
            {phrases.remove}
          </Button>
        )}
      </p>
      {text(scenario.note) !== "" && <p className={styles.small}>{text(scenario.note)}</p>}
      <details>
        <summary>{phrases.eases(scenario.eased.length)}</summary>
        <ul className={styles.bites}>
          {scenario.eased.map(({ provision, from, until }) => {
            const found = provisions.find(({ id }) => id === provision);
            return (
              <li key={`${provision} ${from}`}>
                {until === null ? phrases.since(from) : phrases.span(from, until)} ·{" "}
                {found === undefined
                  ? provision
                  : `${found.instrument} ${found.paragraph} ${text(found.title)}`}
                <ComputedMark
                  what={found === undefined ? provision : `${found.instrument} ${found.paragraph}`}
                  rule={scenario.origin === "shipped" ? phrases.shippedEasing : phrases.ownEasing}
                  isAssumed={scenario.origin === "shipped"}
                >
                  {found !== undefined && (
                    <p data-source-place="">
                      {phrases.source}: {found.source}
                    </p>
                  )}
                </ComputedMark>
              </li>
            );
          })}
        </ul>
      </details>
      {error !== null && <Failure error={error} />}
    </li>
  );
}

function AddScenario(props: {
  readonly gate: GateState;
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const { error, isSending, send } = useCommand(props.close);
  const inForce = props.gate.law.regimes
    .flatMap(({ provisions }) => provisions)
    .filter(({ until }) => until === null || until > props.gate.today);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const from = wordOf(form, "from");
    const until = wordOf(form, "until") || null;
    const eased = form
      .getAll("provision")
      .flatMap((provision) => (typeof provision === "string" ? [{ provision, from, until }] : []));
    send(
      () => keepScenario({ name: { ko: wordOf(form, "name"), en: null }, eased }),
      phrases.keptScenario,
    );
  };
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.addScenario}>
      <form className={styles.form} onSubmit={submit}>
        <TextField label={phrases.scenarioName} name="name" required />
        <div className={styles.pair}>
          <TextField label={phrases.easedFrom} name="from" type="date" required />
          <TextField label={phrases.easedUntil} name="until" type="date" />
        </div>
        <fieldset className={styles.choose}>
          <legend>{phrases.easedProvisions}</legend>
          {inForce.map((one) => (
            <label key={one.id}>
              <input type="checkbox" name="provision" value={one.id} />
              <span>
                {one.instrument} {one.paragraph} {text(one.title)}
              </span>
            </label>
          ))}
        </fieldset>
        {error !== null && <Failure error={error} />}
        <Button type="submit" look="main" disabled={isSending}>
          {phrases.save}
        </Button>
      </form>
    </Dialog>
  );
}
