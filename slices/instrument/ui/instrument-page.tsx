import { useState } from "react";
import { RowCount } from "#apps/web/design/figure.tsx";
import { Button } from "#apps/web/design/button.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress, usePart } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { framePhrases } from "#apps/web/phrases.ts";
import type { Language, LocalText } from "#kernel/local-text.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { Slips } from "#slices/actor/ui/actor-parts.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { typeLabels, type Dimension, type Instrument } from "../model.ts";
import { subjectKindLabels } from "../model-subject.ts";
import { AskAssessment } from "./ask-assessment.tsx";
import { CallsTable } from "./calls-table.tsx";
import { useInstrument, type InstrumentPage as Page } from "./data.ts";
import { EditInstrument } from "./edit-instrument.tsx";
import { instrumentPhrases } from "./phrases.ts";
import { ProfilePicture } from "./profile-picture.tsx";
import { choicesOf, wordValue } from "./value-words.ts";
import styles from "./instrument.module.css";

/** One instrument on one page: its shape, its dimensions in both languages, where it comes from, what was assessed with it. */
export function InstrumentPage() {
  const [{ revision }] = useAddress();
  const page = useInstrument(usePart("instrument"), revision);
  return (
    <Loaded query={page} lines={14}>
      {(answer) => <Shown page={answer} />}
    </Loaded>
  );
}

function Shown(props: { readonly page: Page }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const { instrument, picture, slips, calls } = props.page;
  usePageTitle(text(instrument.name));
  return (
    <div className={styles.page}>
      <Head page={props.page} />
      <div className={styles.two}>
        <figure>
          <ProfilePicture instrument={instrument} picture={picture} rows={[]} />
        </figure>
        <Origin instrument={instrument} slips={slips} />
      </div>
      <section>
        <h2>
          {phrases.dimensions} <RowCount count={instrument.dimensions.length} />
        </h2>
        <Dimensions instrument={instrument} />
      </section>
      <section>
        <h2>
          {phrases.assessments} <RowCount count={calls.length} />
        </h2>
        {calls.length === 0 ? (
          <Empty title={phrases.noAssessments}>
            <p>{phrases.noAssessmentsStep}</p>
          </Empty>
        ) : (
          <CallsTable calls={calls} />
        )}
      </section>
    </div>
  );
}

function Head(props: { readonly page: Page }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const [open, setOpen] = useState<"ask" | "revise" | null>(null);
  const { instrument } = props.page;
  const { section, year, yearNote } = instrument;
  const close = () => setOpen(null);
  return (
    <header className={styles.head}>
      <div>
        <p className={`${styles.crumbs} not-printed`}>
          <PageLink page="/programmes/instruments">{phrases.instruments}</PageLink>
        </p>
        <h1>
          <Local text={instrument.name} />
        </h1>
        <p>
          <Local text={instrument.author} quietly />
          {year !== null && `, ${phrases.year(year)}`} · {text(typeLabels[instrument.type])}
          {section !== null && (
            <SourceMark
              what={text(instrument.name)}
              from={[{ source: "report", locator: section }]}
            />
          )}
        </p>
        {yearNote !== null && (
          <p className="quiet">
            <Local text={yearNote} quietly />
          </p>
        )}
        <Revisions page={props.page} />
      </div>
      <div className={`${styles.actions} not-printed`}>
        {mayWrite && (
          <Button look="main" onClick={() => setOpen("ask")}>
            {phrases.assess}
          </Button>
        )}
        {mayWrite && <Button onClick={() => setOpen("revise")}>{phrases.revise}</Button>}
        <Button onClick={() => print()}>
          <Icon name="print" />
          {phrases.print}
        </Button>
      </div>
      <AskAssessment instrument={instrument} isOpen={open === "ask"} close={close} />
      <EditInstrument before={instrument} isOpen={open === "revise"} close={close} />
    </header>
  );
}

/** Which revision is shown, and the way to the others. */
function Revisions(props: { readonly page: Page }) {
  const phrases = usePhrases(instrumentPhrases);
  const { revisions, instrument } = props.page;
  if (revisions.length === 1) return null;
  return (
    <p className={styles.revisions}>
      {revisions.map(({ revision }, index) =>
        revision === instrument.revision ? (
          <strong key={revision}>
            {phrases.revision(revision)}
            {index === 0 && ` (${phrases.current})`}
          </strong>
        ) : (
          <PageLink
            key={revision}
            page={`/programmes/instruments/${instrument.id}`}
            search={index === 0 ? {} : { revision: String(revision) }}
          >
            {phrases.revision(revision)}
          </PageLink>
        ),
      )}
    </p>
  );
}

