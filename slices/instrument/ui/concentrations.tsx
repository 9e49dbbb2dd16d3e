import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import type { Coverage } from "./coverage-data.ts";
import { coveragePhrases } from "./coverage-phrases.ts";
import styles from "./coverage.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Who carries too much: one partner, go-between or funder on whom half of the programmes or more rest. */
export function Concentrations(props: { readonly coverage: Coverage }) {
  const phrases = usePhrases(coveragePhrases);
  const text = useText();
  const { concentrations, actors } = props.coverage;
  const nameOf = (id: string) => {
    const programme = props.coverage.programmes[id];
    return programme === undefined ? id : text(programme.name);
  };
  return (
    <section>
      <h2>{phrases.concentration}</h2>
      <p className="quiet">{phrases.concentrationHint}</p>
      {concentrations.length === 0 ? (
        <p>{phrases.noConcentration}</p>
      ) : (
        <ul className={styles.carrying}>
          {concentrations.map(({ on, among, who, share, programmes, currency, kind }) => {
            const actor = actors[who];
            const name = actor === undefined ? who : text(actor.name);
            const amount =
              currency === null || kind === null ? "" : ` (${phrases.money[kind]}, ${currency})`;
            return (
              <li key={`${on} ${among} ${who} ${currency ?? ""} ${kind ?? ""}`}>
                <span className={styles.shareBar} aria-hidden="true">
                  <i style={{ width: percent(share) }} data-among={among} />
                </span>
                <span>
                  {phrases.carries[on](name, percent(share), programmes.length)}
                  {amount} <span className="quiet">{phrases.among[among]}</span>
                  <ComputedMark
                    what={phrases.carries[on](name, percent(share), programmes.length)}
                    rule={phrases.shareRule}
                    inputs={programmes.map((id) => ({
                      key: id,
                      name: <PageLink page={`/programmes/${id}`}>{nameOf(id)}</PageLink>,
                    }))}
                  />
                </span>
                {actor !== undefined && <ActorName actor={actor} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
