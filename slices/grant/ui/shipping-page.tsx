import { useNavigate } from "@tanstack/react-router";
import button from "#apps/web/design/button.module.css";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Failure, Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, pathOf, usePart } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import rooms from "#apps/web/rooms/rooms.module.css";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { verdictLabels } from "#slices/gate/model.ts";
import { worstOf } from "#engines/gate/rules/verdict.ts";
import { allowanceLabels } from "../model.ts";
import type { ShippableItem, ShippingPage as Page } from "../pages.ts";
import { buildRequest, useShipping } from "./data.ts";
import styles from "./grant.module.css";
import { LettersTable, RequestsTable } from "./grants-register.tsx";
import { Counted, TableFrame, useQuantity } from "./parts.tsx";
import { grantPhrases } from "./phrases.ts";
import {
  DifferenceMark,
  ItemMark,
  LeftMark,
  LetterLeftMark,
  WorstMark,
} from "./shipping-marks.tsx";
import { ShipmentsTable } from "./shipments-table.tsx";
import { VerdictMark } from "#slices/gate/ui/verdict-mark.tsx";

/** A programme's way through the gate: which letter each item needs, what went, and how far it was seen. */
export function ShippingPage() {
  const id = usePart("programme");
  return <Loaded query={useShipping(id)}>{(page) => <Shipping id={id} page={page} />}</Loaded>;
}

