import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ripenesses, type LayerBalance } from "../model-coverage.ts";
import type { CoverageAxis } from "./coverage-data.ts";
import { Money } from "./coverage-matrix.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { sourceOfAxis } from "./source-of-axis.ts";
import { coveragePhrases } from "./coverage-phrases.ts";
import styles from "./coverage.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";

/** The balance of the third axis: how many programmes stand on each, work and proposals apart, with their money. */
export function Balance(props: {
  readonly axis: CoverageAxis;
  readonly balance: readonly LayerBalance[];
}) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const { axis, balance } = props;
  const most = Math.max(
    1,
    ...balance.map(({ covering }) =>
      ripenesses.reduce((sum, one) => sum + covering[one].length, 0),
    ),
  );
  return (
    <section data-cited="">
      <h2>
        {axis.id === "triple-nexus" ? phrases.balance : text(axis.name)}
        <ComputedMark
          what={phrases.balanceTable}
          rule={phrases.balanceRule}
          inputs={[
            {
              key: axis.id,
              name: (
                <PageLink page={`/programmes/instruments/${axis.id}`}>{text(axis.name)}</PageLink>
              ),
              from: sourceOfAxis(axis),
            },
          ]}
        />
      </h2>
      <table className={`${tables.table} ${styles.balance}`}>
        <caption className="hidden-but-read">{phrases.balanceTable}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.layer}</th>
            {ripenesses.map((ripeness) => (
              <th key={ripeness} scope="col" className={tables.end}>
                {phrases.ripeness[ripeness]}
              </th>
            ))}
            <th scope="col" className={styles.wide}>
              <span className="hidden-but-read">{phrases.balance}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {balance.map(({ layer, covering, unknown, money }, index) => {
            const name = axis.dimensions.find(({ id }) => id === layer)?.name;
            return (
              <tr key={layer}>
                <th scope="row">{name === undefined ? layer : text(name)}</th>
                {ripenesses.map((ripeness) => (
                  <td key={ripeness} className="number" data-label={phrases.ripeness[ripeness]}>
                    {covering[ripeness].length}
                  </td>
                ))}
                <td className={styles.wide}>
                  <span className={styles.balanceBar} aria-hidden="true">
                    {ripenesses.map((ripeness) => (
                      <i
                        key={ripeness}
                        data-layer={index % 3}
                        data-ripeness={ripeness}
                        style={{ width: `${(covering[ripeness].length / most) * 100}%` }}
                      />
                    ))}
                  </span>
                  <Money sums={money} />
                  {unknown > 0 && (
                    <span className={styles.maybe}>? {phrases.unknownOn(unknown)}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
