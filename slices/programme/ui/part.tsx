import type { Citation } from "#kernel/claim.ts";
import { useState, type ReactNode } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { ListShape } from "./content-lists.ts";
import type { ProgrammePage } from "./data.ts";
import { citationIn, draftOf, localIn, wordsIn, type Draft, type FieldSpec } from "./drafts.ts";
import { ListEditor } from "./list-editor.tsx";
import { programmePhrases } from "./phrases.ts";
import { sourcesOfPart } from "./provenance.ts";
import styles from "./page.module.css";

/** One part of a programme's page, with its own address. */
export function Part(props: {
  readonly id: string;
  readonly title: string;
  readonly what?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section id={`part-${props.id}`} className={styles.part} aria-labelledby={`${props.id}-title`}>
      <div className={styles.partHead}>
        <h2 id={`${props.id}-title`} tabIndex={-1}>
          {props.title}
        </h2>
        {props.actions !== undefined && <div className="not-printed">{props.actions}</div>}
      </div>
      {props.what !== undefined && <p className="quiet">{props.what}</p>}
      {props.children}
    </section>
  );
}

interface ContentListProps<T extends object> {
  readonly title: string;
  /** What the title itself cites. */
  readonly from?: Citation;
  readonly page: ProgrammePage;
  readonly shape: ListShape<T>;
  readonly entries: readonly T[];
  readonly empty?: string;
  readonly most?: number;
  readonly isFixed?: boolean;
  readonly save: (entries: T[], why: string) => Promise<{ readonly undo: Undo }>;
  /** What stands after each entry, such as a button of its own. */
  readonly renderAfter?: (entry: T) => ReactNode;
}

/** A list of a programme's content: read as lines, written in place. */
export function ContentList<T extends object>(props: ContentListProps<T>) {
  const phrases = usePhrases(programmePhrases);
  const mayWrite = useMayWrite();
  const [isEditing, setEditing] = useState(false);
  const { title, entries, shape, page } = props;
  return (
    <div className={styles.list}>
      <div className={styles.partHead}>
        <h3>
          {title}
          {props.from !== undefined && <SourceMark what={title} from={[props.from]} />}
        </h3>
        {mayWrite && !isEditing && (
          <Button
            look="bare"
            className="not-printed"
            aria-label={`${title} ${phrases.edit}`}
            onClick={() => setEditing(true)}
          >
            {phrases.edit}
          </Button>
        )}
      </div>
      {isEditing ? (
        <ListEditor
          shape={shape}
          entries={entries}
          {...(props.most !== undefined && { most: props.most })}
          isFixed={props.isFixed === true}
          close={() => setEditing(false)}
          save={props.save}
        />
      ) : entries.length === 0 ? (
        <p className="quiet">{props.empty ?? phrases.nothingYet}</p>
      ) : (
        <ul className={styles.entries}>
          {entries.map((entry, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- entries have no id; their place is their identity
            <li key={index}>
              <Entry
                entry={entry}
                fields={shape.fields}
                page={page}
                isCitedAbove={props.from !== undefined}
              />
              {props.renderAfter?.(entry)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface EntryProps {
  readonly entry: object;
  readonly fields: readonly FieldSpec[];
  readonly page: ProgrammePage;
  /** The title of the list says where its lines come from. */
  readonly isCitedAbove: boolean;
}

/** The main text first with its source, the rest as named values; what is empty is not said. */
function Entry({ entry, fields, page, isCitedAbove }: EntryProps) {
  const phrases = usePhrases(programmePhrases);
  const draft = draftOf(entry, fields);
  const text = useText();
  const [main, ...rest] = fields.toSorted((one, other) => rankOf(one) - rankOf(other));
  const cited = fields.find(({ kind }) => kind === "citation");
  const citation = cited === undefined ? null : citationIn(draft, cited.key);
  const said = rest.filter(({ key, kind }) => kind !== "citation" && !isEmpty(draft, key, kind));
  return (
    <>
      <p className={styles.main}>
        {main !== undefined && <Value field={main} draft={draft} page={page} />}
        {main !== undefined && (citation !== null || !isCitedAbove) && (
          <SourceMark
            what={text(localIn(draft, main.key)) || main.label}
            from={sourcesOfPart(citation, page)}
          >
            {cited !== undefined && citation === null && <p>{phrases.noEvidence}</p>}
          </SourceMark>
        )}
      </p>
      {said.length > 0 && (
        <dl className={styles.values}>
          {said.map((field) => (
            <div key={field.key}>
              <dt>{field.label}</dt>
              <dd>
                <Value field={field} draft={draft} page={page} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** Texts and actors lead an entry; everything else says more about them. */
function rankOf({ key, kind }: FieldSpec): number {
  if (key === "text" || key === "title" || key === "principle") return 0;
  return kind === "actor" || kind === "short" ? 1 : 2;
}

function isEmpty(draft: Draft, key: string, kind: FieldSpec["kind"]): boolean {
  const parts = kind === "short" || kind === "long" ? [`${key}.ko`, `${key}.en`] : [key];
  return parts.every((part) => (draft[part] ?? "") === "");
}

function Value({
  field,
  draft,
  page,
}: {
  readonly field: FieldSpec;
  readonly draft: Draft;
  readonly page: ProgrammePage;
}) {
  const phrases = usePhrases(programmePhrases);
  const { key, kind } = field;
  const held = draft[key] ?? "";
  if (kind === "short" || kind === "long") return <Local text={localIn(draft, key)} />;
  if (kind === "actor") {
    const actor = page.actors[held];
    return actor === undefined ? held : <ActorName actor={actor} />;
  }
  if (kind === "choice") return field.choices?.find(({ value }) => value === held)?.label ?? held;
  if (kind === "check") return held === "yes" ? phrases.isMet : phrases.waiting;
  if (kind === "words")
    return wordsIn(draft, key).map((id) => (
      <RecordLink key={id} kind="strategy" id={id} className={styles.goal}>
        {id}
      </RecordLink>
    ));
  return held;
}
