import {
  useDeferredValue,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type DragEvent,
} from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "#apps/web/design/button.tsx";
import { Empty, Failure } from "#apps/web/design/notice.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { SelectField, TextArea } from "#apps/web/design/field.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { Refusal } from "#apps/web/http.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { verdictLabels } from "../model.ts";
import { readProgrammeItems, readWorkbook, useProgrammes, type GateState } from "./data.ts";
import { exampleLists } from "./example.ts";
import { itemsAsText } from "./items-text.ts";
import { JudgedLines } from "./judged-lines.tsx";
import { gatePhrases } from "./phrases.ts";
import { isWorkbook, readLines, textOfFile } from "./read-lines.ts";
import { SaveItems } from "./save-items.tsx";
import { countVerdicts, useJudged, type JudgedLine } from "./use-judged.ts";
import { listDay, type Setting } from "./use-setting.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import styles from "./gate.module.css";

/** The list that is being judged; kept while the reader goes to another page of the gate. */
const draft = { text: "" };

/** Declared words by what the line says, so that they stay with it while the list is edited. */
type Declared = Readonly<Record<string, readonly string[]>>;

export function ItemsTab(props: { readonly gate: GateState; readonly setting: Setting }) {
  const phrases = usePhrases(gatePhrases);
  const language = useLanguage();
  const { gate, setting } = props;
  const [text, setText] = useState(draft.text);
  const [declared, setDeclared] = useState<Declared>({});
  const write = (next: string) => {
    draft.text = next;
    setText(next);
  };
  const deferred = useDeferredValue(text);
  const read = useMemo(() => readLines(deferred), [deferred]);
  const lines = useMemo(
    () =>
      read.lines.map((line) => ({
        ...line,
        declared: [...new Set([...line.declared, ...(declared[keyOf(line)] ?? [])])],
      })),
    [read, declared],
  );
  const judged = useJudged(lines, setting.law, listDay(gate, setting.asOf));
  const declare = (line: JudgedLine, word: string, isOn: boolean) => {
    const key = keyOf(line.item);
    const words = (declared[key] ?? []).filter((one) => one !== word);
    setDeclared({ ...declared, [key]: isOn ? [...words, word] : words });
  };
  const hasUsers = lines.some(({ endUser }) => endUser !== null);
  return (
    <div className={styles.two}>
      <Paste text={text} write={write}>
        <Unread read={read} />
      </Paste>
      <section className={styles.answers} aria-labelledby="gate-verdicts">
        <h2 id="gate-verdicts">{phrases.results}</h2>
        {judged.error !== null && <Failure error={judged.error} />}
        {lines.length === 0 ? (
          <Empty title={phrases.noLines}>
            <p>{phrases.noLinesHint}</p>
            <Button onClick={() => write(exampleLists[language])}>{phrases.example}</Button>
          </Empty>
        ) : (
          <>
            <Summary {...judged} />
            {!hasUsers && <p className={styles.small}>{phrases.noEndUsers}</p>}
            <Actions
              gate={gate}
              items={read.items.map((item, at) => ({
                ...item,
                declared: lines[at]?.declared ?? [],
              }))}
            />
            <JudgedLines {...judged} regimes={setting.law.regimes} declare={declare} />
          </>
        )}
      </section>
    </div>
  );
}

function keyOf(line: { readonly hs: string; readonly description: string }): string {
  return `${line.hs} ${line.description}`;
}

