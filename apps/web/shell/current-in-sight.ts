import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** For a line of links that scrolls sideways: the present page's link is brought into sight. */
export function useCurrentInSight() {
  const line = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const here = line.current?.querySelector('[aria-current="page"]');
    here?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  return line;
}
