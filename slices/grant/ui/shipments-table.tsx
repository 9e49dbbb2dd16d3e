import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import type { LocalText } from "#kernel/local-text.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { handOverKindLabels } from "../model-shipment.ts";
import type { ShipmentSummary } from "../view.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";
import { sourceOfShipment } from "./provenance.ts";

/** Shipments with the last that was seen of each, and what is still open. */
export function ShipmentsTable(props: {
  readonly shipments: readonly ShipmentSummary[];
  readonly programmes?: Readonly<Record<string, LocalText>>;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.shipments}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.shippedOn}</th>
            {props.programmes !== undefined && <th scope="col">{phrases.programme}</th>}
            <th scope="col">{phrases.route}</th>
            <th scope="col">{phrases.lastSeen}</th>
            <th scope="col">{phrases.trail}</th>
          </tr>
        </thead>
        <tbody>
          {props.shipments.map((one) => (
            <tr key={one.id}>
              <th scope="row" className={styles.nowrap}>
                <PageLink page={`/gate/shipments/${one.id}`}>{one.shippedOn}</PageLink>
                <SourceMark what={one.shippedOn} from={sourceOfShipment(one)} />
              </th>
              {props.programmes !== undefined && (
                <td>{text(props.programmes[one.programmeId] ?? { ko: null, en: null })}</td>
              )}
              <td>
                {one.route ?? <span className="quiet">{phrases.notStated}</span>}
                {(one.portFrom !== null || one.portTo !== null) && (
                  <>
                    <br />
                    <span className={styles.small}>
                      {one.portFrom ?? "?"} → {one.portTo ?? "?"}
                    </span>
                  </>
                )}
              </td>
              <td>
                {one.lastHandOver === null ? (
                  <span className="quiet">{phrases.departed(one.shippedOn)}</span>
                ) : (
                  <>
                    <span className={styles.nowrap}>
                      {one.lastHandOver.on} {text(handOverKindLabels[one.lastHandOver.kind])}
                    </span>
                    <br />
                    <span className={styles.small}>
                      {one.lastHandOver.receiver}, {one.lastHandOver.place}
                    </span>
                  </>
                )}
              </td>
              <td className={one.openLines > 0 ? styles.gap : ""}>
                {phrases.openLines(one.openLines, one.lineCount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
