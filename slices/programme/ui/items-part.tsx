import { useState } from "react";
import button from "#apps/web/design/button.module.css";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import tables from "#apps/web/design/table.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { grantPhrases } from "#slices/grant/ui/phrases.ts";
import { ItemMark } from "#slices/grant/ui/shipping-marks.tsx";
import type { ProgrammeItem } from "../model-parts.ts";
import { removePart, type ProgrammePage } from "./data.ts";
import { ItemDialog } from "./item-form.tsx";
import { useAmount } from "./marks.tsx";
import { Part } from "./part.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { programmePhrases } from "./phrases.ts";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import { WideTable } from "./wide-table.tsx";
import styles from "./page.module.css";

/** The item list that the gate judges: pasted, dropped, written line by line. */
export function ItemsPart({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const grants = usePhrases(grantPhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const [isPasting, setPasting] = useState(false);
  const [edited, setEdited] = useState<ProgrammeItem | "new" | null>(null);
  const [removed, setRemoved] = useState<ProgrammeItem | null>(null);
  const isFirstStep = page.kind === "first-step";
  return (
    <Part
      id="items"
      title={phrases.parts.items}
      what={isFirstStep ? phrases.firstStepNoItems : phrases.itemsIs}
      actions={
        !isFirstStep && (
          <>
            <PageLink
              page={`/gate/shipping/${page.id}`}
              className={`${button.button} ${button.bare}`}
            >
              {grants.shipping}
            </PageLink>
            {mayWrite && (
              <>
                <Button look="bare" onClick={() => setPasting(true)}>
                  {phrases.paste}
                </Button>
                <Button look="bare" onClick={() => setEdited("new")}>
                  {phrases.addLine}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      {page.items.length === 0 ? (
        !isFirstStep && <p className="quiet">{phrases.noItems}</p>
      ) : (
        <Items items={page.items} edit={setEdited} remove={setRemoved} />
      )}
      <PasteDialog page={page} isOpen={isPasting} close={() => setPasting(false)} />
      {edited !== null && (
        <ItemDialog
          page={page}
          item={edited === "new" ? null : edited}
          close={() => setEdited(null)}
        />
      )}
      {removed !== null && (
        <WhyDialog
          isOpen
          close={() => setRemoved(null)}
          title={phrases.remove}
          what={text(removed.description)}
          verb={phrases.remove}
          look="danger"
          said={phrases.removed}
          work={(why) => removePart(page.id, "items", removed.id, why)}
        />
      )}
    </Part>
  );
}

interface ItemsProps {
  readonly items: readonly ProgrammeItem[];
  readonly edit: (item: ProgrammeItem) => void;
  readonly remove: (item: ProgrammeItem) => void;
}

function Items({ items, edit, remove }: ItemsProps) {
  const phrases = usePhrases(programmePhrases);
  const mayWrite = useMayWrite();
  const { itemFields: words } = phrases;
  return (
    <WideTable name={phrases.items}>
      <table className={`${tables.table} ${styles.table}`}>
        <caption className="hidden-but-read">{phrases.items}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.line}</th>
            <th scope="col">{words.hs}</th>
            <th scope="col">{words.description}</th>
            <th scope="col" className={tables.end}>
              {words.quantity}
            </th>
            <th scope="col" className={tables.end}>
              {words.value}
            </th>
            <th scope="col">{words.origin}</th>
            <th scope="col">{words["end-user"]}</th>
            {mayWrite && (
              <th scope="col" className="not-printed">
                <span className="hidden-but-read">{phrases.edit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} edit={edit} remove={remove} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Row({ item, edit, remove }: Omit<ItemsProps, "items"> & { readonly item: ProgrammeItem }) {
  const phrases = usePhrases(programmePhrases);
  const language = useLanguage();
  const mayWrite = useMayWrite();
  const amount = useAmount();
  const unknown = <span className="quiet">{phrases.unknownYet}</span>;
  const { quantity, value, currency } = item;
  return (
    <tr>
      <td>{item.line}</td>
      <td>{item.hs ?? unknown}</td>
      <th scope="row">
        <Local text={item.description} quietly />
        <ItemMark item={item} />
      </th>
      <td className={tables.end}>
        {quantity === null
          ? unknown
          : `${new Intl.NumberFormat(language).format(quantity)} ${item.unit ?? ""}`}
      </td>
      <td className={tables.end}>
        {value === null ? unknown : amount(String(value), currency ?? "")}
      </td>
      <td>{item.origin ?? unknown}</td>
      <td>{item.endUser ?? unknown}</td>
      {mayWrite && (
        <td className={`not-printed ${styles.acts}`}>
          <Button look="bare" aria-label={phrases.editLine(item.line)} onClick={() => edit(item)}>
            {phrases.edit}
          </Button>
          <Button
            look="bare"
            aria-label={`${phrases.line} ${item.line} ${phrases.remove}`}
            onClick={() => remove(item)}
          >
            {phrases.remove}
          </Button>
        </td>
      )}
    </tr>
  );
}
