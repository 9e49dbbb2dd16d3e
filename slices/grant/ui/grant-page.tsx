import { useState } from "react";
import { RowCount } from "#apps/web/design/figure.tsx";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, usePart } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { framePhrases } from "#apps/web/phrases.ts";
import rooms from "#apps/web/rooms/rooms.module.css";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import { allowanceLabels, markLabels } from "../model.ts";
import type { GrantPage as Page } from "../pages.ts";
import { activityName, unnamed } from "./activity-name.ts";
import { CorrectLetterForm } from "./correct-forms.tsx";
import { Corrections } from "./corrections.tsx";
import { closeGrant, useGrant } from "./data.ts";
import { ExtendForm, Extension } from "./extensions.tsx";
import styles from "./grant.module.css";
import {
  Alarms,
  Counted,
  DrawBar,
  Fact,
  ShipmentsOf,
  StandingMark,
  TableFrame,
  useMoney,
  useQuantity,
} from "./parts.tsx";
import { grantPhrases } from "./phrases.ts";
import { sourceOfLetter } from "./provenance.ts";
import { ShipmentsTable } from "./shipments-table.tsx";
import { UsesOf } from "./uses-of.tsx";

/** One letter: what it says, what is left of each line, and the shipments that drew on it. */
export function GrantPage() {
  return <Loaded query={useGrant(usePart("id"))}>{(page) => <Letter page={page} />}</Loaded>;
}

