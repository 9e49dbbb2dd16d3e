import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { SelectField, Switch, TextField } from "#apps/web/design/field.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useTyped } from "#apps/web/use-typed.ts";
import { ActivitiesTab } from "./activities-tab.tsx";
import { useGate, type GateState } from "./data.ts";
import { GateHead } from "./gate-head.tsx";
import { ItemsTab } from "./items-tab.tsx";
import { LoadList } from "./load-list.tsx";
import { PartiesTab } from "./parties-tab.tsx";
import { gatePhrases } from "./phrases.ts";
import { ageOfList, useSetting, type Setting } from "./use-setting.ts";
import styles from "./gate.module.css";

const tabs = ["items", "parties", "activities"] as const;

/** The gate: paste on the left, verdicts on the right; the same for names and for activities. */
export function GateRoom() {
  const phrases = usePhrases(gatePhrases);
  const gate = useGate();
  usePageTitle(phrases.gate);
  return (
    <div className={styles.room}>
      <GateHead title={phrases.gate} about={phrases.gateIs} />
      <Loaded query={gate} lines={8}>
        {(state) => <Room gate={state} />}
      </Loaded>
    </div>
  );
}

function Room(props: { readonly gate: GateState }) {
  const phrases = usePhrases(gatePhrases);
  const [address, change] = useAddress();
  const setting = useSetting(props.gate);
  const chosen = tabs.find((tab) => tab === address["tab"]) ?? "items";
  const given = { gate: props.gate, setting };
  return (
    <>
      <fieldset className={`${styles.tabs} not-printed`} aria-label={phrases.tabsLabel}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            aria-pressed={tab === chosen}
            onClick={() => change({ tab: tab === "items" ? undefined : tab })}
          >
            {phrases.tabs[tab]}
          </button>
        ))}
      </fieldset>
      <SettingBar {...given} />
      <ListState {...given} />
      {chosen === "items" && <ItemsTab {...given} />}
      {chosen === "parties" && <PartiesTab {...given} />}
      {chosen === "activities" && <ActivitiesTab {...given} />}
      <p className={styles.ground}>
        <PageLink page="/gate/rules">
          {phrases.printed(setting.asOf, props.gate.law.rulesVersion)}
        </PageLink>
      </p>
    </>
  );
}

interface GivenProps {
  readonly gate: GateState;
  readonly setting: Setting;
}

function SettingBar({ gate, setting }: GivenProps) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const { change } = setting;
  const [asOf, typeAsOf] = useTyped(setting.asOf, (day) =>
    change({ asOf: day === gate.today ? undefined : day }),
  );
  const directions = (["to", "from"] as const).map((value) => ({
    value,
    label: phrases.directions[value],
  }));
  const scenarios = gate.scenarios.map(({ id, name }) => ({ value: id, label: text(name) }));
  const applied = new Set(setting.law.regimes.map(({ id }) => id));
  const turn = (id: string, isOn: boolean) => {
    const left = gate.law.regimes
      .map((one) => one.id)
      .filter((one) => (one === id ? isOn : applied.has(one)));
    change({
      regimes:
        left.length === gate.law.regimes.length || left.length === 0 ? undefined : left.join(","),
    });
  };
  return (
    <div className={`${styles.setting} not-printed`}>
      <SelectField
        label={phrases.direction}
        value={setting.direction}
        choices={directions}
        onChange={(event) =>
          change({ direction: event.target.value === "to" ? undefined : "from" })
        }
      />
      <TextField
        label={phrases.asOf}
        type="date"
        value={asOf}
        onChange={(event) => typeAsOf(event.target.value)}
      />
      <SelectField
        label={phrases.scenario}
        value={setting.scenario?.id ?? ""}
        choices={[{ value: "", label: phrases.asIs }, ...scenarios]}
        onChange={(event) => change({ scenario: event.target.value || undefined })}
      />
      <fieldset className={styles.regimes}>
        <legend>{phrases.regimes}</legend>
        {gate.law.regimes.map((regime) => (
          <Switch
            key={regime.id}
            label={text(regime.name)}
            isOn={applied.has(regime.id)}
            change={(isOn) => turn(regime.id, isOn)}
          />
        ))}
      </fieldset>
      {setting.scenario !== null && <Turns setting={setting} />}
    </div>
  );
}

/** When a scenario eases and snaps back, each day as a way to look at it. */
function Turns({ setting }: { readonly setting: Setting }) {
  const phrases = usePhrases(gatePhrases);
  const turns = new Map<string, { eased: number; back: number }>();
  for (const { from, until } of setting.scenario?.eased ?? []) {
    const begun = turns.get(from) ?? { eased: 0, back: 0 };
    turns.set(from, { ...begun, eased: begun.eased + 1 });
    if (until === null) continue;
    const ended = turns.get(until) ?? { eased: 0, back: 0 };
    turns.set(until, { ...ended, back: ended.back + 1 });
  }
  const days = [...turns].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return (
    <div className={styles.turns}>
      <p className={styles.small}>{phrases.whatEases}</p>
      <ol>
        {days.map(([day, { eased, back }]) => (
          <li key={day}>
            <button
              type="button"
              aria-pressed={setting.asOf === day}
              onClick={() => setting.change({ asOf: day })}
            >
              <strong>{day}</strong>
              <span>
                {[eased > 0 ? phrases.eases(eased) : "", back > 0 ? phrases.snapsBack(back) : ""]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span className="hidden-but-read">{phrases.seeOn(day)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Whether the list decides anything; a missing or stale one says how to repair it. */
function ListState({ gate }: GivenProps) {
  const phrases = usePhrases(gatePhrases);
  const age = ageOfList(gate);
  const isBad = age === null || age.isStale;
  const version = gate.list?.version.slice(0, 10) ?? "";
  const said =
    age === null
      ? phrases.listState.none
      : age.isStale
        ? phrases.listState.stale(version, age.days, age.most)
        : phrases.listState.fresh(version);
  return (
    <>
      <p className={styles.listState} data-figure="source" data-bad={isBad}>
        {said} <PageLink page="/gate/lists">{isBad ? phrases.loadList : phrases.lists}</PageLink>
      </p>
      {isBad && gate.mayWrite && (
        <section className={styles.first} aria-labelledby="gate-first">
          <h2 id="gate-first">{phrases.startList}</h2>
          <p>{phrases.firstListIs}</p>
          <LoadList hasList={age !== null} isAtWork={false} />
        </section>
      )}
    </>
  );
}
