import { SelectField } from "#apps/web/design/field.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, RecordLink, useAddress } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { clearanceKinds } from "../model.ts";
import {
  clearanceKindLabels,
  clearanceStandingLabels,
  type ClearanceView,
} from "../view-clearance.ts";
import { useClearances } from "./data.ts";
import { GateHead } from "./gate-head.tsx";
import { gatePhrases } from "./phrases.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import styles from "./gate.module.css";

/** What passed the gate: who, what, when, by which list, under which letters, and whether it would hold today. */
export function ClearancesRoom() {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const [{ kind = "", before = "" }, change] = useAddress();
  usePageTitle(phrases.clearances);
  return (
    <div className={styles.room}>
      <GateHead title={phrases.clearances} about={phrases.clearancesAre} />
      <div className={`${styles.setting} not-printed`}>
        <SelectField
          label={phrases.clearanceKind}
          value={kind}
          onChange={(event) => change({ kind: event.target.value || undefined, before: undefined })}
          choices={[
            { value: "", label: phrases.allKinds },
            ...clearanceKinds.map((one) => ({ value: one, label: text(clearanceKindLabels[one]) })),
          ]}
        />
      </div>
      <Loaded query={useClearances(kind, before)} lines={8}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty title={phrases.noClearances}>
              <p>{phrases.noClearancesHint}</p>
            </Empty>
          ) : (
            <>
              <ClearancesTable items={items} />
              <nav className={`${styles.actions} not-printed`} aria-label={phrases.clearances}>
                {before !== "" && (
                  <PageLink page="/gate/clearances" search={kind === "" ? {} : { kind }}>
                    {phrases.newest}
                  </PageLink>
                )}
                {next !== null && (
                  <PageLink
                    page="/gate/clearances"
                    search={{ before: next, ...(kind !== "" && { kind }) }}
                  >
                    {phrases.older}
                  </PageLink>
                )}
              </nav>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function ClearancesTable(props: { readonly items: readonly ClearanceView[] }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region is moved by keys (WCAG 2.1.1)
    <section className={tables.scroll} aria-label={phrases.clearances} tabIndex={0}>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.clearances}</caption>
        <thead>
          <tr>
            <th scope="col">{phrases.madeOn}</th>
            <th scope="col">{phrases.clearanceKind}</th>
            <th scope="col">{phrases.subject}</th>
            <th scope="col">{phrases.verdict}</th>
            <th scope="col">{phrases.underLetters}</th>
            <th scope="col">{phrases.byList}</th>
            <th scope="col">{phrases.stillHolds}</th>
          </tr>
        </thead>
        <tbody data-figure="log">
          {props.items.map((one) => (
            <tr key={one.id}>
              <td className={styles.nowrap}>
                {one.madeAt.slice(0, 10)}
                <br />
                <span className={styles.small}>{one.madeBy ?? ""}</span>
              </td>
              <td className={styles.nowrap}>
                {text(clearanceKindLabels[one.kind])}
                {one.lines > 0 && (
                  <span className={styles.small}> {phrases.linesOf(one.lines)}</span>
                )}
              </td>
              <th scope="row">
                <Subject subject={one.subject} />
              </th>
              <td>
                <VerdictMark verdict={one.verdict} />
                <br />
                <span className={styles.small}>{one.paragraphs.join(", ")}</span>
              </td>
              <td>
                {one.grants.map(({ id, reference }) => (
                  <p key={id} className={styles.nowrap}>
                    {reference === null ? (
                      id
                    ) : (
                      <PageLink page={`/gate/grants/${id}`}>{reference}</PageLink>
                    )}
                  </p>
                ))}
              </td>
              <td className={styles.nowrap}>
                {one.listVersion?.slice(0, 10) ?? <span className="quiet">{phrases.none}</span>}
              </td>
              <td className={styles.nowrap}>
                {text(clearanceStandingLabels[one.standing])}
                <br />
                <span className={styles.small}>{phrases.untilDay(one.validUntil)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Subject({ subject }: { readonly subject: ClearanceView["subject"] }) {
  const name = <Local text={subject.name} quietly />;
  if (subject.kind === "programme")
    return <PageLink page={`/programmes/${subject.id}`}>{name}</PageLink>;
  return subject.kind === null ? (
    name
  ) : (
    <RecordLink kind="actor" id={subject.id}>
      {name}
    </RecordLink>
  );
}
