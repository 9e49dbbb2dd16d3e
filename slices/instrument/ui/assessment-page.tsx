import { useState } from "react";
import { Plain } from "#apps/web/design/figure.tsx";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField } from "#apps/web/design/field.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, RecordLink, useAddress, usePart } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import { subjectKindLabels } from "../model-subject.ts";
import { AgreementOf } from "./agreement.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { Compared } from "./compared.tsx";
import { openEarly, useAssessment, type AssessmentPage as Page } from "./data.ts";
import { instrumentPhrases } from "./phrases.ts";
import { ProfilePicture } from "./profile-picture.tsx";
import { ProfileTable } from "./profile-table.tsx";
import { usePersonName } from "#slices/account/ui/person-name.ts";
import styles from "./instrument.module.css";

/** One assessment: one's own answers while it is scored apart, everybody's once it is open. */
export function AssessmentPage() {
  return (
    <Loaded query={useAssessment(usePart("assessment"))} lines={14}>
      {(page) => <Shown key={page.call.id} page={page} />}
    </Loaded>
  );
}

function Shown(props: { readonly page: Page }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const { page } = props;
  const { call, instrument, picture } = page;
  usePageTitle(`${text(call.subject.name)} – ${text(instrument.name)}`);
  return (
    <div className={styles.page}>
      <Head page={page} />
      <Progress page={page} />
      {page.mayAnswer && <AnswerForm page={page} />}
      {!page.isReadable && !page.mayAnswer && (
        <section>
          <h2>{phrases.apart}</h2>
          <p className={styles.lead}>{phrases.apartHint}</p>
        </section>
      )}
      {page.isReadable && (
        <>
          <section>
            <h2>{phrases.profile}</h2>
            <figure>
              <ProfilePicture instrument={instrument} picture={picture} rows={page.profile.rows} />
            </figure>
          </section>
          <section>
            <h2>{phrases.profileTable}</h2>
            <ProfileTable page={page} />
          </section>
          {page.agreement !== null && (
            <section>
              <h2>{phrases.agreement}</h2>
              <AgreementOf agreement={page.agreement} instrument={instrument} />
            </section>
          )}
          <Comparison page={page} />
        </>
      )}
    </div>
  );
}

function Head(props: { readonly page: Page }) {
  const phrases = usePhrases(instrumentPhrases);
  const nameOf = usePersonName();
  const text = useText();
  const { call, instrument } = props.page;
  const { subject } = call;
  return (
    <header className={styles.head}>
      <div>
        <p className={`${styles.crumbs} not-printed`}>
          <PageLink page="/programmes/instruments">{phrases.instruments}</PageLink>
          {" › "}
          <PageLink page={`/programmes/instruments/${instrument.id}`}>
            <Local text={instrument.name} quietly />
          </PageLink>
        </p>
        <h1>
          <Local text={subject.name} />
        </h1>
        <p>
          {text(instrument.name)} · {phrases.asOf} <Plain of="asked">{call.asOf}</Plain>
          {instrument.revision > 1 && ` · ${phrases.revision(instrument.revision)}`}
        </p>
        <p className="quiet">
          {subject.kind === "actor" || subject.kind === "case" ? (
            <RecordLink kind={subject.kind} id={subject.id}>
              {text(subjectKindLabels[subject.kind])}
            </RecordLink>
          ) : subject.kind === "programme" ? (
            <PageLink page={`/programmes/${subject.id}`}>
              {text(subjectKindLabels[subject.kind])}
            </PageLink>
          ) : (
            text(subjectKindLabels[subject.kind])
          )}
          {call.askedByName !== null && ` · ${phrases.askedBy(nameOf(call.askedByName))}`}
          {call.purpose !== null && ` · ${call.purpose}`}
        </p>
      </div>
      {props.page.isReadable && (
        <div className={`${styles.actions} not-printed`}>
          <Button onClick={() => print()}>
            <Icon name="print" />
            {phrases.print}
          </Button>
        </div>
      )}
    </header>
  );
}

/** Who has submitted, in names; whoever asked, or a lead, may open early. */
function Progress(props: { readonly page: Page }) {
  const phrases = usePhrases(instrumentPhrases);
  const nameOf = usePersonName();
  const [isOpening, setOpening] = useState(false);
  const { call, mayOpen } = props.page;
  const done = call.assessors.filter(({ submittedAt }) => submittedAt !== null).length;
  return (
    <div className={styles.progress} data-figure="rows">
      <span>
        <strong>{phrases.states[call.state]}</strong>{" "}
        {phrases.submittedOf(done, call.assessors.length)}
      </span>
      <ul>
        {call.assessors.map(({ account, name, submittedAt }) => (
          <li key={account}>
            <span aria-hidden="true">{submittedAt === null ? "○" : "●"}</span> {nameOf(name)}
            {submittedAt === null && <span className="quiet"> {phrases.notSubmitted}</span>}
          </li>
        ))}
      </ul>
      {mayOpen && (
        <Button className="not-printed" onClick={() => setOpening(true)}>
          {phrases.openEarly}
        </Button>
      )}
      <WhyDialog
        isOpen={isOpening}
        close={() => setOpening(false)}
        title={phrases.openTitle}
        what={phrases.openHint}
        verb={phrases.openEarly}
        said={phrases.opened}
        work={(why) => openEarly(call.id, why)}
      />
    </div>
  );
}

/** The same subject at another date, or another subject, on the same revision. */
function Comparison(props: { readonly page: Page }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const [address, change] = useAddress();
  const { call, others } = props.page;
  const other = address["with"] ?? "";
  if (others.length === 0)
    return (
      <section className="not-printed">
        <h2>{phrases.compare}</h2>
        <p className="quiet">{phrases.nothingToCompare}</p>
      </section>
    );
  return (
    <section>
      <h2>{phrases.compare}</h2>
      <div className={`${styles.compareWith} not-printed`}>
        <SelectField
          label={phrases.compareWith}
          value={other}
          onChange={(event) => change({ with: event.target.value || undefined })}
          choices={[
            { value: "", label: phrases.choose },
            ...others.map(({ id, subject, asOf }) => ({
              value: id,
              label: phrases.comparedTo(text(subject.name), asOf),
            })),
          ]}
        />
      </div>
      {other !== "" && <Compared id={call.id} other={other} />}
    </section>
  );
}
