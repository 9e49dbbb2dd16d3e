import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { usePhrases } from "../i18n.tsx";
import { framePhrases } from "../phrases.ts";
import { Button, IconButton } from "./button.tsx";
import { Icon } from "./icons.tsx";
import styles from "./toasts.module.css";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

type Announce = (text: string, undo?: () => void) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says that something was done, and offers to take it back. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}

/** How long a notice stays; long enough to read it and reach "undo" (WCAG 2.2.1). */
const shownForMs = 12_000;

export function Toasts(props: { readonly children: ReactNode }) {
  const phrases = usePhrases(framePhrases);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const drop = useCallback(
    (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)),
    [],
  );
  const announce = useCallback<Announce>(
    (text, undo) => {
      const id = ++count.current;
      setToasts((all) => [...all.slice(-2), { id, text, ...(undo && { undo }) }]);
      setTimeout(() => drop(id), shownForMs);
    },
    [drop],
  );
  const value = useMemo(() => announce, [announce]);
  return (
    <AnnounceContext value={value}>
      {props.children}
      <section
        className={`${styles.stack} not-printed`}
        aria-label={phrases.notices}
        aria-live="polite"
      >
        {toasts.map((toast) => (
          <div key={toast.id} className={styles.toast}>
            <span>{toast.text}</span>
            {toast.undo && (
              <Button
                look="bare"
                className={styles.undo}
                onClick={() => {
                  toast.undo?.();
                  drop(toast.id);
                }}
              >
                {phrases.undo}
              </Button>
            )}
            <IconButton
              label={phrases.close}
              className={styles.undo}
              onClick={() => drop(toast.id)}
            >
              <Icon name="close" size={16} />
            </IconButton>
          </div>
        ))}
      </section>
    </AnnounceContext>
  );
}
