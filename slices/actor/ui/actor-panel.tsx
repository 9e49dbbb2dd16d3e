import { RowCount } from "#apps/web/design/figure.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import button from "#apps/web/design/button.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, RecordLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { tieKindLabels, tieStatuses, tieStatusLabels } from "#slices/tie/model.ts";
import { ActorIntroduction, Facts } from "./actor-parts.tsx";
import { useActorPage, type ActorPage } from "./data.ts";
import { actorPhrases } from "./phrases.ts";
import styles from "./actor-parts.module.css";

/** Ties that the panel lists; the page lists all. */
const mostTies = 12;
const mostFacts = 4;

/** One actor in the inspector: the sentence, the nearest ties, the first facts, and the way to the page. */
export function ActorPanel(props: { readonly id: string }) {
  const phrases = usePhrases(actorPhrases);
  const frame = usePhrases(framePhrases);
  return (
    <Loaded query={useActorPage(props.id)}>
      {(actor) => (
        <div className={styles.panel}>
          <h2>
            <Local text={actor.name} />{" "}
            {actor.abbr !== null && <span className="quiet">{actor.abbr}</span>}
          </h2>
          <ActorIntroduction actor={actor} />
          <div className={styles.panelActions}>
            <PageLink
              page={`/network/actors/${actor.id}`}
              className={`${button.button} ${button.plain}`}
            >
              {frame.openPage}
            </PageLink>
            <PageLink
              page="/network/channels"
              search={{ to: actor.id }}
              className={`${button.button} ${button.plain}`}
            >
              {phrases.findChannels}
            </PageLink>
          </div>
          <section>
            <h3>
              {phrases.ties} <RowCount count={actor.ties.length} />
            </h3>
            <NearestTies actor={actor} />
          </section>
          <section>
            <h3>{phrases.facts}</h3>
            <Facts facts={actor.facts.slice(0, mostFacts)} />
          </section>
        </div>
      )}
    </Loaded>
  );
}

function NearestTies(props: { readonly actor: ActorPage }) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  const { actor } = props;
  const ties = actor.ties.toSorted(
    (one, other) => tieStatuses.indexOf(one.status) - tieStatuses.indexOf(other.status),
  );
  return (
    <ul className={styles.near}>
      {ties.slice(0, mostTies).map((tie) => {
        const other = actor.actors[tie.from === actor.id ? tie.to : tie.from];
        return (
          <li key={tie.id}>
            <RecordLink kind="tie" id={tie.id}>
              {text(tieKindLabels[tie.kind])}
            </RecordLink>
            <span>
              {other === undefined ? "" : text(other.name)}{" "}
              {tie.status !== "actual" && (
                <span className="quiet">{text(tieStatusLabels[tie.status])}</span>
              )}
            </span>
          </li>
        );
      })}
      {ties.length > mostTies && (
        <li className="quiet">{phrases.hidden(ties.length - mostTies)}</li>
      )}
    </ul>
  );
}