function Shipping(props: { readonly id: string; readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const { page } = props;
  usePageTitle(phrases.shippingOf(text(page.programme)));
  const letters = page.letters.filter(({ isExample }) => !isExample);
  return (
    <div className={rooms.room}>
      <ShippingHead {...props} />
      <Counted title={phrases.letters} count={letters.length} empty={phrases.emptyTitle}>
        <LettersTable letters={letters} programmes={page.programmes} isOfOne />
      </Counted>
      <Counted title={phrases.requests} count={page.requests.length} empty={phrases.noRequestHere}>
        <RequestsTable requests={page.requests} programmes={page.programmes} />
      </Counted>
      <Counted
        title={phrases.shipments}
        count={page.shipments.length}
        empty={phrases.noShipmentHere}
      >
        <ShipmentsTable shipments={page.shipments} />
      </Counted>
      <Counted
        title={phrases.needs}
        count={page.items.length}
        empty={
          <Empty title={phrases.noItems}>
            <p>{phrases.noItemsStep}</p>
            <PageLink page={`/programmes/${props.id}`}>{phrases.toItems}</PageLink>
          </Empty>
        }
      >
        <>
          <p>
            <WorstVerdict items={page.items} />{" "}
            <span className="quiet" data-figure="source">
              {phrases.list(page.listVersion)}
            </span>
          </p>
          <NeedsTable page={page} />
        </>
      </Counted>
      {page.items.length > 0 && (
        <section>
          <h2>{phrases.difference}</h2>
          <p className="quiet" data-figure="setting">
            {phrases.differenceLead}
          </p>
          <DifferenceTable page={page} />
        </section>
      )}
    </div>
  );
}

function ShippingHead({ id, page }: { readonly id: string; readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const { error, isSending, send } = useCommand(() => undefined);
  const build = () =>
    send(async () => {
      const done = await buildRequest(id, phrases.buildWhy);
      await navigate({ to: pathOf(language, `/gate/requests/${done.request.id}`) });
      return done;
    }, phrases.built);
  return (
    <header>
      <p className={`${rooms.crumbs} not-printed`}>
        <PageLink page="/gate/grants">{phrases.register}</PageLink>
        {" / "}
        <PageLink page={`/programmes/${id}`}>
          <Local text={page.programme} quietly />
        </PageLink>
      </p>
      <div className={rooms.titles}>
        <h1>{phrases.shippingOf(text(page.programme))}</h1>
        {mayWrite && (
          <div className={`${styles.tools} not-printed`}>
            {page.items.length > 0 && (
              <Button onClick={build} disabled={isSending}>
                {phrases.build}
              </Button>
            )}
            <PageLink
              page="/gate/grants/new"
              search={{ programme: id }}
              className={`${button.button} ${button.plain}`}
            >
              {phrases.record}
            </PageLink>
            {page.items.length > 0 && (
              <PageLink
                page="/gate/shipments/new"
                search={{ programme: id }}
                className={`${button.button} ${button.main}`}
              >
                {phrases.ship}
              </PageLink>
            )}
          </div>
        )}
      </div>
      <p className="quiet">{phrases.shippingLead}</p>
      {error !== null && <Failure error={error} />}
    </header>
  );
}

/** What is asked at home stands in the column of letters; paragraphs of the Council stand beside the verdict. */
const isInternational = ({ regime }: { readonly regime: string }) => regime !== "kr";

/** The verdict of a programme is that of its worst line, and the lines are named. */
function WorstVerdict(props: { readonly items: readonly ShippableItem[] }) {
  const phrases = usePhrases(grantPhrases);
  const worst = worstOf(props.items.map(({ verdict }) => verdict));
  const setting = props.items.filter(({ verdict }) => verdict === worst);
  return (
    <>
      {phrases.worst} <VerdictMark verdict={worst} />{" "}
      <span className="quiet">({phrases.worstLines(setting.map(({ item }) => item.line))})</span>
      <WorstMark items={setting} />
    </>
  );
}

function NeedsTable({ page }: { readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const quantity = useQuantity();
  return (
    <TableFrame name={phrases.needs}>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.needs}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.number}</th>
            <th scope="col">{phrases.item}</th>
            <th scope="col">{phrases.hs}</th>
            <th scope="col" className={tables.end}>
              {phrases.notOnList}
            </th>
            <th scope="col">{phrases.verdict}</th>
            <th scope="col">{phrases.needs}</th>
          </tr>
        </thead>
        <tbody>
          {page.items.map((one) => (
            <tr key={one.item.id}>
              <td className="number">{one.item.line}</td>
              <th scope="row">
                <Local text={one.item.description} quietly />
                <ItemMark item={one.item} />
              </th>
              <td>{one.item.hs ?? <span className="quiet">{phrases.notStated}</span>}</td>
              <td className="number">
                {one.left === null
                  ? phrases.notStated
                  : `${quantity(one.left)} ${one.item.unit ?? ""}`}
                <LeftMark page={page} item={one} />
              </td>
              <td>
                <VerdictMark verdict={one.verdict} />
                {one.provisions.filter(isInternational).map((provision) => (
                  <p key={provision.id} className={styles.small}>
                    {provision.instrument} {provision.paragraph}
                  </p>
                ))}
              </td>
              <td>
                <Needs page={page} item={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** The letters that an item needs, each with the one that answers it and what is left there. */
export function Needs({ page, item }: { readonly page: Page; readonly item: ShippableItem }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const quantity = useQuantity();
  if (item.verdict === "never" || item.verdict === "undetermined")
    return (
      <span className={styles.small}>{text(item.next[0]?.step ?? { ko: null, en: null })}</span>
    );
  return (
    <ul className={styles.needs}>
      {item.needs.map(({ regime, need, letter, left }) => (
        <li key={`${regime} ${need}`}>
          <span aria-hidden="true">{letter === null ? "○ " : "● "}</span>
          {need === "notify" ? text(verdictLabels.notify) : text(allowanceLabels[need])}:{" "}
          {letter === null ? (
            <span className={styles.lacking}>{phrases.noLetter}</span>
          ) : (
            <PageLink page={`/gate/grants/${letter.id}`}>{letter.reference}</PageLink>
          )}
          {left !== null && (
            <span className={styles.small}> {phrases.leftThere(quantity(left))}</span>
          )}
          {left !== null && letter !== null && (
            <LetterLeftMark page={page} item={item} letter={letter} />
          )}
        </li>
      ))}
    </ul>
  );
}

const columns = [
  "planned",
  "requested",
  "granted",
  "shipped",
  "arrived",
  "distributed",
  "lost",
  "open",
] as const;

function DifferenceTable({ page }: { readonly page: Page }) {
  const phrases = usePhrases(grantPhrases);
  const quantity = useQuantity();
  return (
    <TableFrame name={phrases.difference}>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.difference}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.number}</th>
            <th scope="col">{phrases.item}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={tables.end}>
                {phrases[column]}
              </th>
            ))}
            <th scope="col">{phrases.unit}</th>
          </tr>
        </thead>
        <tbody>
          {page.differences.map((one) => (
            <tr key={one.itemId}>
              <td className="number">{one.line}</td>
              <th scope="row">
                <Local text={one.description} quietly />
                <DifferenceMark page={page} difference={one} />
              </th>
              {columns.map((column) => {
                const value = one[column];
                return (
                  <td
                    key={column}
                    className={`number ${column === "open" && value !== null && value > 0 ? styles.gap : ""}`}
                  >
                    {value === null ? "" : quantity(value)}
                  </td>
                );
              })}
              <td>{one.unit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
