import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Sheet } from "../design/dialog.tsx";
import { Icon } from "../design/icons.tsx";
import { usePhrases } from "../i18n.tsx";
import { PageLink } from "../navigation.tsx";
import { framePhrases } from "../phrases.ts";
import { usePerson } from "./person.ts";
import { useRoomGroups, type Room } from "./rooms-in-groups.ts";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";
import styles from "./phone-bar.module.css";

/** Rooms that stand in the bar itself; every room stands in the menu. */
const inBar = new Set(["/", "/network", "/network/channels", "/programmes"]);

/** The rail of the phone: four rooms, the way to find anything, and a menu with the rest. */
export function PhoneBar(props: { readonly find: () => void }) {
  const phrases = usePhrases(framePhrases);
  const rooms = useRoomGroups().flat();
  const path = useLocation().pathname;
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const close = () => setOpenedAt(null);
  return (
    <header className={`${styles.bar} not-printed`}>
      <nav aria-label={phrases.rooms} className={styles.rooms}>
        {rooms
          .filter(({ page }) => inBar.has(page))
          .map((room) => (
            <RoomLink key={room.page} room={room} className={styles.room} />
          ))}
      </nav>
      <button type="button" className={styles.room} onClick={props.find}>
        <Icon name="search" />
        <span>{phrases.search}</span>
      </button>
      <button
        type="button"
        className={styles.room}
        aria-haspopup="dialog"
        onClick={() => setOpenedAt(path)}
      >
        <Icon name="more" />
        <span>{phrases.menu}</span>
      </button>
      <Sheet isOpen={openedAt === path} close={close} title={phrases.menu}>
        <nav aria-label={phrases.menu} className={styles.menu}>
          {rooms.map((room) => (
            <RoomLink key={room.label} room={room} className={styles.line} />
          ))}
        </nav>
        <Person />
      </Sheet>
    </header>
  );
}

function RoomLink(props: { readonly room: Room; readonly className: string | undefined }) {
  const { page, icon, label, isExact } = props.room;
  return (
    <PageLink page={page} className={props.className} isExact={isExact ?? false}>
      <Icon name={icon} />
      <span>{label}</span>
    </PageLink>
  );
}

function Person() {
  const phrases = usePhrases(framePhrases);
  const person = usePerson();
  if (person === null) return null;
  return (
    <div className={styles.person}>
      <PageLink page="/account" className={styles.line}>
        <Icon name="person" />
        <span>
          {person.name}
          <small>{person.role}</small>
        </span>
      </PageLink>
      <div className={styles.tools}>
        <LanguageSwitch />
        <ThemeSwitch />
        <Button look="bare" onClick={person.leave}>
          {phrases.signOut}
        </Button>
      </div>
    </div>
  );
}
