import { useRef } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Failure, Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { loadCodes, useCodes } from "./data.ts";
import { gatePhrases } from "./phrases.ts";
import styles from "./gate.module.css";

/** The list of six-digit codes: which one is in force, and bringing another. */
export function LoadCodes() {
  const phrases = usePhrases(gatePhrases);
  const mayWrite = useMayWrite();
  const input = useRef<HTMLInputElement>(null);
  const { error, isSending, send } = useCommand(() => undefined);
  const take = (file: File | undefined) => {
    if (file !== undefined) send(() => loadCodes(file), phrases.codesLoaded);
  };
  return (
    <section aria-labelledby="gate-codes">
      <h2 id="gate-codes">{phrases.nomenclature}</h2>
      <Loaded query={useCodes()} lines={1}>
        {({ list }) => (
          <p className={list === null ? "quiet" : undefined}>
            {list === null
              ? phrases.noCodes
              : phrases.codesInForce(list.count, list.fileName, list.loadedOn)}
          </p>
        )}
      </Loaded>
      {mayWrite && (
        <div
          className={`${styles.load} not-printed`}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            take(event.dataTransfer.files[0]);
          }}
        >
          <div className={styles.actions}>
            <Button disabled={isSending} onClick={() => input.current?.click()}>
              {phrases.chooseCodes}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".csv,.xlsx,text/csv"
              onChange={(event) => take(event.target.files?.[0])}
            />
            <span className="quiet">{phrases.nomenclatureHint}</span>
          </div>
          {error !== null && <Failure error={error} />}
        </div>
      )}
    </section>
  );
}
