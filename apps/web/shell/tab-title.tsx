import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useMe } from "#slices/account/ui/data.ts";
import { usePhrases, useText } from "../i18n.tsx";
import { roomAt, tabTitle, useScreenTitle } from "../page-title.ts";
import { framePhrases } from "../phrases.ts";

/** Writes which screen of which room of which office is open into the browser's tab and history. */
export function TabTitle() {
  const phrases = usePhrases(framePhrases);
  const text = useText();
  const screen = useScreenTitle();
  const room = roomAt(useLocation().pathname.replace(/^\/\w+/, ""));
  const me = useMe().data;
  const office = me?.state === "signed-in" ? text(me.office.name) : null;
  const title = tabTitle([screen, room === null ? null : phrases[room], office], phrases.naru);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
