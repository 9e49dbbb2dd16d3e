import { useDeferredValue, useMemo, useState } from "react";
import { RowCount } from "#apps/web/design/figure.tsx";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useTyped } from "#apps/web/use-typed.ts";
import { useMayWrite, useMe } from "#slices/account/ui/data.ts";
import { ProgrammesHead } from "#slices/programme/ui/programmes-head.tsx";
import { instrumentTypes, typeLabels } from "../model.ts";
import { subjectKindLabels, subjectKinds } from "../model-subject.ts";
import { CallsTable } from "./calls-table.tsx";
import { useAssessments, useInstruments, type InstrumentBrief } from "./data.ts";
import { EditInstrument } from "./edit-instrument.tsx";
import { PictureMark } from "./picture-mark.tsx";
import { instrumentPhrases } from "./phrases.ts";
import styles from "./instrument.module.css";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { SlipMarks } from "#slices/source/ui/slip-notes.tsx";

/** Every instrument: filters above, one table below. The filters are the address. */
export function InstrumentsList() {
  const phrases = usePhrases(instrumentPhrases);
  const mayWrite = useMayWrite();
  const [isAdding, setAdding] = useState(false);
  const [{ q, type, subject }] = useAddress();
  const filter = useDeferredValue(useMemo(() => ({ q, type, subject }), [q, type, subject]));
  return (
    <div className={styles.page}>
      <ProgrammesHead view="instruments" what={phrases.instrumentsAre}>
        {mayWrite && (
          <Button className="not-printed" onClick={() => setAdding(true)}>
            {phrases.add}
          </Button>
        )}
      </ProgrammesHead>
      <EditInstrument before={null} isOpen={isAdding} close={() => setAdding(false)} />
      <WaitingForMe />
      <Filters />
      <Loaded query={useInstruments(filter)} lines={12}>
        {({ items, total }) => (
          <>
            <output className={styles.count} data-figure="rows">
              {phrases.count(items.length, total)}
            </output>
            {items.length === 0 ? (
              <Empty title={phrases.noneFound}>
                <p>{phrases.noneFoundRepair}</p>
              </Empty>
            ) : (
              <InstrumentsTable instruments={items} />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Assessments that wait for the reader's own answers; nothing where none do. */
function WaitingForMe() {
  const phrases = usePhrases(instrumentPhrases);
  const me = useMe().data;
  const calls = useAssessments().data?.items ?? [];
  const own = me?.state === "signed-in" ? me.account.id : "";
  const waiting = calls.filter(
    ({ state, assessors }) =>
      state === "apart" &&
      assessors.some(({ account, submittedAt }) => account === own && submittedAt === null),
  );
  if (waiting.length === 0) return null;
  return (
    <section className="not-printed">
      <h2>
        {phrases.waitingForYou} <RowCount count={waiting.length} />
      </h2>
      <CallsTable calls={waiting} />
    </section>
  );
}

function Filters() {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const [address, change] = useAddress();
  const all = { value: "", label: phrases.all };
  const [words, type] = useTyped(address["q"] ?? "", (q) => change({ q: q || undefined }));
  const isFiltered = ["q", "type", "subject"].some((name) => address[name] !== undefined);
  return (
    <search>
      <form
        className={`${styles.filters} not-printed`}
        onSubmit={(event) => event.preventDefault()}
      >
        <TextField
          label={phrases.words}
          placeholder={phrases.wordsHint}
          type="search"
          value={words}
          onChange={(event) => type(event.target.value)}
        />
        <SelectField
          label={phrases.type}
          value={address["type"] ?? ""}
          onChange={(event) => change({ type: event.target.value || undefined })}
          choices={[
            all,
            ...instrumentTypes.map((value) => ({ value, label: text(typeLabels[value]) })),
          ]}
        />
        <SelectField
          label={phrases.subject}
          value={address["subject"] ?? ""}
          onChange={(event) => change({ subject: event.target.value || undefined })}
          choices={[
            all,
            ...subjectKinds.map((value) => ({ value, label: text(subjectKindLabels[value]) })),
          ]}
        />
        {isFiltered && (
          <Button
            look="bare"
            onClick={() => change({ q: undefined, type: undefined, subject: undefined })}
          >
            {phrases.clear}
          </Button>
        )}
      </form>
    </search>
  );
}

function InstrumentsTable(props: { readonly instruments: readonly InstrumentBrief[] }) {
  const phrases = usePhrases(instrumentPhrases);
  return (
    <table className={`${tables.table} ${tables.frozen} ${styles.list}`}>
      <caption className="hidden-but-read">{phrases.table}</caption>
      <thead>
        <tr>
          <th scope="col">{phrases.name}</th>
          <th scope="col">{phrases.dimensions}</th>
          <th scope="col">{phrases.subject}</th>
          <th scope="col">{phrases.section}</th>
          <th scope="col">{phrases.slips}</th>
        </tr>
      </thead>
      <tbody>
        {props.instruments.map((instrument) => (
          <Row key={instrument.id} instrument={instrument} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: { readonly instrument: InstrumentBrief }) {
  const phrases = usePhrases(instrumentPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { instrument } = props;
  const { section } = instrument;
  return (
    <tr>
      <th scope="row">
        <span className={styles.named}>
          <PictureMark picture={instrument.picture} />
          <span>
            <PageLink page={`/programmes/instruments/${instrument.id}`}>
              <Local text={instrument.name} />
            </PageLink>
            {section !== null && (
              <SourceMark
                what={text(instrument.name)}
                from={[{ source: "report", locator: section }]}
              />
            )}
            <span className={styles.under}>
              <Local text={instrument.author} quietly />
              {instrument.year !== null && `, ${phrases.year(instrument.year)}`}
              {" · "}
              {text(typeLabels[instrument.type])}
            </span>
          </span>
        </span>
      </th>
      <td className={styles.dimensionNames}>
        <RowCount count={phrases.dimensionCount(instrument.dimensions.length)} />{" "}
        {instrument.dimensions.map(({ name }) => text(name)).join(" · ")}
      </td>
      <td>{instrument.appliesTo.map((kind) => text(subjectKindLabels[kind])).join(", ")}</td>
      <td className={styles.short}>
        {section === null ? (
          <span className="quiet">{phrases.own}</span>
        ) : (
          frame.sectionNumber(section)
        )}
        {instrument.revision > 1 && (
          <span className={styles.under}>{phrases.revision(instrument.revision)}</span>
        )}
      </td>
      <td className={`quiet ${styles.short}`}>
        <SlipMarks ids={instrument.slips} />
      </td>
    </tr>
  );
}
