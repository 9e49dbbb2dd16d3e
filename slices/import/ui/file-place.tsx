import type { ReactNode } from "react";
import styles from "./import.module.css";

/** Where in the file something stands, as people count rows and columns: the source of all that its line says. */
export function FilePlace(props: { readonly children: ReactNode }) {
  return (
    <span className={styles.key} data-source-place="">
      {props.children}
    </span>
  );
}
