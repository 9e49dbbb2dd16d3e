import { useMediaQuery } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { usePhrases } from "../i18n.tsx";
import { framePhrases } from "../phrases.ts";
import { useFocusOnArrival } from "./focus.ts";
import { Inspector } from "./inspector.tsx";
import { Palette, usePaletteKey } from "./palette.tsx";
import { PhoneBar } from "./phone-bar.tsx";
import { Rail } from "./rail.tsx";
import styles from "./frame.module.css";

const memory = "naru.rail";

/** Rail, content, inspector; the palette over all of them. */
export function Frame() {
  const phrases = usePhrases(framePhrases);
  const [isNarrow, setNarrow] = useState(() => localStorage.getItem(memory) === "narrow");
  const isPhone = useMediaQuery("(max-width: 720px)", undefined, {
    getInitialValueInEffect: false,
  });
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const find = () => setPaletteOpen(true);
  usePaletteKey(find);
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
      {isPhone ? <PhoneBar find={find} /> : <Rail isNarrow={isNarrow} fold={fold} find={find} />}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Inspector />
      <Palette isOpen={isPaletteOpen} close={() => setPaletteOpen(false)} />
    </div>
  );
}
