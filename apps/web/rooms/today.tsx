import { useMe } from "#slices/account/ui/data.ts";
import { useToday } from "#slices/audit/ui/data.ts";
import { TodayColumns } from "#slices/audit/ui/today-columns.tsx";
import { Local } from "../design/local.tsx";
import { Loaded } from "../design/notice.tsx";
import { useLanguage } from "../i18n.tsx";
import styles from "./rooms.module.css";

/** The first page of the day. */
export function TodayRoom() {
  const language = useLanguage();
  const me = useMe().data;
  const today = useToday();
  const day = new Intl.DateTimeFormat(language, { dateStyle: "full" }).format(new Date());
  return (
    <div className={styles.room}>
      <header>
        <h1>{day}</h1>
        {me?.state === "signed-in" && <p className="quiet"><Local text={me.office.name} /></p>}
      </header>
      <Loaded query={today} lines={9}>{(answer) => <TodayColumns today={answer} />}</Loaded>
    </div>
  );
}