function Origin(props: { readonly instrument: Instrument; readonly slips: Page["slips"] }) {
  const phrases = usePhrases(instrumentPhrases);
  const language = useLanguage();
  const { instrument, slips } = props;
  const { scale, works, note, history, risks } = instrument;
  return (
    <dl className={styles.facts} data-cited="">
      <div>
        <dt>{phrases.scale}</dt>
        <dd>
          {phrases.scaleKinds[scale.kind]}
          <span className={styles.under}>
            {choicesOf(scale)
              .map((value) => wordValue(scale, value, language))
              .join(" → ")}
          </span>
        </dd>
      </div>
      {note !== null && <Texts title={phrases.note} texts={[note]} />}
      {history.length > 0 && <Texts title={phrases.history} texts={history} />}
      {risks.length > 0 && <Texts title={phrases.risks} texts={risks} />}
      <div>
        <dt>
          {phrases.works}
          {instrument.section !== null && (
            <SourceMark
              what={phrases.works}
              from={[{ source: "report", locator: instrument.section }]}
            />
          )}
        </dt>
        {works.map((work) => (
          <dd key={`${work.footnote ?? ""} ${work.citation.ko ?? ""}`}>
            <Local text={work.citation} quietly />
            {work.pages !== null && `, ${phrases.pages(work.pages)}`}
            {work.footnote !== null && (
              <span className="quiet"> ({phrases.footnote(work.footnote)})</span>
            )}
          </dd>
        ))}
      </div>
      <div>
        <dt>{phrases.slips}</dt>
        <dd>
          {slips.length === 0 ? (
            <span className="quiet">{phrases.noSlips}</span>
          ) : (
            <Slips slips={slips} />
          )}
        </dd>
      </div>
    </dl>
  );
}

function Texts(props: { readonly title: string; readonly texts: readonly LocalText[] }) {
  return (
    <div>
      <dt>{props.title}</dt>
      {props.texts.map((text) => (
        <dd key={text.ko ?? text.en}>
          <Local text={text} quietly />
        </dd>
      ))}
    </div>
  );
}

const otherLanguage: Readonly<Record<Language, Language>> = { ko: "en", en: "ko" };

/** Every dimension in both languages, the reader's first. */
function Dimensions(props: { readonly instrument: Instrument }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  return (
    <table className={`${tables.table} ${styles.dimensions}`} data-cited="">
      <thead>
        <tr>
          <th scope="col">
            {phrases.dimension}
            {props.instrument.section !== null && (
              <SourceMark
                what={phrases.dimensions}
                from={[{ source: "report", locator: props.instrument.section }]}
              />
            )}
          </th>
          <th scope="col">{phrases.meaning}</th>
          <th scope="col">{phrases.otherLanguage}</th>
          <th scope="col">{phrases.appliesTo}</th>
        </tr>
      </thead>
      <tbody>
        {props.instrument.dimensions.map((dimension) => (
          <tr key={dimension.id}>
            <th scope="row">
              {dimension.heading !== undefined && (
                <span className={styles.under}>
                  <Local text={dimension.heading} quietly />
                </span>
              )}
              <Local text={dimension.name} />
              <Extras dimension={dimension} />
            </th>
            <td>
              <Local text={dimension.meaning} />
              {dimension.parts !== undefined && (
                <ul className={styles.parts} aria-label={phrases.parts}>
                  {dimension.parts.map((part) => (
                    <li key={part.ko ?? part.en}>
                      <Local text={part} quietly />
                    </li>
                  ))}
                </ul>
              )}
              {dimension.basis !== undefined && (
                <p className="quiet">
                  <Local text={dimension.basis} quietly />
                </p>
              )}
            </td>
            <OtherLanguage dimension={dimension} />
            <td>{dimension.appliesTo.map((kind) => text(subjectKindLabels[kind])).join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Extras(props: { readonly dimension: Dimension }) {
  const phrases = usePhrases(instrumentPhrases);
  const frame = usePhrases(framePhrases);
  const { horizonYears, duration, listedIn } = props.dimension;
  return (
    <>
      {horizonYears !== undefined && (
        <span className={styles.under}>{phrases.years(horizonYears.from, horizonYears.to)}</span>
      )}
      {duration !== undefined && (
        <span className={styles.under}>
          <Local text={duration} quietly />
        </span>
      )}
      {listedIn !== undefined && (
        <span className={styles.under}>
          {phrases.listedIn} {listedIn.map((one) => frame.sectionNumber(one)).join(", ")}
        </span>
      )}
    </>
  );
}

function OtherLanguage(props: { readonly dimension: Dimension }) {
  const language = otherLanguage[useLanguage()];
  const { name, meaning } = props.dimension;
  return (
    <td lang={language} className={styles.other}>
      <strong>{name[language]}</strong>
      <span className={styles.under}>{meaning[language]}</span>
    </td>
  );
}
