import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { saveCsv } from "#apps/web/save-file.ts";
import { useTyped } from "#apps/web/use-typed.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { territoryName } from "#slices/actor/ui/territory.ts";
import {
  cityAgreementLabels,
  cityAgreements,
  tieStatuses,
  tieStatusLabels,
} from "#slices/tie/model.ts";
import { EditTie } from "#slices/tie/ui/edit-tie.tsx";
import { agreementsCsv } from "./agreements-csv.ts";
import { AgreementsTable } from "./agreements-table.tsx";
import { useAgreements, type AgreementsAnswer } from "./data.ts";
import { EnterAgreement } from "./enter-agreement.tsx";
import { agreementPhrases } from "./phrases.ts";
import { RecordDialog, type Recording } from "./record-forms.tsx";
import { meets, rowsOf, type AgreementRow } from "./select.ts";
import { TermCounts } from "./term-counts.tsx";

/** The register of sister and friendship cities: filters above, one row a pact, what each term counted below. */
export function CityAgreements() {
  const phrases = usePhrases(agreementPhrases);
  usePageTitle(phrases.title);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">{phrases.about}</p>
      </header>
      <Loaded query={useAgreements()} lines={14}>
        {(answer) => <Register answer={answer} />}
      </Loaded>
    </div>
  );
}

function Register(props: { readonly answer: AgreementsAnswer }) {
  const phrases = usePhrases(agreementPhrases);
  const language = useLanguage();
  const text = useText();
  const mayWrite = useMayWrite();
  const [address] = useAddress();
  const [isEntering, setEntering] = useState(false);
  const [recording, setRecording] = useState<Recording | null>(null);
  const [edited, setEdited] = useState<AgreementRow | null>(null);
  const { answer } = props;
  const isAll = address["scope"] === "all";
  const all = useMemo(() => rowsOf(answer, isAll), [answer, isAll]);
  const filter = useDeferredValue(address);
  const rows = useMemo(() => all.filter((row) => meets(row, filter)), [all, filter]);
  const change = useMemo(() => ({ record: setRecording, edit: setEdited }), []);
  const kindsOf = (kind: string | null) =>
    rows.filter(({ tie }) => tie.cityAgreement === kind).length;
  return (
    <>
      <Filters rows={all} />
      <div className={register.bar}>
        <output data-figure="rows">
          {phrases.count(rows.length, all.length)} ·{" "}
          {phrases.sums(kindsOf("sister"), kindsOf("friendship"), kindsOf(null))}
        </output>
        <div className={`${register.actions} not-printed`}>
          <Button onClick={() => saveCsv("naru-sister-cities", agreementsCsv(rows, language))}>
            {phrases.exportCsv}
          </Button>
          {mayWrite && (
            <Button look="main" onClick={() => setEntering(true)}>
              {phrases.enter}
            </Button>
          )}
        </div>
      </div>
      {rows.length === 0 ? (
        <Empty title={all.length === 0 ? phrases.empty : phrases.noneLeft}>
          <p>{all.length === 0 ? phrases.emptyStep : phrases.noneLeftRepair}</p>
        </Empty>
      ) : (
        <AgreementsTable rows={rows} isAll={isAll} {...(mayWrite && { change })} />
      )}
      {!isAll && <TermCounts counts={answer.counts} />}
      <EnterAgreement isOpen={isEntering} close={() => setEntering(false)} />
      <RecordDialog recording={recording} close={() => setRecording(null)} />
      <EditTie
        tie={edited?.tie ?? null}
        name={edited === null ? "" : text(edited.city.name)}
        close={() => setEdited(null)}
      />
    </>
  );
}

function Filters(props: { readonly rows: readonly AgreementRow[] }) {
  const phrases = usePhrases(agreementPhrases);
  const language = useLanguage();
  const text = useText();
  const [address, change] = useAddress();
  const all = { value: "", label: phrases.all };
  const territories = useMemo(() => {
    const codes = new Set(props.rows.flatMap(({ city }) => city.territory ?? []));
    return [...codes]
      .map((value) => ({ value, label: territoryName(value, language) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language));
  }, [props.rows, language]);
  const [words, type] = useTyped(address["q"] ?? "", (q) => change({ q: q || undefined }));
  const select = (name: string) => ({
    value: address[name] ?? "",
    onChange: (event: { readonly target: { readonly value: string } }) =>
      change({ [name]: event.target.value || undefined }),
  });
  return (
    <search>
      <form
        className={`${register.filters} not-printed`}
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
          {...select("type")}
          choices={[
            all,
            ...cityAgreements.map((value) => ({ value, label: text(cityAgreementLabels[value]) })),
            { value: "unknown", label: phrases.unknownType },
          ]}
        />
        <SelectField
          label={phrases.territory}
          {...select("territory")}
          choices={[all, ...territories]}
        />
        <SelectField
          label={phrases.status}
          {...select("status")}
          choices={[
            all,
            ...tieStatuses.map((value) => ({ value, label: text(tieStatusLabels[value]) })),
          ]}
        />
        <SelectField
          label={phrases.only}
          {...select("only")}
          choices={[
            all,
            { value: "warning", label: phrases.onlyWarning },
            { value: "bridge", label: phrases.onlyBridge },
          ]}
        />
        <SelectField
          label={phrases.scope}
          {...select("scope")}
          choices={[
            { value: "", label: phrases.own },
            { value: "all", label: phrases.everywhere },
          ]}
        />
      </form>
    </search>
  );
}
