import { useDeferredValue, useMemo } from "react";
import button from "#apps/web/design/button.module.css";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { Empty, Failure, Waiting } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ExportMenu } from "#slices/export/ui/export-menu.tsx";
import { issueLabels, issues } from "#slices/tie/model-issues.ts";
import {
  actorHeadings,
  actorKinds,
  headingLabels,
  headingOf,
  kindLabels,
  sideLabels,
  sides,
} from "../model.ts";
import { ActorsTable } from "./actors-table.tsx";
import { mostListed, useActors } from "./data.ts";
import { actorPhrases } from "./phrases.ts";
import { sortActors } from "./sort-actors.ts";
import styles from "./actors-list.module.css";

/** The register: filters above, one table below. The filters are the address. */
export function ActorsList() {
  const phrases = usePhrases(actorPhrases);
  const language = useLanguage();
  usePageTitle(phrases.actors);
  const mayWrite = useMayWrite();
  const [address] = useAddress();
  const { q, kind, heading, side, issue, sort, page } = address;
  const filter = useDeferredValue(
    useMemo(() => ({ q, kind, heading, side, issue }), [q, kind, heading, side, issue]),
  );
  const actors = useActors(filter);
  const sorted = useMemo(
    () => sortActors(actors.data?.items ?? [], sort ?? "", language),
    [actors.data, sort, language],
  );
  return (
    <div className={styles.page}>
      <header>
        <div>
          <h1>{phrases.actors}</h1>
          <p className="quiet">{phrases.actorsAre}</p>
        </div>
        <div className={styles.files}>
          <ExportMenu filter={filter} />
          {mayWrite && (
            <PageLink
              page="/network/import"
              className={`${button.button} ${button.plain} not-printed`}
            >
              {phrases.importFile}
            </PageLink>
          )}
        </div>
      </header>
      <Filters />
      {actors.error !== null && (
        <Failure error={actors.error} retry={() => void actors.refetch()} />
      )}
      {actors.data === undefined && actors.error === null && <Waiting lines={12} />}
      {actors.data !== undefined && (
        <>
          <output className={styles.count}>
            {phrases.count(sorted.length, actors.data.total)}
            {actors.data.total > mostListed && ` ${phrases.tooMany(mostListed)}`}
          </output>
          {sorted.length === 0 ? (
            <Empty title={phrases.noneFound}>
              <p>{phrases.noneFoundRepair}</p>
            </Empty>
          ) : (
            <ActorsTable actors={sorted} page={Number(page ?? "1")} />
          )}
        </>
      )}
    </div>
  );
}

function Filters() {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  const language = useLanguage();
  const [address, change] = useAddress();
  const all = { value: "", label: phrases.all };
  const set = (name: string, value: string) =>
    change({ [name]: value === "" ? undefined : value, page: undefined });
  const isFiltered = ["q", "kind", "heading", "side", "issue"].some(
    (name) => address[name] !== undefined,
  );
  const kinds = actorKinds.filter(
    (kind) => address["heading"] === undefined || headingOf[kind] === address["heading"],
  );
  const topics = issues
    .map((value) => ({ value, label: text(issueLabels[value]) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <search>
      <form
        className={`${styles.filters} not-printed`}
        onSubmit={(event) => event.preventDefault()}
      >
        <TextField
          label={phrases.words}
          placeholder={phrases.wordsHint}
          type="search"
          value={address["q"] ?? ""}
          onChange={(event) => set("q", event.target.value)}
        />
        <SelectField
          label={phrases.heading}
          value={address["heading"] ?? ""}
          onChange={(event) =>
            change({ heading: event.target.value || undefined, kind: undefined, page: undefined })
          }
          choices={[
            all,
            ...actorHeadings.map((value) => ({ value, label: text(headingLabels[value]) })),
          ]}
        />
        <SelectField
          label={phrases.kind}
          value={address["kind"] ?? ""}
          onChange={(event) => set("kind", event.target.value)}
          choices={[all, ...kinds.map((value) => ({ value, label: text(kindLabels[value]) }))]}
        />
        <SelectField
          label={phrases.side}
          value={address["side"] ?? ""}
          onChange={(event) => set("side", event.target.value)}
          choices={[all, ...sides.map((value) => ({ value, label: text(sideLabels[value]) }))]}
        />
        <SelectField
          label={phrases.issue}
          value={address["issue"] ?? ""}
          onChange={(event) => set("issue", event.target.value)}
          choices={[all, ...topics]}
        />
        {isFiltered && (
          <Button
            look="bare"
            onClick={() =>
              change({
                q: undefined,
                kind: undefined,
                heading: undefined,
                side: undefined,
                issue: undefined,
                page: undefined,
              })
            }
          >
            {phrases.clear}
          </Button>
        )}
      </form>
    </search>
  );
}
