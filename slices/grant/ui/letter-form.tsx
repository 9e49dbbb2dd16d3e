import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { rawWordOf, wordOf } from "#apps/web/design/form.ts";
import { Local } from "#apps/web/design/local.tsx";
import { Failure, Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, pathOf, useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { framePhrases } from "#apps/web/phrases.ts";
import rooms from "#apps/web/rooms/rooms.module.css";
import type { Language } from "#kernel/local-text.ts";
import { ActorPicker } from "#slices/actor/ui/actor-picker.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { activityGroups } from "#slices/gate/activities.ts";
import { allowances, allowanceLabels } from "../model.ts";
import type { ShippingPage } from "../pages.ts";
import type { LetterAsked } from "../record-letter.ts";
import { recordLetter, useRequest, useShipping } from "./data.ts";
import styles from "./grant.module.css";
import { WritersOnly } from "./parts.tsx";
import { ProgrammeChoice } from "./programme-choice.tsx";
import { grantPhrases } from "./phrases.ts";

/** Records a letter: for a request that it answers, or for a programme. */
export function LetterForm() {
  const phrases = usePhrases(grantPhrases);
  const [{ request = "", programme = "" }, change] = useAddress();
  const answered = useRequest(request).data?.request;
  const programmeId = answered?.programmeId ?? programme;
  const shipping = useShipping(programmeId);
  usePageTitle(phrases.recordTitle);
  return (
    <div className={rooms.room}>
      <header>
        <p className={`${rooms.crumbs} not-printed`}>
          <PageLink page="/gate/grants">{phrases.register}</PageLink>
        </p>
        <h1>{phrases.recordTitle}</h1>
        <p className="quiet">{phrases.recordLead}</p>
      </header>
      <WritersOnly>
        {request === "" && (
          <ProgrammeChoice chosen={programme} choose={(id) => change({ programme: id })} />
        )}
        {programmeId !== "" && (
          <Loaded query={shipping}>
            {(page) => (
              <Fields
                key={`${programmeId} ${request}`}
                page={page}
                programmeId={programmeId}
                requestId={request === "" ? null : request}
                asked={
                  new Map(answered?.lines.map(({ itemId, quantity }) => [itemId, quantity]) ?? [])
                }
              />
            )}
          </Loaded>
        )}
      </WritersOnly>
    </div>
  );
}

interface FieldsProps {
  readonly page: ShippingPage;
  readonly programmeId: string;
  readonly requestId: string | null;
  /** Quantities of the request that the letter answers. */
  readonly asked: ReadonlyMap<string, number | null>;
}

function Fields(props: FieldsProps) {
  const phrases = usePhrases(grantPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const isAnswer = props.requestId !== null;
  const [allows, setAllows] = useState<LetterAsked["allows"]>(isAnswer ? "exemption" : "licence");
  const [coversAll, setCoversAll] = useState(!isAnswer);
  const [partyId, setPartyId] = useState("");
  const { error, isSending, send } = useCommand(() => undefined);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const letter = letterFrom(form, { ...props, allows, coversAll, partyId, language });
    send(async () => {
      const done = await recordLetter(letter);
      await navigate({ to: pathOf(language, `/gate/grants/${done.grant.id}`) });
      return done;
    }, phrases.recorded);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <div className={styles.fields}>
        <SelectField
          label={phrases.allows}
          name="allows"
          value={allows}
          onChange={(event) =>
            setAllows(allowances.find((one) => one === event.target.value) ?? "exemption")
          }
          choices={allowances.map((one) => ({ value: one, label: text(allowanceLabels[one]) }))}
        />
        <SelectField
          key={allows}
          label={phrases.regime}
          name="regime"
          defaultValue={allows === "exemption" ? "dprk" : "kr"}
          choices={Object.entries(phrases.regimes).map(([value, label]) => ({ value, label }))}
        />
        <TextField label={phrases.reference} name="reference" required maxLength={120} />
        <TextField label={phrases.issuer} hint={phrases.issuerHint} name="issuer" />
        <TextField label={phrases.holder} name="holder" />
        <TextField label={phrases.issuedOn} name="issuedOn" type="date" />
        <TextField label={phrases.validFrom} name="validFrom" type="date" required />
        <TextField label={phrases.validUntil} name="validUntil" type="date" required />
        <TextField
          label={phrases.shipmentsAllowed}
          hint={phrases.shipmentsHint}
          name="shipmentsAllowed"
          type="number"
          min={1}
        />
        <div className={styles.wide}>
          <TextField label={phrases.scope} name="scope" />
        </div>
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={coversAll}
          onChange={(event) => setCoversAll(event.target.checked)}
        />
        {phrases.coversAll}
      </label>
      {!coversAll && <AllowedLines {...props} />}
      <AllowedActivities partyId={partyId} chooseParty={setPartyId} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button type="submit" look="main" disabled={isSending}>
          {phrases.record}
        </Button>
        <span className="hidden-but-read">{frame.save}</span>
      </div>
    </form>
  );
}

/** What the letter lets be done: kinds of activity, whom alone it names, and the most that may be paid. */
function AllowedActivities(props: {
  readonly partyId: string;
  readonly chooseParty: (id: string) => void;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  return (
    <details className={styles.more}>
      <summary>{phrases.activities}</summary>
      <p className="quiet">{phrases.activitiesHint}</p>
      {activityGroups.map(({ name, kinds }) => (
        <fieldset key={name.en} className={styles.kinds}>
          <legend>{text(name)}</legend>
          {Object.entries(kinds).map(([kind, label]) => (
            <label key={kind} className={styles.check}>
              <input type="checkbox" name="activity" value={kind} />
              {text(label)}
            </label>
          ))}
        </fieldset>
      ))}
      <div className={styles.fields}>
        <ActorPicker label={phrases.party} value={props.partyId} choose={props.chooseParty} />
        <TextField
          label={phrases.ceiling}
          hint={phrases.ceilingHint}
          name="ceiling"
          inputMode="decimal"
          pattern="[\d,]+(\.\d{1,2})?"
        />
        <TextField
          label={phrases.ceilingCurrency}
          name="currency"
          pattern="[A-Z]{3}"
          maxLength={3}
          defaultValue="USD"
        />
      </div>
    </details>
  );
}

function AllowedLines({ page, asked }: FieldsProps) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  return (
    <section>
      <h2>{phrases.lines}</h2>
      <p className="quiet">{phrases.linesHint}</p>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <caption className="hidden-but-read">{phrases.lines}</caption>
          <thead>
            <tr>
              <th scope="col">{phrases.number}</th>
              <th scope="col">{phrases.item}</th>
              <th scope="col">{phrases.hs}</th>
              <th scope="col" className={tables.end}>
                {phrases.planned}
              </th>
              <th scope="col">{phrases.allowed}</th>
              <th scope="col">{phrases.unit}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map(({ item }) => (
              <tr key={item.id}>
                <td className="number">{item.line}</td>
                <th scope="row">
                  <Local text={item.description} quietly />
                </th>
                <td>{item.hs}</td>
                <td className="number">{item.quantity ?? phrases.notStated}</td>
                <td>
                  <input
                    className={styles.amount}
                    inputMode="decimal"
                    name={`quantity ${item.id}`}
                    aria-label={`${phrases.allowed}: ${String(item.line)} ${text(item.description)}`}
                    defaultValue={asked.get(item.id) ?? ""}
                  />
                </td>
                <td>{item.unit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The letter as typed; texts are kept in the language in which they were typed. */
function letterFrom(
  form: FormData,
  from: FieldsProps & {
    readonly allows: LetterAsked["allows"];
    readonly coversAll: boolean;
    readonly partyId: string;
    readonly language: Language;
  },
): LetterAsked {
  const said = (name: string) => {
    const word = wordOf(form, name) || null;
    return { ko: null, en: null, [from.language]: word };
  };
  const times = wordOf(form, "shipmentsAllowed");
  const ceiling = wordOf(form, "ceiling").replaceAll(",", "");
  const lines = from.page.items.flatMap(({ item }) => {
    const quantity = rawWordOf(form, `quantity ${item.id}`).replaceAll(",", "").trim();
    if (quantity === "") return [];
    const { id: itemId, hs, description, unit } = item;
    return [{ itemId, hs, description, quantity: Number(quantity), unit: unit ?? "" }];
  });
  return {
    programmeId: from.programmeId,
    requestId: from.requestId,
    reference: wordOf(form, "reference"),
    issuer: said("issuer"),
    holder: said("holder"),
    regime: wordOf(form, "regime"),
    allows: from.allows,
    scope: said("scope"),
    issuedOn: wordOf(form, "issuedOn") || null,
    validFrom: wordOf(form, "validFrom"),
    validUntil: wordOf(form, "validUntil"),
    shipmentsAllowed: times === "" ? null : Number(times),
    itemKinds: null,
    coversAll: from.coversAll,
    activities: form.getAll("activity").map(String),
    partyId: from.partyId || null,
    value: ceiling === "" ? null : { amount: ceiling, currency: wordOf(form, "currency") },
    sources: [],
    note: { ko: null, en: null },
    lines: from.coversAll ? [] : lines,
    why: wordOf(form, "why"),
  };
}
