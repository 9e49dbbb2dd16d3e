import { usePhrases } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { useCurrentInSight } from "#apps/web/shell/current-in-sight.ts";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** The heading that the gate's pages share, with the ways between them. */
export function GateHead(props: { readonly title: string; readonly about: string }) {
  const phrases = usePhrases(gatePhrases);
  return (
    <header className={styles.head}>
      <h1>{props.title}</h1>
      <p className="quiet">{props.about}</p>
      <nav
        ref={useCurrentInSight()}
        className={`${styles.pages} not-printed`}
        aria-label={phrases.gate}
      >
        <PageLink page="/gate" isExact>
          {phrases.gate}
        </PageLink>
        <PageLink page="/gate/lists">{phrases.lists}</PageLink>
        <PageLink page="/gate/clearances">{phrases.clearances}</PageLink>
        <PageLink page="/gate/rules">{phrases.rules}</PageLink>
      </nav>
    </header>
  );
}