/** "40줄 중 31 가능, 6 면제 필요, 2 금지, 1 확인 불가". */
function Summary(props: { readonly judged: readonly JudgedLine[]; readonly isJudging: boolean }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const counts = countVerdicts(props.judged);
  const parts = counts.map(([verdict, count]) =>
    phrases.sentencePart(count, text(verdictLabels[verdict])),
  );
  return (
    <div className={styles.summary}>
      <output className={styles.said} aria-busy={props.isJudging}>
        {props.judged.length === 0
          ? phrases.judging
          : phrases.sentence(props.judged.length, parts.join(", "))}
      </output>
      <ul className={styles.counts} aria-hidden="true">
        {counts.map(([verdict, count]) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} /> <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Actions(props: {
  readonly gate: GateState;
  readonly items: Parameters<typeof SaveItems>[0]["items"];
}) {
  const phrases = usePhrases(gatePhrases);
  const frame = usePhrases(framePhrases);
  const [isSaving, setSaving] = useState(false);
  return (
    <div className={`${styles.actions} not-printed`}>
      {props.gate.mayWrite && (
        <Button onClick={() => setSaving(true)}>{phrases.saveAsItems}</Button>
      )}
      <Button onClick={() => print()}>
        <Icon name="print" />
        {frame.print}
      </Button>
      <SaveItems isOpen={isSaving} close={() => setSaving(false)} items={props.items} />
    </div>
  );
}

/** Characters from which a paste is put in at once: browsers lay a long one out line by line, which takes seconds. */
const longPaste = 4_000;

/** The left side: paste, drop, open a file, or take the items of a programme. */
function Paste(props: {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly children: React.ReactNode;
}) {
  const phrases = usePhrases(gatePhrases);
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setRefusal(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      props.write(isWorkbook(bytes) ? itemsAsText(await readWorkbook(bytes)) : textOf(bytes));
    } catch (error) {
      setRefusal(error);
    }
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (pasted.length < longPaste) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    props.write(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={`${styles.paste} not-printed`}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextArea
        label={phrases.paste}
        hint={phrases.pasteHint}
        rows={16}
        spellCheck={false}
        wrap="off"
        value={props.text}
        onChange={(event) => props.write(event.target.value)}
        onPaste={paste}
      />
      <div className={styles.actions}>
        <Button onClick={() => input.current?.click()}>{phrases.openFile}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        {props.text !== "" && (
          <Button look="bare" onClick={() => props.write("")}>
            {phrases.clear}
          </Button>
        )}
      </div>
      {refusal !== null && <Failure error={refusal} />}
      <FromProgramme write={props.write} />
      {props.children}
    </div>
  );
}

function textOf(bytes: Uint8Array): string {
  const text = textOfFile(bytes);
  if (text === null) throw new Refusal(noText, 0);
  return text;
}

const noText: Problem = {
  kind: "no-text",
  at: null,
  message: both("글자로 읽을 수 없는 파일입니다.", "The file is no text that can be read."),
  repair: both(
    "CSV·TSV·XLSX로 저장해 다시 여세요.",
    "Save it as CSV, TSV or XLSX and open it again.",
  ),
};

function FromProgramme(props: { readonly write: (text: string) => void }) {
  const phrases = usePhrases(gatePhrases);
  const text = useText();
  const queries = useQueryClient();
  const programmes = useProgrammes().data?.items ?? [];
  if (programmes.length === 0) return null;
  const take = async (id: string) => {
    if (id === "") return;
    const items = await queries.fetchQuery({
      queryKey: ["programme-items", id],
      queryFn: () => readProgrammeItems(id),
    });
    props.write(itemsAsText(items));
  };
  return (
    <SelectField
      label={phrases.fromProgramme}
      value=""
      onChange={(event) => void take(event.target.value)}
      choices={[
        { value: "", label: phrases.chooseProgramme },
        ...programmes.map(({ id, name }) => ({ value: id, label: text(name) })),
      ]}
    />
  );
}

/** Cells and columns that were not taken over, at their place. */
function Unread(props: { readonly read: ReturnType<typeof readLines> }) {
  const phrases = usePhrases(gatePhrases);
  const language = useLanguage();
  const { faults, columns } = props.read;
  const left = columns.filter(({ field, header }) => field === null && header !== "");
  if (faults.length === 0 && left.length === 0) return null;
  return (
    <div className={styles.small} lang={language}>
      {faults.length > 0 && (
        <details>
          <summary>{phrases.unreadCells(faults.length)}</summary>
          <ul>
            {faults.slice(0, 50).map((fault) => (
              <li key={`${fault.row} ${fault.field}`}>
                {phrases.rowOf(fault.row)}: “{fault.text}” {phrases.faultKinds[fault.kind]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {left.length > 0 && (
        <p>{phrases.unreadColumns(left.map(({ header }) => header).join(", "))}</p>
      )}
    </div>
  );
}
