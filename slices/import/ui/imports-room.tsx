import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { framePhrases } from "#apps/web/phrases.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { DropZone } from "./drop-zone.tsx";
import { useImports } from "./data.ts";
import { importPhrases } from "./phrases.ts";
import { RecentImports } from "./recent-imports.tsx";
import styles from "./import.module.css";

/** Where files come in, and those that came. */
export function ImportsRoom() {
  const phrases = usePhrases(importPhrases);
  const frame = usePhrases(framePhrases);
  const mayWrite = useMayWrite();
  usePageTitle(phrases.imports);
  return (
    <div className={styles.room}>
      <header>
        <p className={`${styles.crumbs} not-printed`}>
          <PageLink page="/network">{frame.network}</PageLink>
        </p>
        <h1>{phrases.imports}</h1>
        <p className={styles.lead}>{phrases.importsAre}</p>
      </header>
      {mayWrite ? (
        <>
          <DropZone />
          <Recent />
        </>
      ) : (
        <Empty title={phrases.readersCannot}>
          <p>{phrases.readersRepair}</p>
        </Empty>
      )}
    </div>
  );
}

function Recent() {
  const phrases = usePhrases(importPhrases);
  return (
    <section className={styles.part}>
      <h2>{phrases.recent}</h2>
      <Loaded query={useImports()} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={phrases.noneYet}>
              <p>{phrases.noneYetRepair}</p>
            </Empty>
          ) : (
            <RecentImports imports={items} />
          )
        }
      </Loaded>
    </section>
  );
}
