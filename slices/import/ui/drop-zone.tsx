import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type DragEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { pathOf } from "#apps/web/navigation.tsx";
import { upload, useKeepImport, useRefreshImports, type Upload } from "./data.ts";
import { importPhrases } from "./phrases.ts";
import styles from "./import.module.css";

interface Sending {
  readonly name: string;
  readonly upload: Upload;
}

/** Takes a file by drop, by button or as a pasted table, sends it and opens its import. */
export function DropZone() {
  const phrases = usePhrases(importPhrases);
  const { sending, share, error, send, stop } = useSending();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  usePastedTable((text) =>
    send(new File([text], phrases.pasted, { type: "text/tab-separated-values" })),
  );
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) send(file);
  };
  if (sending !== null) {
    const isSent = share >= 1;
    return (
      <output className={styles.drop}>
        <p className={styles.dropTitle}>
          {isSent ? phrases.readingIt(sending.name) : phrases.sending(sending.name)}
        </p>
        <progress
          className={styles.progress}
          aria-label={phrases.sending(sending.name)}
          {...(isSent ? {} : { value: share, max: 1 })}
        />
        <Button onClick={stop}>{phrases.stop}</Button>
      </output>
    );
  }
  return (
    <>
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={styles.dropTitle}>{phrases.dropHere}</p>
        <Button look="main" onClick={() => input.current?.click()}>
          {phrases.choose}
        </Button>
        <p className="quiet" data-figure="setting">
          {phrases.formats}
        </p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={phrases.choose}
          accept=".csv,.tsv,.txt,.xlsx,.gexf,.graphml,.xml,.json,.geojson,.srj"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file !== undefined) send(file);
          }}
        />
      </div>
      {error !== null && <Failure error={error} />}
    </>
  );
}

function useSending() {
  const language = useLanguage();
  const navigate = useNavigate();
  const keep = useKeepImport();
  const [sending, setSending] = useState<Sending | null>(null);
  const [share, setShare] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const refresh = useRefreshImports();
  const send = async (file: File) => {
    setError(null);
    setShare(0);
    const started = upload(file, setShare);
    setSending({ name: file.name, upload: started });
    try {
      const made = await started.done;
      keep(made);
      await navigate({ to: pathOf(language, `/network/import/${made.id}`) });
    } catch (refusal) {
      setError(refusal);
      await refresh();
    }
    setSending(null);
  };
  const stop = () => {
    sending?.upload.stop();
    setSending(null);
  };
  return { sending, share, error, send: (file: File) => void send(file), stop };
}

/** A table copied in a spreadsheet program and pasted anywhere on the page but into a field. */
function usePastedTable(take: (text: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.includes("\n")) take(text);
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  });
}
