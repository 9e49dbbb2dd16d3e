import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
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

/**
 * How long a notice stays after it came, after the last key, and after the pointer or the focus left it: whoever is on the
 * way to "undo", by keyboard too, gets there (WCAG 2.2.1).
 */
const shownForMs = 12_000;

export function Toasts(props: { readonly children: ReactNode }) {
  const phrases = usePhrases(framePhrases);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const drop = useCallback(
    (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)),
    [],
  );
  const announce = useCallback<Announce>((text, undo) => {
    const id = ++count.current;
    setToasts((all) => [...all.slice(-2), { id, text, ...(undo && { undo }) }]);
  }, []);
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
          <Notice key={toast.id} toast={toast} drop={drop} />
        ))}
      </section>
    </AnnounceContext>
  );
}

function Notice(props: { readonly toast: Toast; readonly drop: (id: number) => void }) {
  const phrases = usePhrases(framePhrases);
  const [isHeld, setHeld] = useState(false);
  const { toast, drop } = props;
  const leave = useCallback(() => drop(toast.id), [drop, toast.id]);
  useEffect(() => (isHeld ? undefined : leaveAfterQuiet(leave)), [isHeld, leave]);
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.undo && (
        <Button
          look="bare"
          className={styles.undo}
          onClick={() => {
            toast.undo?.();
            leave();
          }}
        >
          {phrases.undo}
        </Button>
      )}
      <IconButton label={phrases.close} className={styles.undo} onClick={leave}>
        <Icon name="close" size={16} />
      </IconButton>
    </div>
  );
}

/** Leaves when no key was pressed for as long as a notice stays; answers how to call it off. */
function leaveAfterQuiet(leave: () => void): () => void {
  let timer = setTimeout(leave, shownForMs);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(leave, shownForMs);
  };
  addEventListener("keydown", wait, true);
  return () => {
    clearTimeout(timer);
    removeEventListener("keydown", wait, true);
  };
}
