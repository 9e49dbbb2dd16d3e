import { useState } from "react";
import { Plain, RowCount } from "#apps/web/design/figure.tsx";
import button from "#apps/web/design/button.module.css";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, usePart } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import rooms from "#apps/web/rooms/rooms.module.css";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import {
  applicantKindLabels,
  contents,
  outcomeLabels,
  requestStateLabels,
  type RequestLine,
} from "../model-request.ts";
import { markLabels } from "../model.ts";
import type { RequestPage as Page } from "../pages.ts";
import type { Missing } from "../rules-request.ts";
import { annexAddress, documentAddress, editRequest, useRequest } from "./data.ts";
import styles from "./grant.module.css";
import { Fact, useQuantity, TableFrame } from "./parts.tsx";
import { grantPhrases } from "./phrases.ts";
import { sourceOfLine, sourceOfRequest } from "./provenance.ts";
import { RequestContents } from "./request-contents.tsx";
import { AnswerForm, SendForm } from "./request-forms.tsx";

/** One request: what it lacks, who applies, its contents, its lines, and its files. */
export function RequestPage() {
  return <Loaded query={useRequest(usePart("id"))}>{(page) => <Request page={page} />}</Loaded>;
}

function Request(props: { readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const { request, missing, programme } = props.page;
  usePageTitle(phrases.requestOf(text(programme)));
  return (
    <div className={rooms.room}>
      <RequestHead page={props.page} />
      <section>
        <h2>{phrases.missing}</h2>
        {missing.length === 0 ? (
          <p>
            <Plain of="source">{phrases.nothingMissing}</Plain>
          </p>
        ) : (
          <>
            <p>
              <Plain of="rows">{phrases.missingLead(missing.length)}</Plain>
            </p>
            <ul className={styles.lackList}>
              {missing.map((one, index) => (
                <li key={`${one.kind} ${String(index)}`}>
                  <Plain of="rows">
                    <MissingText missing={one} />
                  </Plain>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <RequestContents
        key={request.state}
        request={request}
        mayChange={mayWrite && request.state === "draft"}
      />
      <RequestGoods page={props.page} mayChange={mayWrite && request.state === "draft"} />
    </div>
  );
}

function MissingText({ missing }: { readonly missing: Missing }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  switch (missing.kind) {
    case "content": {
      const { letter, label } = contents[missing.key];
      return phrases.missingContent(`(${letter}) ${text(label)}`, missing.lacks);
    }
    case "applicant":
      return phrases.missingApplicant;
    case "lines":
      return phrases.missingLines;
    case "line":
      return phrases.missingLine(missing.line, missing.cells);
  }
}

function RequestHead(props: { readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const [opened, setOpened] = useState<"send" | "answer" | null>(null);
  const { request, programme, letters, missing } = props.page;
  const close = () => setOpened(null);
  const from = sourceOfRequest(request);
  return (
    <header>
      <p className={`${rooms.crumbs} not-printed`}>
        <PageLink page="/gate/grants">{phrases.register}</PageLink>
        {" / "}
        <PageLink page={`/gate/shipping/${request.programmeId}`}>
          <Local text={programme} quietly />
        </PageLink>
      </p>
      <div className={rooms.titles}>
        <h1>{phrases.requestOf(text(programme))}</h1>
        <div className={`${styles.tools} not-printed`}>
          <a
            className={`${button.button} ${button.plain}`}
            href={documentAddress(request.id)}
            download
          >
            {phrases.document}
          </a>
          <a
            className={`${button.button} ${button.plain}`}
            href={annexAddress(request.id)}
            download
          >
            {phrases.annex}
          </a>
          {mayWrite && request.state === "draft" && (
            <Button look="main" onClick={() => setOpened("send")}>
              {phrases.send}
            </Button>
          )}
          {mayWrite && request.state === "sent" && (
            <>
              <Button onClick={() => setOpened("answer")}>{phrases.answer}</Button>
              <PageLink
                page="/gate/grants/new"
                search={{ request: request.id }}
                className={`${button.button} ${button.main}`}
              >
                {phrases.record}
              </PageLink>
            </>
          )}
        </div>
      </div>
      <dl className={styles.facts}>
        <Fact name={phrases.state}>
          {text(requestStateLabels[request.state])}
          {request.outcome !== null && `: ${text(outcomeLabels[request.outcome])}`}
        </Fact>
        <Fact name={phrases.applicant}>
          {request.applicantKind === null ? (
            <span className={styles.lacking}>{phrases.notStated}</span>
          ) : (
            <>
              <Local text={request.applicant} quietly />
              <br />
              <span className={styles.small}>
                {text(applicantKindLabels[request.applicantKind])}
              </span>
            </>
          )}
        </Fact>
        <Fact name={phrases.builtOn}>
          {request.builtOn}
          <SourceMark what={phrases.builtOn} from={from} />
        </Fact>
        {request.sentOn !== null && (
          <Fact name={phrases.sentOn}>
            {request.sentOn}
            <SourceMark what={phrases.sentOn} from={from} />
            {request.sentThrough !== null && <p className={styles.small}>{request.sentThrough}</p>}
          </Fact>
        )}
        {request.answeredOn !== null && (
          <Fact name={phrases.answeredOn}>
            {request.answeredOn}
            <SourceMark what={phrases.answeredOn} from={from} />
            {request.outcome !== "granted" && request.answerNote !== null && (
              <p className={styles.small}>{request.answerNote}</p>
            )}
          </Fact>
        )}
        {letters.length > 0 && (
          <Fact name={phrases.letter}>
            {letters.map(({ id, reference }) => (
              <PageLink key={id} page={`/gate/grants/${id}`}>
                {reference}
              </PageLink>
            ))}
          </Fact>
        )}
      </dl>
      <Dialog isOpen={opened === "send"} close={close} title={phrases.sendTitle}>
        <SendForm id={request.id} missing={missing.length} close={close} />
      </Dialog>
      <Dialog isOpen={opened === "answer"} close={close} title={phrases.answerTitle}>
        <AnswerForm id={request.id} close={close} />
      </Dialog>
    </header>
  );
}

function RequestGoods(props: { readonly page: Page; readonly mayChange: boolean }) {
  const phrases = usePhrases(grantPhrases);
  const { request } = props.page;
  const { isSending, send } = useCommand(() => undefined);
  const renew = () =>
    send(() => editRequest(request.id, { renewLines: true }, phrases.renew), phrases.renewed);
  return (
    <section>
      <div className={rooms.titles}>
        <h2>
          {phrases.goods} <RowCount count={request.lines.length} />
        </h2>
        {props.mayChange && (
          <Button className="not-printed" onClick={renew} disabled={isSending}>
            {phrases.renew}
          </Button>
        )}
      </div>
      {request.lines.length === 0 ? (
        <p className="quiet">{phrases.missingLines}</p>
      ) : (
        <GoodsTable lines={request.lines} builtOn={request.builtOn} />
      )}
    </section>
  );
}

function GoodsTable(props: { readonly lines: readonly RequestLine[]; readonly builtOn: string }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const quantity = useQuantity();
  const lacking = <span className={styles.lacking}>{phrases.notStated}</span>;
  return (
    <TableFrame name={phrases.goods}>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.goods}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.number}</th>
            <th scope="col">{phrases.item}</th>
            <th scope="col">{phrases.hs}</th>
            <th scope="col" className={tables.end}>
              {phrases.quantity}
            </th>
            <th scope="col" className={tables.end}>
              {phrases.value}
            </th>
            <th scope="col">{phrases.endUser}</th>
            <th scope="col">{phrases.provision}</th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <tr key={line.itemId}>
              <td className="number">{line.line}</td>
              <th scope="row">
                <Local text={line.description} />
                <SourceMark
                  what={text(line.description)}
                  from={sourceOfLine(phrases.lineOfList(line.line), props.builtOn)}
                />
              </th>
              <td>{line.hs ?? lacking}</td>
              <td className="number">
                {line.quantity === null ? lacking : quantity(line.quantity)} {line.unit}
              </td>
              <td className="number">
                {line.value === null ? lacking : `${line.currency ?? ""} ${quantity(line.value)}`}
              </td>
              <td>{line.endUser ?? lacking}</td>
              <td>
                {line.provisions.map((one) => (
                  <p key={one.id} title={text(one.title)}>
                    {one.instrument} {one.paragraph}
                    {one.mark !== "verified" && (
                      <span className={styles.small}> ({text(markLabels[one.mark])})</span>
                    )}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
