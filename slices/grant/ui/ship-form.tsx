import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Plain } from "#apps/web/design/figure.tsx";
import { TextArea, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Local } from "#apps/web/design/local.tsx";
import { Failure, Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, pathOf, useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import rooms from "#apps/web/rooms/rooms.module.css";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { ShippableItem, ShippingPage } from "../pages.ts";
import { ship, useShipping } from "./data.ts";
import styles from "./grant.module.css";
import { useQuantity, WritersOnly } from "./parts.tsx";
import { ProgrammeChoice } from "./programme-choice.tsx";
import { grantPhrases } from "./phrases.ts";
import { ItemMark, LeftMark } from "./shipping-marks.tsx";
import { Needs } from "./shipping-page.tsx";
import { VerdictMark } from "#slices/gate/ui/verdict-mark.tsx";

/** Ships: quantities by item, the papers, and then the gate. */
export function ShipForm() {
  const phrases = usePhrases(grantPhrases);
  const [{ programme = "" }, change] = useAddress();
  const shipping = useShipping(programme);
  usePageTitle(phrases.ship);
  const mayWrite = useMayWrite();
  if (!mayWrite || programme === "")
    return (
      <div className={rooms.room}>
        <h1>{phrases.ship}</h1>
        <WritersOnly>
          <ProgrammeChoice chosen="" choose={(id) => change({ programme: id })} />
        </WritersOnly>
      </div>
    );
  return (
    <Loaded query={shipping}>
      {(page) => <ShipFields key={programme} programmeId={programme} page={page} />}
    </Loaded>
  );
}

function ShipFields(props: { readonly programmeId: string; readonly page: ShippingPage }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { error, isSending, send } = useCommand(() => undefined);
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>({});
  const { programmeId, page } = props;
  const lines = Object.entries(amounts)
    .map(([itemId, typed]) => ({ itemId, quantity: Number(typed.replaceAll(",", "")) }))
    .filter(({ quantity }) => quantity > 0);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => wordOf(form, name) || null;
    const shipment = {
      programmeId,
      shippedOn: wordOf(form, "shippedOn"),
      route: said("route"),
      portFrom: said("portFrom"),
      portTo: said("portTo"),
      carrier: said("carrier"),
      documents: wordOf(form, "documents")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
      note: null,
      lines,
      why: wordOf(form, "why"),
    };
    send(async () => {
      const done = await ship(shipment);
      await navigate({ to: pathOf(language, `/gate/shipments/${done.shipment.id}`) });
      return done;
    }, phrases.shippedSaid);
  };
  return (
    <div className={rooms.room}>
      <header>
        <p className={`${rooms.crumbs} not-printed`}>
          <PageLink page={`/gate/shipping/${programmeId}`}>
            {phrases.shippingOf(text(page.programme))}
          </PageLink>
        </p>
        <h1>{phrases.shipTitle(text(page.programme))}</h1>
        <p className="quiet">
          {phrases.shipLead} <Plain of="source">{phrases.list(page.listVersion)}</Plain>
        </p>
      </header>
      <form className={styles.form} onSubmit={save}>
        <div className={styles.fields}>
          <TextField
            label={phrases.shippedOn}
            name="shippedOn"
            type="date"
            defaultValue={page.asOf}
            required
          />
          <TextField label={phrases.route} name="route" maxLength={300} />
          <TextField label={phrases.portFrom} name="portFrom" maxLength={300} />
          <TextField label={phrases.portTo} name="portTo" maxLength={300} />
          <TextField label={phrases.carrier} name="carrier" maxLength={300} />
          <TextField
            label={phrases.why}
            hint={phrases.whyHint}
            name="why"
            required
            maxLength={500}
          />
          <div className={styles.wide}>
            <TextArea
              label={phrases.documents}
              hint={phrases.documentsHint}
              name="documents"
              rows={2}
            />
          </div>
        </div>
        <div className={styles.actions}>
          <Button onClick={() => setAmounts(everythingLeft(page.items))}>{phrases.fillLeft}</Button>
          <Button onClick={() => setAmounts({})}>{phrases.clearAll}</Button>
        </div>
        <AmountsTable page={page} amounts={amounts} change={setAmounts} />
        {error !== null && <Failure error={error} />}
        <div className={`${styles.sticky} not-printed`}>
          <span className="quiet" data-figure="asked">
            {phrases.chosen(lines.length)}
          </span>
          <Button type="submit" look="main" disabled={isSending}>
            {phrases.shipNow}
          </Button>
        </div>
      </form>
    </div>
  );
}

type Amounts = Readonly<Record<string, string>>;

/** What may go by every letter that an item needs: the least that is left anywhere. */
function everythingLeft(items: readonly ShippableItem[]): Amounts {
  return Object.fromEntries(
    items.flatMap(({ item, verdict, needs, left }) => {
      if (verdict === "never" || verdict === "undetermined" || left === null) return [];
      if (needs.some(({ letter }) => letter === null)) return [];
      const most = Math.min(left, ...needs.flatMap((need) => need.left ?? []));
      return most > 0 ? [[item.id, String(most)]] : [];
    }),
  );
}

function AmountsTable(props: {
  readonly page: ShippingPage;
  readonly amounts: Amounts;
  readonly change: (amounts: Amounts) => void;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const quantity = useQuantity();
  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.ship}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.number}</th>
            <th scope="col">{phrases.item}</th>
            <th scope="col" className={tables.end}>
              {phrases.notOnList}
            </th>
            <th scope="col">{phrases.quantity}</th>
            <th scope="col">{phrases.verdict}</th>
            <th scope="col">{phrases.needs}</th>
          </tr>
        </thead>
        <tbody>
          {props.page.items.map((one) => (
            <tr key={one.item.id}>
              <td className="number">{one.item.line}</td>
              <th scope="row">
                <Local text={one.item.description} quietly />
                <ItemMark item={one.item} />
              </th>
              <td className="number">
                {one.left === null
                  ? phrases.notStated
                  : `${quantity(one.left)} ${one.item.unit ?? ""}`}
                <LeftMark page={props.page} item={one} />
              </td>
              <td>
                <input
                  className={styles.amount}
                  inputMode="decimal"
                  aria-label={`${phrases.quantity}: ${String(one.item.line)} ${text(one.item.description)}`}
                  value={props.amounts[one.item.id] ?? ""}
                  onChange={(event) =>
                    props.change({ ...props.amounts, [one.item.id]: event.target.value })
                  }
                />
              </td>
              <td>
                <VerdictMark verdict={one.verdict} />
              </td>
              <td>
                <Needs page={props.page} item={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
