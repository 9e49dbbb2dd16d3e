import { useMe } from "#slices/account/ui/data.ts";
import { useToday } from "#slices/audit/ui/data.ts";
import { TodayColumns } from "#slices/audit/ui/today-columns.tsx";
import { Local } from "../design/local.tsx";
import { Loaded } from "../design/notice.tsx";
import { useLanguage, usePhrases } from "../i18n.tsx";
import { usePageTitle } from "../page-title.ts";
import { framePhrases } from "../phrases.ts";
import styles from "./rooms.module.css";

/** The first page of the day. */
export function TodayRoom() {
  const language = useLanguage();
  const me = useMe().data;
  const phrases = usePhrases(framePhrases);
  const today = useToday();
  usePageTitle(phrases.today);
  const format = new Intl.DateTimeFormat(language, { dateStyle: "full" });
  return (
    <div className={styles.room}>
      <header>
        <h1>
          {today.data === undefined ? phrases.today : format.format(new Date(today.data.asOf))}
        </h1>
        {me?.state === "signed-in" && (
          <p className="quiet">
            <Local text={me.office.name} />
          </p>
        )}
      </header>
      <Loaded query={today} lines={9}>
        {(answer) => <TodayColumns today={answer} />}
      </Loaded>
    </div>
  );
}