function Letter(props: { readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const { letter, lines, shipments, corrections } = props.page;
  usePageTitle(letter.reference);
  return (
    <div className={rooms.room}>
      <LetterHead page={props.page} />
      <LetterFacts page={props.page} />
      <section data-cited="">
        <h2>
          {phrases.lines} {lines.length > 0 && <RowCount count={lines.length} />}
          {lines.length > 0 && (
            <SourceMark what={phrases.lines} from={sourceOfLetter(letter, phrases.byLetter)} />
          )}
        </h2>
        {lines.length > 0 ? (
          <DrawTable lines={lines} />
        ) : (
          <p className="quiet">
            {letter.coversAll
              ? phrases.coversAll
              : letter.itemKinds === null
                ? phrases.linesUsed(0, 0, 0)
                : `${phrases.kindsStated(letter.itemKinds)}. ${phrases.listNotPublic}`}
            <SourceMark what={phrases.lines} from={sourceOfLetter(letter, phrases.byLetter)} />
          </p>
        )}
      </section>
      <UsesOf page={props.page} />
      {!letter.isExample && (
        <Counted title={phrases.shipments} count={shipments.length} empty={phrases.emptyShipments}>
          <ShipmentsTable shipments={shipments} />
        </Counted>
      )}
      <Corrections
        corrections={corrections}
        nameOf={(id) => letter.extensions.find((one) => one.id === id)?.reference ?? null}
      />
    </div>
  );
}

function LetterHead(props: { readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const frame = usePhrases(framePhrases);
  const mayWrite = useMayWrite();
  const [opened, setOpened] = useState<"extend" | "close" | "correct" | null>(null);
  const { letter, programme } = props.page;
  const mayChange = mayWrite && !letter.isExample && letter.state === "open";
  return (
    <header>
      <p className={`${rooms.crumbs} not-printed`}>
        <PageLink page="/gate/grants">{phrases.register}</PageLink>
        {letter.programmeId !== null && programme !== null && (
          <>
            {" / "}
            <PageLink page={`/gate/shipping/${letter.programmeId}`}>
              <Local text={programme} quietly />
            </PageLink>
          </>
        )}
      </p>
      <div className={rooms.titles}>
        <h1>
          {letter.reference}
          <SourceMark what={letter.reference} from={sourceOfLetter(letter, phrases.byLetter)} />
        </h1>
        <div className={`${styles.tools} not-printed`}>
          {mayWrite && !letter.isExample && (
            <Button onClick={() => setOpened("correct")}>{phrases.correct}</Button>
          )}
          {mayChange && <Button onClick={() => setOpened("extend")}>{phrases.extend}</Button>}
          {mayChange && <Button onClick={() => setOpened("close")}>{phrases.close}</Button>}
          <Button onClick={() => print()}>
            <Icon name="print" />
            {frame.print}
          </Button>
        </div>
      </div>
      {letter.isExample && <p>{phrases.examplesLead}</p>}
      {(letter.scope.ko !== null || letter.scope.en !== null) && (
        <p>
          <Local text={letter.scope} />
        </p>
      )}
      <Dialog
        isOpen={opened === "extend"}
        close={() => setOpened(null)}
        title={phrases.extendTitle}
      >
        <ExtendForm id={letter.id} until={letter.until} close={() => setOpened(null)} />
      </Dialog>
      <Dialog
        isOpen={opened === "correct"}
        close={() => setOpened(null)}
        title={phrases.correctTitle(letter.reference)}
      >
        <CorrectLetterForm page={props.page} close={() => setOpened(null)} />
      </Dialog>
      <WhyDialog
        isOpen={opened === "close"}
        close={() => setOpened(null)}
        title={phrases.closeTitle}
        what={phrases.closeLead}
        verb={phrases.close}
        said={phrases.closed}
        work={(why) => closeGrant(letter.id, why)}
      />
    </header>
  );
}

function LetterFacts(props: { readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const amount = useMoney();
  const { letter, request } = props.page;
  return (
    <dl className={styles.facts} data-cited="">
      <Fact name={phrases.standing}>
        <StandingMark standing={letter.standing} />
      </Fact>
      <Fact name={phrases.validity}>
        {phrases.until(letter.validFrom, letter.until)}{" "}
        <span className={styles.small}>({phrases.asLetterSays})</span>
        <SourceMark what={phrases.validity} from={sourceOfLetter(letter, phrases.byLetter)} />
      </Fact>
      <Fact name={phrases.allows}>
        {text(allowanceLabels[letter.allows])}
        <br />
        <span className={styles.small}>{phrases.regimes[letter.regime] ?? letter.regime}</span>
      </Fact>
      <Fact name={phrases.issuer}>
        <Local text={letter.issuer} quietly />
        {letter.issuedOn !== null && `, ${letter.issuedOn}`}
        <SourceMark what={phrases.issuer} from={sourceOfLetter(letter, phrases.byLetter)} />
      </Fact>
      <Fact name={phrases.holder}>
        <Local text={letter.holder} quietly />
      </Fact>
      <Fact name={phrases.shipmentsAllowed}>
        <ShipmentsOf letter={letter} />
      </Fact>
      {letter.value !== null && (
        <Fact name={phrases.value}>
          {amount(letter.value)}
          <SourceMark what={phrases.value} from={sourceOfLetter(letter, phrases.byLetter)} />
        </Fact>
      )}
      {letter.itemKinds !== null && (
        <Fact name={phrases.item}>
          {phrases.kindsStated(letter.itemKinds)}
          <SourceMark what={phrases.item} from={sourceOfLetter(letter, phrases.byLetter)} />
        </Fact>
      )}
      {letter.activities.length > 0 && (
        <Fact name={phrases.allowedActivities}>
          {letter.activities.map((kind) => text(activityName(kind))).join(", ")}
        </Fact>
      )}
      {letter.partyId !== null && (
        <Fact name={phrases.party}>
          <Local text={props.page.actors[letter.partyId] ?? unnamed(letter.partyId)} quietly />
        </Fact>
      )}
      <Fact name={phrases.mark}>{text(markLabels[letter.mark])}</Fact>
      {request !== null && (
        <Fact name={phrases.request}>
          <PageLink page={`/gate/requests/${request.id}`}>{request.builtOn}</PageLink>
        </Fact>
      )}
      {letter.extensions.length > 0 && (
        <Fact name={phrases.extensions}>
          {letter.extensions.map((extension) => (
            <Extension key={extension.id} extension={extension} mayCorrect={!letter.isExample} />
          ))}
        </Fact>
      )}
      {!letter.isExample && (
        <Fact name={phrases.alarms}>
          <Alarms alarms={letter.alarms} />
        </Fact>
      )}
      {(letter.note.ko !== null || letter.note.en !== null) && (
        <Fact name={phrases.note}>
          <Local text={letter.note} quietly />
        </Fact>
      )}
    </dl>
  );
}

function DrawTable(props: { readonly lines: Page["lines"] }) {
  const phrases = usePhrases(grantPhrases);
  const quantity = useQuantity();
  return (
    <TableFrame name={phrases.lines}>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.lines}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.item}</th>
            <th scope="col">{phrases.hs}</th>
            <th scope="col" className={tables.end}>
              {phrases.allowed}
            </th>
            <th scope="col" className={tables.end}>
              {phrases.drawn}
            </th>
            <th scope="col" className={tables.end}>
              {phrases.left}
            </th>
            <th scope="col">{phrases.unit}</th>
            <th scope="col">
              <span className="hidden-but-read">{phrases.drawn}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Local text={line.description} quietly />
              </th>
              <td>{line.hs ?? <span className="quiet">{phrases.notStated}</span>}</td>
              <td className="number">{quantity(line.quantity)}</td>
              <td className="number">{quantity(line.drawn)}</td>
              <td className="number">{quantity(line.left)}</td>
              <td>{line.unit}</td>
              <td>
                <DrawBar drawn={line.drawn} whole={line.quantity} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
