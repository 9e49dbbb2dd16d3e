import type { LocalText } from "#kernel/local-text.ts";
import { Local } from "#apps/web/design/local.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import type { Side } from "../model.ts";
import { SideMark } from "./side-mark.tsx";
import styles from "./actor-name.module.css";

/** An actor as a line names it: side mark and name; opens the record beside the page. */
export function ActorName(props: {
  readonly actor: {
    readonly id: string;
    readonly name: LocalText;
    readonly side: Side;
    readonly abbr?: string | null;
  };
  readonly isPlain?: boolean;
}) {
  const { actor } = props;
  const name = <Local text={actor.name} quietly />;
  return (
    <span className={styles.name} data-actor-name="">
      <SideMark side={actor.side} />
      {props.isPlain === true ? (
        <span>{name}</span>
      ) : (
        <RecordLink kind="actor" id={actor.id} className={styles.link}>
          {name}
        </RecordLink>
      )}
      {actor.abbr !== undefined && actor.abbr !== null && (
        <span className={styles.abbr}>{actor.abbr}</span>
      )}
    </span>
  );
}
