import { useRef, type ReactNode } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { EvidenceFile } from "../model-evidence.ts";
import { attachFile, evidenceAddress, removeFile } from "./data.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";

/** Files that show a hand-over, each to be saved; another is attached by choosing it. */
export function EvidenceFiles(props: {
  readonly handOverId: string;
  /** What the hand-over is called, so that equal buttons are told apart. */
  readonly what: string;
  readonly files: readonly EvidenceFile[];
  readonly mayWrite: boolean;
  /** Other acts on the hand-over, beside the file's. */
  readonly children?: ReactNode;
}) {
  const phrases = usePhrases(grantPhrases);
  const input = useRef<HTMLInputElement>(null);
  const { error, isSending, send } = useCommand(() => undefined);
  const { handOverId, what, files, mayWrite } = props;
  const take = (file: File | undefined) => {
    if (file !== undefined) send(() => attachFile(handOverId, file), phrases.attached);
  };
  return (
    <>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={`${phrases.files}: ${what}`}>
          {files.map(({ id, name, size, hash }) => (
            <li key={id}>
              <a href={evidenceAddress(id)} download>
                {name}
              </a>{" "}
              <span className={styles.small}>
                {phrases.fileSize(Math.max(1, Math.round(size / 1_024)))} · SHA-256{" "}
                {hash.slice(0, 12)}…
              </span>
              {mayWrite && (
                <Button
                  look="bare"
                  className="not-printed"
                  aria-label={`${phrases.removeFile}: ${name}`}
                  onClick={() =>
                    send(() => removeFile(id, phrases.removeFile), phrases.removedFile)
                  }
                >
                  {phrases.removeFile}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className={`${styles.stepTools} not-printed`}>
          <Button
            look="bare"
            disabled={isSending}
            aria-label={`${phrases.attach}: ${what}`}
            onClick={() => input.current?.click()}
          >
            {phrases.attach}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/jpeg,image/png,image/webp,image/tiff,application/pdf"
            onChange={(event) => take(event.target.files?.[0])}
          />
          {props.children}
        </div>
      )}
      {error !== null && <Failure error={error} />}
    </>
  );
}
