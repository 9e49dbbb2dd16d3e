import { Local } from "#apps/web/design/local.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink, recordKindOf } from "#apps/web/navigation.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useActorPage } from "#slices/actor/ui/data.ts";
import { SourcePlace } from "#slices/actor/ui/source-mark.tsx";
import { tieKindLabels } from "#slices/tie/model.ts";
import { useTie } from "#slices/tie/ui/data.ts";
import type { Slip } from "../model.ts";
import { partOfTouched, useRecordNames, useSlips } from "./data.ts";
import { sourcePhrases } from "./phrases.ts";
import styles from "./source.module.css";

/** One fault of a source in the inspector: what differs, where, and every record it touches. */
export function SlipPanel(props: { readonly id: string }) {
  const frame = usePhrases(framePhrases);
  return (
    <Loaded query={useSlips()}>
      {(slips) => {
        const slip = slips.find(({ id }) => id === props.id);
        if (slip !== undefined) return <SlipFacts slip={slip} />;
        return (
          <Empty title={frame.notFound}>
            <p>{frame.notFoundRepair}</p>
          </Empty>
        );
      }}
    </Loaded>
  );
}

function SlipFacts(props: { readonly slip: Slip }) {
  const phrases = usePhrases(sourcePhrases);
  const { slip } = props;
  return (
    <div className={styles.panel} data-cited="">
      <div>
        <p className="quiet">
          {phrases.slip} · {phrases.severities[slip.severity] ?? slip.severity} ·{" "}
          {phrases.kinds[slip.kind] ?? slip.kind}
        </p>
        <h2>{slip.id}</h2>
        <p className="quiet">
          <SourcePlace citation={{ source: "report", locator: slip.sections.join(", ") || null }} />
        </p>
      </div>
      <p>
        <Local text={slip.note} />
      </p>
      <section>
        <h3>{phrases.touches}</h3>
        {slip.records.length === 0 ? (
          <p className="quiet">{phrases.touchesNothing}</p>
        ) : (
          <ul className={styles.touched}>
            {slip.records.map((record) => (
              <li key={`${record.kind} ${record.id}`}>
                <Touched {...record} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

/** A record that a fault touches, by its own name. */
function Touched(props: { readonly kind: string; readonly id: string }) {
  if (props.kind === "actor") return <TouchedActor id={props.id} />;
  if (props.kind === "tie") return <TouchedTie id={props.id} />;
  return <TouchedRecord {...props} />;
}

function TouchedActor(props: { readonly id: string }) {
  const frame = usePhrases(framePhrases);
  const actor = useActorPage(props.id).data;
  return (
    <>
      <span className="quiet">{frame.found["actor"]}</span>{" "}
      <RecordLink kind="actor" id={props.id}>
        {actor === undefined ? props.id : <Local text={actor.name} quietly />}
      </RecordLink>
    </>
  );
}

function TouchedTie(props: { readonly id: string }) {
  const text = useText();
  const tie = useTie(props.id).data;
  const [from, to] = [useActorPage(tie?.from ?? "").data, useActorPage(tie?.to ?? "").data];
  return (
    <>
      <span className="quiet">{tie === undefined ? "" : text(tieKindLabels[tie.kind])}</span>{" "}
      <RecordLink kind="tie" id={props.id}>
        {from === undefined || to === undefined
          ? props.id
          : `${text(from.name)} – ${text(to.name)}`}
      </RecordLink>
    </>
  );
}

function TouchedRecord(props: { readonly kind: string; readonly id: string }) {
  const frame = usePhrases(framePhrases);
  const record = partOfTouched(useRecordNames().data ?? [], props);
  if (record === null) return <span className="quiet">{props.id}</span>;
  return (
    <>
      <span className="quiet">{frame.found[record.part] ?? record.part}</span>{" "}
      <RecordLink kind={recordKindOf(record.part)} id={record.id}>
        <Local text={record.name} quietly />
      </RecordLink>
    </>
  );
}
