import { Icon, NaruMark } from "../design/icons.tsx";
import { usePhrases } from "../i18n.tsx";
import { PageLink } from "../navigation.tsx";
import { framePhrases } from "../phrases.ts";
import { usePerson } from "./person.ts";
import { useRoomGroups, type Room } from "./rooms-in-groups.ts";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";
import styles from "./rail.module.css";

interface RailProps {
  readonly isNarrow: boolean;
  readonly fold: () => void;
  readonly find: () => void;
}

/** The rooms that are built, the way to find anything, and who is here. */
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
        title={phrases.search}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" />
        <span className={styles.word}>{phrases.search}</span>
        <kbd className={styles.key} aria-hidden="true">
          {isApple ? "⌘K" : "Ctrl K"}
        </kbd>
      </button>
      <nav aria-label={phrases.rooms} className={styles.rooms}>
        {useRoomGroups().map((group) => (
          <div key={group[0]?.label} className={styles.group}>
            {group.map((room) => (
              <RoomLink key={room.label} room={room} />
            ))}
          </div>
        ))}
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

function RoomLink({ room }: { readonly room: Room }) {
  return (
    <PageLink
      page={room.page}
      className={styles.room}
      title={room.label}
      isExact={room.isExact ?? false}
    >
      <Icon name={room.icon} />
      <span className={styles.word}>{room.label}</span>
    </PageLink>
  );
}

function Person() {
  const phrases = usePhrases(framePhrases);
  const person = usePerson();
  if (person === null) return null;
  return (
    <div className={styles.person}>
      <PageLink page="/account" className={styles.room} title={phrases.account}>
        <Icon name="person" />
        <span className={styles.word}>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.role}>{person.role}</span>
        </span>
      </PageLink>
      <button type="button" className={styles.leave} onClick={person.leave}>
        {phrases.signOut}
      </button>
    </div>
  );
}
