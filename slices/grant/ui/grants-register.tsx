import button from "#apps/web/design/button.module.css";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import rooms from "#apps/web/rooms/rooms.module.css";
import type { LocalText } from "#kernel/local-text.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { outcomeLabels, requestStateLabels } from "../model-request.ts";
import { allowanceLabels, markLabels } from "../model.ts";
import type { RegisterPage, RequestSummary } from "../pages.ts";
import type { GrantSummary } from "../view.ts";
import { useRegister } from "./data.ts";
import styles from "./grant.module.css";
import { Alarms, Counted, LetterUse, ShipmentsOf, StandingMark } from "./parts.tsx";
import { grantPhrases } from "./phrases.ts";
import { sourceOfLetter, sourceOfRequest } from "./provenance.ts";
import { ShipmentsTable } from "./shipments-table.tsx";

/** The register: letters by what needs somebody first, requests, shipments, and public precedents. */
export function GrantsRegister() {
  const phrases = usePhrases(grantPhrases);
  const mayWrite = useMayWrite();
  const register = useRegister();
  usePageTitle(phrases.register);
  return (
    <div className={rooms.room}>
      <header>
        <div className={rooms.titles}>
          <h1>{phrases.register}</h1>
          {mayWrite && (
            <PageLink
              page="/gate/grants/new"
              className={`${button.button} ${button.main} not-printed`}
            >
              {phrases.record}
            </PageLink>
          )}
        </div>
        <p className="quiet">{phrases.registerLead}</p>
      </header>
      <Loaded query={register} lines={8}>
        {(page) => <Register page={page} />}
      </Loaded>
    </div>
  );
}

function Register(props: { readonly page: RegisterPage }) {
  const phrases = usePhrases(grantPhrases);
  const { page } = props;
  const own = page.letters.filter(({ isExample }) => !isExample);
  const examples = page.letters.filter(({ isExample }) => isExample);
  const inUse = own.filter(({ standing }) => standing === "valid" || standing === "expiring");
  const alarms = own.reduce((sum, { alarms: its }) => sum + its.length, 0);
  const open = page.shipments.filter(({ openLines }) => openLines > 0).length;
  return (
    <>
      {own.length + page.shipments.length > 0 && (
        <p data-figure="rows">{phrases.summary(inUse.length, alarms, open)}</p>
      )}
      <Counted
        title={phrases.letters}
        count={own.length}
        empty={
          <Empty title={phrases.emptyTitle}>
            <p>{phrases.emptyStep}</p>
          </Empty>
        }
      >
        <LettersTable letters={own} programmes={page.programmes} />
      </Counted>
      <Counted title={phrases.requests} count={page.requests.length} empty={phrases.emptyRequests}>
        <RequestsTable requests={page.requests} programmes={page.programmes} />
      </Counted>
      <Counted
        title={phrases.shipments}
        count={page.shipments.length}
        empty={phrases.emptyShipments}
      >
        <ShipmentsTable shipments={page.shipments} programmes={page.programmes} />
      </Counted>
      {examples.length > 0 && (
        <section>
          <h2>{phrases.examples}</h2>
          <p className="quiet">{phrases.examplesLead}</p>
          <LettersTable letters={examples} programmes={page.programmes} areExamples />
        </section>
      )}
    </>
  );
}

type Names = Readonly<Record<string, LocalText>>;

export function LettersTable(props: {
  readonly letters: readonly GrantSummary[];
  readonly programmes: Names;
  readonly areExamples?: boolean;
  /** On a programme's own page its name is not repeated. */
  readonly isOfOne?: boolean;
}) {
  const phrases = usePhrases(grantPhrases);
  const areExamples = props.areExamples === true;
  const isOfOne = props.isOfOne === true;
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${styles.register}`}>
        <caption className="hidden-but-read">
          {areExamples ? phrases.examples : phrases.letters}
        </caption>
        <thead>
          <tr>
            <th scope="col">{phrases.letter}</th>
            {!isOfOne && <th scope="col">{areExamples ? phrases.holder : phrases.programme}</th>}
            <th scope="col">{phrases.validity}</th>
            <th scope="col">{phrases.drawn}</th>
            <th scope="col">{phrases.shipmentsAllowed}</th>
            <th scope="col">{areExamples ? phrases.mark : phrases.alarms}</th>
          </tr>
        </thead>
        <tbody>
          {props.letters.map((letter) => (
            <LetterRow
              key={letter.id}
              letter={letter}
              programmes={props.programmes}
              isOfOne={isOfOne}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LetterRow(props: {
  readonly letter: GrantSummary;
  readonly programmes: Names;
  readonly isOfOne: boolean;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const { letter } = props;
  const name = props.programmes[letter.programmeId ?? ""];
  return (
    <tr>
      <th scope="row" className={letter.isExample ? undefined : styles.nowrap}>
        <PageLink page={`/gate/grants/${letter.id}`}>{letter.reference}</PageLink>
        <SourceMark what={letter.reference} from={sourceOfLetter(letter, phrases.byLetter)} />
        <br />
        <span className={styles.small}>{text(allowanceLabels[letter.allows])}</span>
      </th>
      {!props.isOfOne && (
        <td>
          {letter.isExample ? (
            <Local text={letter.holder} quietly />
          ) : letter.programmeId === null ? (
            <span className="quiet">{phrases.noProgramme}</span>
          ) : (
            <PageLink page={`/gate/shipping/${letter.programmeId}`}>
              {name === undefined ? letter.programmeId : <Local text={name} quietly />}
            </PageLink>
          )}
        </td>
      )}
      <td className={styles.nowrap}>
        <StandingMark standing={letter.standing} />
        <br />
        <span className={styles.small}>
          {phrases.until(letter.validFrom, letter.until)}
          {!letter.isExample && letter.standing !== "closed" && (
            <>
              <br />
              {phrases.daysLeft(letter.daysLeft)}
            </>
          )}
        </span>
      </td>
      <td>
        <LetterUse letter={letter} />
      </td>
      <td>
        <ShipmentsOf letter={letter} />
      </td>
      <td>
        {letter.isExample ? text(markLabels[letter.mark]) : <Alarms alarms={letter.alarms} />}
      </td>
    </tr>
  );
}

export function RequestsTable(props: {
  readonly requests: readonly RequestSummary[];
  readonly programmes: Names;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${styles.register}`}>
        <caption className="hidden-but-read">{phrases.requests}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.request}</th>
            <th scope="col">{phrases.state}</th>
            <th scope="col" className={tables.end}>
              {phrases.item}
            </th>
            <th scope="col">{phrases.missing}</th>
            <th scope="col">{phrases.sentOn}</th>
            <th scope="col">{phrases.answeredOn}</th>
          </tr>
        </thead>
        <tbody>
          {props.requests.map((request) => (
            <tr key={request.id}>
              <th scope="row">
                <PageLink page={`/gate/requests/${request.id}`}>
                  {text(props.programmes[request.programmeId] ?? { ko: null, en: null }) ||
                    request.programmeId}
                  , {request.builtOn}
                </PageLink>
                <SourceMark
                  what={`${phrases.request} ${request.builtOn}`}
                  from={sourceOfRequest(request)}
                />
              </th>
              <td>
                {text(requestStateLabels[request.state])}
                {request.outcome !== null && `: ${text(outcomeLabels[request.outcome])}`}
              </td>
              <td className="number">{request.lineCount}</td>
              <td className={request.missingCount > 0 ? styles.lacking : ""}>
                {phrases.missingCount(request.missingCount)}
              </td>
              <td>{request.sentOn ?? "–"}</td>
              <td>{request.answeredOn ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
