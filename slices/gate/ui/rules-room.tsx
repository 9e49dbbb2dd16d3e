import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import buttons from "#apps/web/design/button.module.css";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import type { Provision, Regime } from "#engines/gate/rules/provision.ts";
import { AddProvision, ReceiveRules } from "./add-rules.tsx";
import { regimeAddress, useEditions, useGate, type GateState } from "./data.ts";
import { GateHead } from "./gate-head.tsx";
import { gatePhrases } from "./phrases.ts";
import { LawMark } from "./provisions.tsx";
import { Scenarios } from "./scenarios.tsx";
import { VerdictMark } from "./verdict-mark.tsx";
import styles from "./gate.module.css";
import { Plain, RowCount } from "#apps/web/design/figure.tsx";

/** The rules as data: every provision with its paragraph, dates and how far it was verified; scenarios; editions. */
export function RulesRoom() {
  const phrases = usePhrases(gatePhrases);
  const gate = useGate();
  usePageTitle(phrases.rules);
  return (
    <div className={styles.room}>
      <GateHead title={phrases.rules} about={phrases.scenariosAre} />
      <Loaded query={gate} lines={10}>
        {(state) => <Room gate={state} />}
      </Loaded>
    </div>
  );
}

function Room(props: { readonly gate: GateState }) {
  const phrases = usePhrases(gatePhrases);
  const [words, setWords] = useState("");
  const { gate } = props;
  return (
    <>
      <Scenarios gate={gate} />
      <div className={`${styles.narrow} not-printed`}>
        <TextField
          label={phrases.search}
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {gate.law.regimes.map((regime) => (
        <RegimeTable key={regime.id} regime={regime} words={words} />
      ))}
      <Editions gate={gate} />
    </>
  );
}

function RegimeTable(props: { readonly regime: Regime; readonly words: string }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const { regime } = props;
  const words = props.words.trim().toLowerCase();
  const shown = regime.provisions.filter((one) => searchedOf(one).includes(words));
  const id = `regime-${regime.id}`;
  return (
    <section aria-labelledby={id}>
      <div className={styles.titles}>
        <h2 id={id}>
          {text(regime.name)}{" "}
          <span className="quiet" data-source-place="">
            {regime.version}
          </span>
        </h2>
        <a
          className={`${buttons.button} ${buttons.plain} not-printed`}
          href={regimeAddress(regime.id)}
          download
        >
          {phrases.download}
        </a>
      </div>
      <p className={styles.small}>
        <RowCount count={phrases.provisions(regime.provisions.length)} /> · {phrases.relief}:{" "}
        <span data-source-place="">{regime.relief.basis}</span> ({text(regime.relief.note)}) ·{" "}
        {phrases.listRule}: {text(regime.list.note)}
      </p>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${styles.stacked}`} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{phrases.provision}</th>
              <th scope="col">{phrases.effect}</th>
              <th scope="col">{phrases.direction}</th>
              <th scope="col">{phrases.touches}</th>
              <th scope="col">{phrases.inForce}</th>
              <th scope="col">{phrases.verification}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <ProvisionRow key={one.id} provision={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function searchedOf(one: Provision): string {
  const { id, instrument, paragraph, title, touches, source } = one;
  const words = [
    id,
    instrument,
    paragraph,
    title.ko,
    title.en,
    source,
    ...(touches.hs ?? []),
    ...(touches.activities ?? []),
  ];
  return words.join(" ").toLowerCase();
}

function ProvisionRow(props: { readonly provision: Provision }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const { provision: one } = props;
  const touched = [
    ...(one.touches.hs ?? []).map((code) => (code === "" ? "HS *" : `HS ${code}`)),
    ...(one.touches.activities ?? []),
    ...(one.touches.parties ?? []),
  ];
  return (
    <tr>
      <th scope="row">
        {one.instrument} {one.paragraph}
        <span className={styles.below}>{text(one.title)}</span>
      </th>
      <td>
        <VerdictMark verdict={one.effect} />
      </td>
      <td>
        {one.direction === "any"
          ? `${phrases.directions.to} · ${phrases.directions.from}`
          : phrases.directions[one.direction]}
      </td>
      <td className={styles.small} title={touched.join(", ")}>
        {touched.slice(0, 8).join(", ")}
        {touched.length > 8 ? ` +${touched.length - 8}` : ""}
      </td>
      <td className={styles.nowrap}>
        {one.until === null ? phrases.since(one.from) : phrases.span(one.from, one.until)}
      </td>
      <td>
        <LawMark mark={one.mark} />
        <span className={styles.below} data-source-place="">
          {one.source}
        </span>
      </td>
    </tr>
  );
}

function Editions(props: { readonly gate: GateState }) {
  const phrases = usePhrases(gatePhrases);
  const editions = useEditions();
  const [open, setOpen] = useState<"add" | "receive" | null>(null);
  return (
    <section aria-labelledby="gate-editions">
      <div className={styles.titles}>
        <h2 id="gate-editions">{phrases.editions}</h2>
        {props.gate.mayAddRules && (
          <div className={`${styles.actions} not-printed`}>
            <Button onClick={() => setOpen("add")}>{phrases.addProvision}</Button>
            <Button onClick={() => setOpen("receive")}>{phrases.receive}</Button>
          </div>
        )}
      </div>
      <Loaded query={editions} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{phrases.noEditions}</p>
          ) : (
            <ul className={styles.bites}>
              {items.map((one) => (
                <li key={one.id}>
                  <Plain of="log">
                    <strong>
                      {one.regime} {one.edition}
                    </strong>{" "}
                    <span className="quiet">{one.enteredAt.slice(0, 10)}</span> {one.why}
                  </Plain>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <AddProvision gate={props.gate} isOpen={open === "add"} close={() => setOpen(null)} />
      <ReceiveRules isOpen={open === "receive"} close={() => setOpen(null)} />
    </section>
  );
}
