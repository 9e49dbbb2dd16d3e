import type { ReactNode } from "react";
import { usePhrases, useText } from "../i18n.tsx";
import { PageLink } from "../navigation.tsx";
import { framePhrases } from "../phrases.ts";
import { registers } from "../registers.ts";
import styles from "./registers.module.css";

/** The way from one register to the next, above each of them. */
export function InRegisters(props: { readonly children: ReactNode }) {
  const phrases = usePhrases(framePhrases);
  const text = useText();
  return (
    <>
      <nav aria-label={phrases.registers} className={`${styles.registers} not-printed`}>
        {registers.map(({ page, name }) => (
          <PageLink key={page} page={page} className={styles.register}>
            {text(name)}
          </PageLink>
        ))}
      </nav>
      {props.children}
    </>
  );
}
