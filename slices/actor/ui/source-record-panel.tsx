import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { useSourceRecord } from "./data.ts";
import { actorPhrases } from "./phrases.ts";
import { readableParts } from "./readable-parts.ts";
import { SourcePlace } from "./source-mark.tsx";
import styles from "./actor-parts.module.css";

/** A record read out of a source, such as a strategy item or a case: its texts, and where they stand. */
export function SourceRecordPanel(props: { readonly part: string; readonly id: string }) {
  const phrases = usePhrases(actorPhrases);
  const frame = usePhrases(framePhrases);
  return (
    <Loaded query={useSourceRecord(props.part, props.id)}>
      {(record) => {
        if (record === null)
          return (
            <Empty title={frame.notFound}>
              <p>{frame.notFoundRepair}</p>
            </Empty>
          );
        return (
          <div className={styles.panel}>
            <div>
              <p className="quiet">
                {frame.found[record.part] ?? record.part} {record.id}
              </p>
              <h2>
                <Local text={record.name} />
              </h2>
              <p className={styles.place}>
                <SourcePlace citation={{ source: record.sourceId, locator: record.section }} />
              </p>
            </div>
            {readableParts(record.content).map(({ name, texts }) => (
              <section key={name}>
                <h3>{phrases.recordParts[name] ?? ""}</h3>
                <Texts texts={texts} />
              </section>
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}

function Texts(props: { readonly texts: readonly LocalText[] }) {
  const [only] = props.texts;
  if (props.texts.length === 1 && only !== undefined)
    return (
      <p>
        <Local text={only} />
      </p>
    );
  return (
    <ul className={styles.facts}>
      {props.texts.map((text, index) => (
        <li key={`${text.ko ?? ""} ${String(index)}`}>
          <Local text={text} />
        </li>
      ))}
    </ul>
  );
}
