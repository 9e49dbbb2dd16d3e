import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMe } from "#slices/account/ui/data.ts";
import { Loaded } from "../design/notice.tsx";
import { useLanguage } from "../i18n.tsx";
import { pathOf, useAddress } from "../navigation.tsx";
import styles from "./gate.module.css";

/** Lets the signed-in through; sends everyone else to the door, and remembers where they were going. */
export function Gate(props: { readonly children: ReactNode }) {
  const me = useMe();
  const language = useLanguage();
  const { href } = useLocation();
  if (me.data === undefined) return <Asking me={me} />;
  if (me.data.state === "signed-in") return props.children;
  if (me.data.state === "setup") return <Navigate to={pathOf(language, "/setup")} replace />;
  return <Navigate to={pathOf(language, "/sign-in")} search={{ next: href }} replace />;
}

/** The pages before the door: whoever is already in goes straight to where they were going. */
export function PublicGate() {
  const me = useMe();
  const language = useLanguage();
  const [{ next }] = useAddress();
  if (me.data === undefined) return <Asking me={me} />;
  if (me.data.state !== "signed-in") return <Outlet />;
  return <Navigate to={ownAddress(next) ?? pathOf(language, "/")} replace />;
}

function Asking(props: { readonly me: ReturnType<typeof useMe> }) {
  return (
    <div className={styles.page}>
      <Loaded query={props.me}>{() => null}</Loaded>
    </div>
  );
}

/** Only a path of this app; anything that could lead to another site is dropped. */
function ownAddress(next: string | undefined): string | null {
  return next !== undefined && /^\/(ko|en)(\/[\w-]|\?|$)/.test(next) ? next : null;
}
