import { Local } from "#apps/web/design/local.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import type { Finding, GoalItem, Goals } from "./data.ts";
import { programmePhrases } from "./phrases.ts";
import styles from "./goals.module.css";
import { RowCount } from "#apps/web/design/figure.tsx";

/** The diagnosis register: 24 limitations and 24 lessons, each with the strategy items that answer it. */
export function GoalDiagnosis({ goals }: { readonly goals: Goals }) {
  const phrases = usePhrases(programmePhrases);
  const items = new Map(goals.items.map((item) => [item.id, item]));
  return (
    <div className={styles.registers}>
      <Register title={phrases.limitations} findings={goals.limitations} items={items} />
      <Register title={phrases.lessons} findings={goals.lessons} items={items} />
    </div>
  );
}

interface RegisterProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly items: ReadonlyMap<string, GoalItem>;
}

function Register(props: RegisterProps) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return (
    <section className={styles.group}>
      <h2>
        {props.title} <RowCount count={props.findings.length} />
      </h2>
      <ul className={styles.items}>
        {props.findings.map((finding) => (
          <li key={finding.id} className={styles.finding}>
            <p className={styles.title}>
              <span className={styles.small}>{finding.id}</span>{" "}
              <Local text={finding.title} quietly />
              <SourceMark
                what={text(finding.title)}
                from={[{ source: finding.source, locator: finding.section }]}
              />
            </p>
            <p className="quiet">
              <Local text={finding.detail} quietly />
            </p>
            <p className={styles.leads}>
              <span className={styles.small}>{phrases.leadsTo}</span>
              {finding.leadsToStrategy.map((id) => {
                const item = props.items.get(id);
                return (
                  item !== undefined && (
                    <RecordLink key={id} kind="strategy" id={id} title={text(item.title)}>
                      {id} {phrases.goalStandings[item.service.standing]}
                    </RecordLink>
                  )
                );
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
