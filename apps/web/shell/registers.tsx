import type { ReactNode } from "react";
import { usePhrases, useText } from "../i18n.tsx";
import { PageLink } from "../navigation.tsx";
import { framePhrases } from "../phrases.ts";
import { records, registers, type Register } from "../registers.ts";
import { useCurrentInSight } from "./current-in-sight.ts";
import styles from "./registers.module.css";

/** The way from one register to the next, above each of them. */
export function InRegisters(props: { readonly children: ReactNode }) {
  const phrases = usePhrases(framePhrases);
  return (
    <>
      <PagesBar label={phrases.registers} pages={registers} />
      {props.children}
    </>
  );
}

/** The way from one record of what happened to the next. */
export function InRecords(props: { readonly children: ReactNode }) {
  const phrases = usePhrases(framePhrases);
  return (
    <>
      <PagesBar label={phrases.records} pages={records} />
      {props.children}
    </>
  );
}

/** The screens of one room, side by side above each of them. */
function PagesBar(props: { readonly label: string; readonly pages: readonly Register[] }) {
  const text = useText();
  return (
    <nav
      ref={useCurrentInSight()}
      aria-label={props.label}
      className={`${styles.registers} not-printed`}
    >
      {props.pages.map(({ page, name }) => (
        <PageLink key={page} page={page} className={styles.register}>
          {text(name)}
        </PageLink>
      ))}
    </nav>
  );
}
