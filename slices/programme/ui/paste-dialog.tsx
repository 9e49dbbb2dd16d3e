import { useRef, useState, type DragEvent, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextArea, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import tables from "#apps/web/design/table.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { ReadItems } from "../rules-items.ts";
import { enterItems, readItemList, type ProgrammePage } from "./data.ts";
import { programmePhrases } from "./phrases.ts";
import rooms from "./programmes.module.css";
import styles from "./page.module.css";

interface PasteProps {
  readonly page: ProgrammePage;
  readonly close: () => void;
}

/** Reads a list from a paste or a file, shows how it was understood, and enters it in one command. */
export function PasteDialog(props: PasteProps & { readonly isOpen: boolean }) {
  const phrases = usePhrases(programmePhrases);
  return (
    <Dialog isOpen={props.isOpen} close={props.close} title={phrases.pasteTitle}>
      <Paste page={props.page} close={props.close} />
    </Dialog>
  );
}

function Paste({ page, close }: PasteProps) {
  const phrases = usePhrases(programmePhrases);
  const [read, setRead] = useState<ReadItems | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [text, setText] = useState("");
  const asked = useRef(0);
  const ask = async (list: Promise<Parameters<typeof readItemList>[0]>) => {
    const turn = ++asked.current;
    const isLast = () => turn === asked.current;
    setError(null);
    setRead(null);
    try {
      const answer = await readItemList(await list);
      if (isLast()) setRead(answer);
    } catch (refusal) {
      if (isLast()) setError(refusal);
    }
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    void ask(bytesOf(file));
  };
  return (
    <div className={rooms.form} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <TextArea
        label={phrases.pasteHere}
        hint={phrases.pasteHint}
        rows={6}
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-autofocus
      />
      <div className={rooms.actions}>
        <label className={styles.file}>
          {phrases.chooseFile}
          <input
            type="file"
            accept=".xlsx,.csv,.tsv,.txt"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void ask(bytesOf(file));
            }}
          />
        </label>
        <Button disabled={text.trim() === ""} onClick={() => void ask(Promise.resolve({ text }))}>
          {phrases.readList}
        </Button>
      </div>
      {error !== null && <Failure error={error} />}
      {read !== null && <Understood page={page} read={read} close={close} />}
    </div>
  );
}

/** The file's bytes as base64, as the server takes them. */
async function bytesOf(file: File): Promise<{ readonly file: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return { file: btoa(text) };
}

function Understood({ page, read, close }: PasteProps & { readonly read: ReadItems }) {
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const { error, isSending, send } = useCommand(close);
  const { items, faults } = read;
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const list = { items, replaces: form.has("replaces"), why: wordOf(form, "why") };
    send(() => enterItems(page.id, list), phrases.entered(items.length));
  };
  return (
    <form className={rooms.form} onSubmit={enter}>
      <output>{phrases.readLines(items.length, faults.length)}</output>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.slice(0, 20).map(({ row, field, kind, text }) => (
            <li key={`${row} ${field}`}>
              {phrases.faultAt(row, phrases.itemFields[field], phrases.faults[kind], text)}
            </li>
          ))}
        </ul>
      )}
      <FirstLines read={read} />
      {page.items.length > 0 && (
        <label className={rooms.check}>
          <input type="checkbox" name="replaces" />
          {phrases.replaces}
        </label>
      )}
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={rooms.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending || items.length === 0}>
          {phrases.enterLines(items.length)}
        </Button>
      </div>
    </form>
  );
}

const shownLines = 8;

/** The first lines as they were understood, so that a wrong column is seen before it is kept. */
function FirstLines({ read }: { readonly read: ReadItems }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { itemFields: words } = phrases;
  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <caption className="hidden-but-read">{phrases.items}</caption>
        <thead>
          <tr>
            <th scope="col">{words.hs}</th>
            <th scope="col">{words.description}</th>
            <th scope="col" className={tables.end}>
              {words.quantity}
            </th>
            <th scope="col" className={tables.end}>
              {words.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {read.items.slice(0, shownLines).map((item, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of a list that is only shown
            <tr key={index}>
              <td>{item.hs ?? ""}</td>
              <th scope="row">{text(item.description)}</th>
              <td className={tables.end}>
                {item.quantity ?? ""} {item.unit ?? ""}
              </td>
              <td className={tables.end}>
                {item.value ?? ""} {item.currency ?? ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
