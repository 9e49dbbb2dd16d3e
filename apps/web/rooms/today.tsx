import { useMe } from "#slices/account/ui/data.ts";
import { useToday } from "#slices/audit/ui/data.ts";
import { TodayColumns } from "#slices/audit/ui/today-columns.tsx";
import button from "../design/button.module.css";
import { Local } from "../design/local.tsx";
import { Loaded } from "../design/notice.tsx";
import { dateLocales, useLanguage, usePhrases } from "../i18n.tsx";
import { PageLink } from "../navigation.tsx";
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
  const format = new Intl.DateTimeFormat(dateLocales[language], { dateStyle: "full" });
  return (
    <div className={styles.room}>
      <header>
        <div className={styles.titles}>
          <h1 data-figure="asked">
            {today.data === undefined ? phrases.today : format.format(new Date(today.data.asOf))}
          </h1>
          <p className={`${styles.actions} not-printed`}>
            <PageLink page="/network/channels" className={`${button.button} ${button.main}`}>
              {phrases.findChannels}
            </PageLink>
            <PageLink page="/gate" className={`${button.button} ${button.plain}`}>
              {phrases.checkItems}
            </PageLink>
          </p>
        </div>
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
