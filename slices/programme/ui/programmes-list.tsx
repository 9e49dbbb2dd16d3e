import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { useTyped } from "#apps/web/use-typed.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import {
  fieldLabels,
  horizonLabels,
  levelLabels,
  programmeKindLabels,
  programmeKinds,
  securityFields,
  stageLabels,
  stages,
  standingLabels,
  standings,
} from "../model.ts";
import { usePortfolio, type Listed } from "./data.ts";
import { filterProgrammes, sortProgrammes, turnOrder, type ListColumn } from "./list-order.ts";
import { Balances, BenefitMarks, StandingMark } from "./marks.tsx";
import { NewProgramme } from "./new-programme.tsx";
import { programmePhrases } from "./phrases.ts";
import { ProgrammesHead } from "./programmes-head.tsx";
import styles from "./programmes.module.css";

/** Every programme in one table; the filters are the address. */
export function ProgrammesList() {
  const phrases = usePhrases(programmePhrases);
  const mayWrite = useMayWrite();
  const portfolio = usePortfolio();
  const [isNew, setNew] = useState(false);
  return (
    <div className={styles.room}>
      <ProgrammesHead view="list" what={phrases.listIs}>
        {mayWrite && (
          <Button look="main" className="not-printed" onClick={() => setNew(true)}>
            {phrases.add}
          </Button>
        )}
      </ProgrammesHead>
      <NewProgramme isOpen={isNew} close={() => setNew(false)} />
      <Filters />
      <Loaded query={portfolio} lines={12}>
        {({ items }) => <Found items={items} />}
      </Loaded>
    </div>
  );
}

function Found(props: { readonly items: readonly Listed[] }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const [address] = useAddress();
  const asked = useDeferredValue(address);
  const shown = useMemo(
    () => sortProgrammes(filterProgrammes(props.items, asked), asked["sort"] ?? "", text),
    [props.items, asked, text],
  );
  return (
    <>
      <output className={styles.count} data-figure="rows">
        {phrases.count(shown.length, props.items.length)}
      </output>
      {shown.length === 0 ? (
        <Empty title={phrases.noneFound}>
          <p>{phrases.noneFoundRepair}</p>
        </Empty>
      ) : (
        <table className={`${tables.table} ${tables.frozen} ${styles.list}`}>
          <caption className="hidden-but-read">{phrases.table}</caption>
          <thead>
            <tr>
              <Heading column="name">{phrases.name}</Heading>
              <Heading column="stage">{phrases.stage}</Heading>
              <Heading column="kind">{phrases.kind}</Heading>
              <Heading column="level">{phrases.level}</Heading>
              <Heading column="horizon">{phrases.horizon}</Heading>
              <th scope="col">{phrases.field}</th>
              <th scope="col">{phrases.benefit}</th>
              <th scope="col" className={tables.end}>
                {phrases.money}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((programme) => (
              <Row key={programme.id} programme={programme} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Heading(props: { readonly column: ListColumn; readonly children: string }) {
  const [{ sort = "" }, change] = useAddress();
  const isSorted = sort.replace("-", "") === props.column;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.startsWith("-") ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        className={`${tables.sort} ${isSorted ? tables.sorted : ""}`}
        onClick={() => change({ sort: turnOrder(sort, props.column) })}
      >
        {props.children}
      </button>
    </th>
  );
}

function Row(props: { readonly programme: Listed }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { programme } = props;
  const { horizon, fields } = programme;
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <PageLink page={`/programmes/${programme.id}`}>
            <Local text={programme.name} quietly />
          </PageLink>
          <StandingMark standing={programme.standing} />
        </span>
      </th>
      <td>{text(stageLabels[programme.stage])}</td>
      <td>{text(programmeKindLabels[programme.kind])}</td>
      <td>{programme.levels.map((level) => text(levelLabels[level])).join(" · ")}</td>
      <td>
        {horizon === null ? (
          <span className="quiet">{phrases.unknownYet}</span>
        ) : (
          text(horizonLabels[horizon])
        )}
      </td>
      <td className={styles.wide}>{fields.map((field) => text(fieldLabels[field])).join(", ")}</td>
      <td>
        <BenefitMarks benefit={programme.benefit} />
      </td>
      <td className={`${tables.end} ${styles.wide}`}>
        <Balances programme={programme} />
      </td>
    </tr>
  );
}

const filterNames = ["q", "stage", "standing", "kind", "horizon", "field"] as const;

function Filters() {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const [address, change] = useAddress();
  const all = { value: "", label: phrases.all };
  const set = (name: string) => (event: { readonly target: { readonly value: string } }) =>
    change({ [name]: event.target.value || undefined });
  const [words, type] = useTyped(address["q"] ?? "", (q) => change({ q: q || undefined }));
  const choices = <T extends string>(
    values: readonly T[],
    labels: Readonly<Record<T, { ko: string; en: string }>>,
  ) => [all, ...values.map((value) => ({ value, label: text(labels[value]) }))];
  const isFiltered = filterNames.some((name) => address[name] !== undefined);
  return (
    <search>
      <form
        className={`${styles.filters} not-printed`}
        onSubmit={(event) => event.preventDefault()}
      >
        <TextField
          label={phrases.words}
          type="search"
          value={words}
          onChange={(event) => type(event.target.value)}
        />
        <SelectField
          label={phrases.stage}
          value={address["stage"] ?? ""}
          onChange={set("stage")}
          choices={choices(stages, stageLabels)}
        />
        <SelectField
          label={phrases.standing}
          value={address["standing"] ?? ""}
          onChange={set("standing")}
          choices={choices(standings, standingLabels)}
        />
        <SelectField
          label={phrases.kind}
          value={address["kind"] ?? ""}
          onChange={set("kind")}
          choices={choices(programmeKinds, programmeKindLabels)}
        />
        <SelectField
          label={phrases.horizon}
          value={address["horizon"] ?? ""}
          onChange={set("horizon")}
          choices={[
            ...choices(["short", "middle", "long"] as const, horizonLabels),
            { value: "unknown", label: phrases.unknownYet },
          ]}
        />
        <SelectField
          label={phrases.field}
          value={address["field"] ?? ""}
          onChange={set("field")}
          choices={choices(securityFields, fieldLabels)}
        />
        {isFiltered && (
          <Button
            look="bare"
            onClick={() => change(Object.fromEntries(filterNames.map((name) => [name, undefined])))}
          >
            {phrases.clear}
          </Button>
        )}
      </form>
    </search>
  );
}
