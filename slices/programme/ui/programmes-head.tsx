import type { ReactNode } from "react";
import { usePhrases } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useCurrentInSight } from "#apps/web/shell/current-in-sight.ts";
import { programmePhrases } from "./phrases.ts";
import styles from "./programmes.module.css";

const tabs = [
  ["matrix", "/programmes"],
  ["list", "/programmes/list"],
  ["board", "/programmes/board"],
  ["timeline", "/programmes/timeline"],
  ["goals", "/programmes/goals"],
  ["instruments", "/programmes/instruments"],
] as const;

/** The head of every view of the programmes: title, what the view is, its tabs, and what can be done. */
export function ProgrammesHead(props: {
  readonly view: (typeof tabs)[number][0];
  readonly what: ReactNode;
  readonly children?: ReactNode;
}) {
  const phrases = usePhrases(programmePhrases);
  usePageTitle(phrases.tabs[props.view]);
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <div>
          <h1>{phrases.programmes}</h1>
          <p className="quiet">{props.what}</p>
        </div>
        {props.children}
      </div>
      <nav
        ref={useCurrentInSight()}
        aria-label={phrases.views}
        className={`${styles.tabs} not-printed`}
      >
        {tabs.map(([view, page]) => (
          <PageLink key={view} page={page} isExact className={styles.tab}>
            {phrases.tabs[view]}
          </PageLink>
        ))}
      </nav>
    </header>
  );
}
