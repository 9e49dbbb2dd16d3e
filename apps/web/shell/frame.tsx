import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { usePhrases } from "../i18n.tsx";
import { framePhrases } from "../phrases.ts";
import { useFocusOnArrival } from "./focus.ts";
import { Inspector } from "./inspector.tsx";
import { Palette, usePaletteKey } from "./palette.tsx";
import { Rail } from "./rail.tsx";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";
import styles from "./frame.module.css";

const memory = "naru.rail";

/** Rail, content, inspector; the palette over all of them. */
export function Frame() {
  const phrases = usePhrases(framePhrases);
  const [isNarrow, setNarrow] = useState(() => localStorage.getItem(memory) === "narrow");
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  usePaletteKey(() => setPaletteOpen(true));
  useFocusOnArrival();
  const fold = () => {
    localStorage.setItem(memory, isNarrow ? "wide" : "narrow");
    setNarrow(!isNarrow);
  };
  return (
    <div className={styles.frame} data-narrow={isNarrow}>
      <a href="#content" className={`${styles.skip} not-printed`}>
        {phrases.skipToContent}
      </a>
      <Rail isNarrow={isNarrow} fold={fold} find={() => setPaletteOpen(true)} />
      <div className={`${styles.bar} not-printed`}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Inspector />
      <Palette isOpen={isPaletteOpen} close={() => setPaletteOpen(false)} />
    </div>
  );
}
