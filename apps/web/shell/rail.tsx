import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { roleLabels } from "#slices/account/ui/labels.ts";
import { signOut, useMe } from "#slices/account/ui/data.ts";
import { Icon, NaruMark, type IconName } from "../design/icons.tsx";
import { useLanguage, usePhrases, useText } from "../i18n.tsx";
import { PageLink, pathOf } from "../navigation.tsx";
import { framePhrases } from "../phrases.ts";
import { registers } from "../registers.ts";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";
import styles from "./rail.module.css";

interface RailProps {
  readonly isNarrow: boolean;
  readonly fold: () => void;
  readonly find: () => void;
}

/** The rooms that are built. On the phone it lies at the bottom. */
export function Rail(props: RailProps) {
  const phrases = usePhrases(framePhrases);
  const isApple = navigator.platform.startsWith("Mac");
  return (
    <header className={`${styles.rail} not-printed`}>
      <PageLink
        page="/"
        isExact
        className={styles.logo}
        aria-label={`${phrases.naru}: ${phrases.today}`}
      >
        <NaruMark />
        <span className={styles.word}>{phrases.naru}</span>
      </PageLink>
      <button
        type="button"
        className={styles.find}
        onClick={props.find}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" />
        <span className={styles.word}>{phrases.search}</span>
        <kbd className={styles.key} aria-hidden="true">
          {isApple ? "⌘K" : "Ctrl K"}
        </kbd>
      </button>
      <nav ref={useCurrentInSight()} aria-label={phrases.rooms} className={styles.rooms}>
        <Room page="/" icon="today" label={phrases.today} isExact />
        <p className={styles.group}>{phrases.network}</p>
        <Room page="/network" icon="network" label={phrases.network} isExact />
        <Room page="/network/actors" icon="actors" label={phrases.actors} />
        <Room page="/network/channels" icon="channels" label={phrases.channels} />
        <Room page={useRegister()} icon="registers" label={phrases.registers} />
        <p className={styles.group}>{phrases.programmes}</p>
        <Room page="/programmes" icon="programmes" label={phrases.programmes} />
        <p className={styles.group}>{phrases.gateRoom}</p>
        <Room page={useGatePage()} icon="gate" label={phrases.gate} isExact />
        <Room page="/gate/grants" icon="grants" label={phrases.grants} />
        <p className={styles.group}>{phrases.research}</p>
        <Room page="/research/history" icon="records" label={phrases.records} />
      </nav>
      <div className={styles.foot}>
        <Person />
        <div className={styles.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
          <button
            type="button"
            className={styles.tool}
            onClick={props.fold}
            aria-expanded={!props.isNarrow}
            aria-label={props.isNarrow ? phrases.expand : phrases.collapse}
            title={props.isNarrow ? phrases.expand : phrases.collapse}
          >
            <Icon name={props.isNarrow ? "expand" : "collapse"} />
          </button>
        </div>
      </div>
    </header>
  );
}

/** On the phone the rooms lie in one line that scrolls: the present one is brought into sight. */
function useCurrentInSight() {
  const rooms = useRef<HTMLElement>(null);
  useLocation();
  useEffect(() => {
    const line = rooms.current;
    const current = line?.querySelector<HTMLElement>("[aria-current='page']");
    if (line === null || current == null) return;
    line.scrollLeft = current.offsetLeft - (line.clientWidth - current.offsetWidth) / 2;
  });
  return rooms;
}

function Room(props: {
  readonly page: string;
  readonly icon: IconName;
  readonly label: string;
  readonly isExact?: boolean;
}) {
  return (
    <PageLink
      page={props.page}
      className={styles.room}
      title={props.label}
      isExact={props.isExact ?? false}
    >
      <Icon name={props.icon} />
      <span className={styles.word}>{props.label}</span>
    </PageLink>
  );
}

/** The register that is open, so that the rail marks it; the first one elsewhere. */
function useRegister(): string {
  const path = useLocation().pathname;
  return (registers.find(({ page }) => path.endsWith(page)) ?? registers[0])?.page ?? "/";
}

/** The page of the gate that is open, so that the rail marks the room; its first page elsewhere. */
function useGatePage(): string {
  const path = useLocation().pathname;
  return ["/gate/lists", "/gate/rules"].find((page) => path.endsWith(page)) ?? "/gate";
}

function Person() {
  const phrases = usePhrases(framePhrases);
  const language = useLanguage();
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const me = useMe().data;
  if (me?.state !== "signed-in") return null;
  const leave = async () => {
    await signOut();
    queries.clear();
    await navigate({ to: pathOf(language, "/sign-in") });
  };
  return (
    <div className={styles.person}>
      <PageLink page="/account" className={styles.room} title={phrases.account}>
        <Icon name="person" />
        <span className={styles.word}>
          <span className={styles.name}>{me.account.name}</span>
          <span className={styles.role}>{text(roleLabels[me.role])}</span>
        </span>
      </PageLink>
      <button type="button" className={styles.leave} onClick={() => void leave()}>
        {phrases.signOut}
      </button>
    </div>
  );
}
