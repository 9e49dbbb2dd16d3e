import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { slipKindOfPart } from "#slices/source/model.ts";
import { useSlipsOf } from "#slices/source/ui/data.ts";
import { numbersIn, wordsIn } from "#slices/source/ui/record-content.ts";
import { sourcePhrases } from "#slices/source/ui/phrases.ts";
import { SlipNotes } from "#slices/source/ui/slip-notes.tsx";
import { useSourceRecord } from "./data.ts";
import { actorPhrases } from "./phrases.ts";
import { readableParts } from "./readable-parts.ts";
import { SourceMark, SourcePlace } from "./source-mark.tsx";
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
          <div className={styles.panel} data-cited="">
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
            <Numbers content={record.content} />
            <StrategyLinks content={record.content} />
            <RecordSlips part={record.part} id={record.id} />
          </div>
        );
      }}
    </Loaded>
  );
}

/** Figures of a case, each with its own source and day. */
function Numbers(props: { readonly content: unknown }) {
  const phrases = usePhrases(actorPhrases);
  const language = useLanguage();
  const numbers = numbersIn(props.content);
  if (numbers.length === 0) return null;
  return (
    <section>
      <h3>{phrases.recordParts["numbers"]}</h3>
      <ul className={styles.facts}>
        {numbers.map(({ id, label, value, source, locator, asOf }) => (
          <li key={id}>
            <Local text={label} quietly />: {value.toLocaleString(language)}
            <SourceMark what={label[language] ?? id} from={[{ source, locator, asOf }]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The strategy items that a limitation or a lesson leads to. */
function StrategyLinks(props: { readonly content: unknown }) {
  const phrases = usePhrases(actorPhrases);
  const ids = wordsIn(props.content, "leadsToStrategy");
  if (ids.length === 0) return null;
  return (
    <section>
      <h3>{phrases.recordParts["leadsToStrategy"]}</h3>
      <ul className={styles.facts}>
        {ids.map((id) => (
          <li key={id}>
            <StrategyLink id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StrategyLink(props: { readonly id: string }) {
  const item = useSourceRecord("strategy", props.id).data;
  return (
    <RecordLink kind="strategy" id={props.id}>
      {props.id} {item != null && <Local text={item.name} quietly />}
    </RecordLink>
  );
}

/** Registered faults of the source that touch this record. */
function RecordSlips(props: { readonly part: string; readonly id: string }) {
  const phrases = usePhrases(sourcePhrases);
  const slips = useSlipsOf(slipKindOfPart(props.part), props.id);
  if (slips.length === 0) return null;
  return (
    <section>
      <h3>{phrases.slipsHere}</h3>
      <SlipNotes slips={slips} />
    </section>
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
