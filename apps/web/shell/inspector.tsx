import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useRef, type RefObject } from "react";
import { IconButton } from "../design/button.tsx";
import { Sheet } from "../design/dialog.tsx";
import { Icon } from "../design/icons.tsx";
import { Waiting } from "../design/notice.tsx";
import { usePhrases } from "../i18n.tsx";
import { useAddress } from "../navigation.tsx";
import { framePhrases } from "../phrases.ts";
import styles from "./inspector.module.css";

const ActorPanel = lazy(async () => ({
  default: (await import("#slices/actor/ui/actor-panel.tsx")).ActorPanel,
}));
const TiePanel = lazy(async () => ({
  default: (await import("#slices/tie/ui/tie-panel.tsx")).TiePanel,
}));

const SourceRecordPanel = lazy(async () => ({
  default: (await import("#slices/actor/ui/source-record-panel.tsx")).SourceRecordPanel,
}));

const SlipPanel = lazy(async () => ({
  default: (await import("#slices/source/ui/slip-panel.tsx")).SlipPanel,
}));

function Panel(props: { readonly kind: string; readonly id: string }) {
  if (props.kind === "tie") return <TiePanel id={props.id} />;
  if (props.kind === "slip") return <SlipPanel id={props.id} />;
  if (props.kind === "actor") return <ActorPanel id={props.id} />;
  return <SourceRecordPanel part={props.kind} id={props.id} />;
}

/** Any record beside the page: a column on a wide screen, a sheet on a small one. Escape closes it. */
export function Inspector() {
  const phrases = usePhrases(framePhrases);
  const [{ open }, change] = useAddress();
  const isSmall = useMediaQuery("(max-width: 1000px)", undefined, {
    getInitialValueInEffect: false,
  });
  const [kind = "", id = ""] = splitOnce(open ?? "");
  const close = () => change({ open: undefined });
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const isBeside = open !== undefined && !isSmall;
  useEffect(() => {
    if (isBeside) {
      opener.current = document.activeElement;
      panel.current?.focus({ preventScroll: true });
    } else if (opener.current instanceof HTMLElement || opener.current instanceof SVGElement) {
      opener.current.focus({ preventScroll: true });
      opener.current = null;
    }
  }, [isBeside]);
  useEscape(panel, close);
  if (open === undefined || id === "") return null;
  const body = (
    <Suspense fallback={<Waiting />}>
      <Panel kind={kind} id={id} />
    </Suspense>
  );
  if (isSmall)
    return (
      <Sheet isOpen close={close} title={phrases.inspector}>
        {body}
      </Sheet>
    );
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={phrases.inspector}
      className={`${styles.inspector} not-printed`}
    >
      <div className={styles.bar}>
        <span className="quiet">{phrases.inspector}</span>
        <IconButton label={phrases.close} onClick={close}>
          <Icon name="close" />
        </IconButton>
      </div>
      {body}
    </aside>
  );
}

/** Calls `close` when Escape is pressed inside the panel. */
function useEscape(panel: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key === "Escape" &&
        !event.defaultPrevented &&
        panel.current?.contains(document.activeElement) === true
      )
        close();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
}

function splitOnce(open: string): readonly [string?, string?] {
  const at = open.indexOf(":");
  return at === -1 ? [] : [open.slice(0, at), open.slice(at + 1)];
}
