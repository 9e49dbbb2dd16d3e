import { useEffect, useRef, type RefObject } from "react";
import button from "#apps/web/design/button.module.css";
import { address } from "#apps/web/http.ts";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { exportPhrases } from "./phrases.ts";
import styles from "./export-menu.module.css";

const files = ["xlsx", "csv-actors", "csv-ties", "gexf", "graphml", "geojson"] as const;

/** The part of the network that a room shows, to be taken along; the filters are the room's own. */
export function ExportMenu(props: {
  readonly filter: Readonly<Record<string, string | undefined>>;
}) {
  const phrases = usePhrases(exportPhrases);
  const language = useLanguage();
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  return (
    <details ref={menu} className={`${styles.menu} not-printed`}>
      <summary className={`${button.button} ${button.plain}`}>{phrases.download}</summary>
      <div className={styles.sheet}>
        <p className="quiet">{phrases.what}</p>
        <ul>
          {files.map((file) => {
            const [format = file, table] = file.split("-");
            const [name, use] = phrases.files[file];
            return (
              <li key={file}>
                <a
                  className={styles.file}
                  download
                  href={address(`/exports/network.${format}`, {
                    ...props.filter,
                    table,
                    language,
                  })}
                >
                  <strong>{name}</strong>
                  <span className="quiet">{use}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}

/** Closes the menu with Escape, giving the focus back, and when something beside it is pressed. */
function useClosing(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const open = menu.current;
      if (open?.open !== true) return;
      if (event instanceof KeyboardEvent && event.key !== "Escape") return;
      if (
        event.target instanceof Node &&
        !(event instanceof KeyboardEvent) &&
        open.contains(event.target)
      )
        return;
      open.open = false;
      if (event instanceof KeyboardEvent) open.querySelector("summary")?.focus();
    };
    addEventListener("keydown", close);
    addEventListener("pointerdown", close);
    return () => {
      removeEventListener("keydown", close);
      removeEventListener("pointerdown", close);
    };
  }, [menu]);
}
