import { useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Icon } from "../design/icons.tsx";
import { useLanguage, usePhrases } from "../i18n.tsx";
import { framePhrases } from "../phrases.ts";
import { applyTheme, chosenTheme, themes } from "../theme.ts";
import styles from "./rail.module.css";

/** The same page in the other language; everything else in the address stays. */
export function LanguageSwitch() {
  const phrases = usePhrases(framePhrases);
  const language = useLanguage();
  const { href } = useLocation();
  const navigate = useNavigate();
  const other = language === "ko" ? "en" : "ko";
  return (
    <button
      type="button"
      className={styles.tool}
      lang={other}
      title={phrases.otherLanguageHint}
      onClick={() => void navigate({ href: href.replace(/^\/(ko|en)/, `/${other}`) })}
    >
      <span className={styles.tongue}>{other === "en" ? "EN" : "한"}</span>
      <span className="hidden-but-read" lang={language}>
        {phrases.otherLanguageHint}
      </span>
    </button>
  );
}

/** Goes round light, dark, as the device. */
export function ThemeSwitch() {
  const phrases = usePhrases(framePhrases);
  const [theme, setTheme] = useState(chosenTheme);
  const turn = () => {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    applyTheme(next);
    setTheme(next);
  };
  const label = `${phrases.theme}: ${phrases.themes[theme]}`;
  return (
    <button type="button" className={styles.tool} onClick={turn} aria-label={label} title={label}>
      <Icon name="theme" />
    </button>
  );
}
