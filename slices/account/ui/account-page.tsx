import { useQueryClient } from "@tanstack/react-query";
import { useAnnounce } from "#apps/web/design/toasts.tsx";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { dateLocales, useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import tables from "#apps/web/design/table.module.css";
import { shortBrowser } from "./browser-name.ts";
import { endSession, useMe, useMembers, useSessions } from "./data.ts";
import { Invite } from "./invite.tsx";
import { roleLabels, roleMeanings } from "./labels.ts";
import { Offices } from "./offices.tsx";
import { accountPhrases } from "./phrases.ts";
import styles from "./account-page.module.css";

/** Who I am here, where I am signed in, and who else works here. */
export function AccountPage() {
  const phrases = usePhrases(accountPhrases);
  const text = useText();
  usePageTitle(phrases.account);
  const me = useMe().data;
  if (me?.state !== "signed-in") return null;
  return (
    <div className={styles.page}>
      <h1>{phrases.account}</h1>
      <dl className={styles.facts}>
        <div>
          <dt>{phrases.name}</dt>
          <dd>{me.account.name}</dd>
        </div>
        <div>
          <dt>{phrases.email}</dt>
          <dd>{me.account.email}</dd>
        </div>
        <div>
          <dt>{phrases.office}</dt>
          <dd>
            <Local text={me.office.name} />
          </dd>
        </div>
        <div>
          <dt>{phrases.role}</dt>
          <dd>
            {text(roleLabels[me.role])} <span className="quiet">{text(roleMeanings[me.role])}</span>
          </dd>
        </div>
      </dl>
      <Offices />
      <Sessions />
      <Members />
      {me.role === "administrator" && <Invite />}
    </div>
  );
}

function Sessions() {
  const phrases = usePhrases(accountPhrases);
  const language = useLanguage();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const sessions = useSessions();
  const day = new Intl.DateTimeFormat(dateLocales[language], {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const end = async (id: string) => {
    await endSession(id);
    announce(phrases.ended);
    await queries.invalidateQueries({ queryKey: ["sessions"] });
  };
  return (
    <section>
      <h2>{phrases.sessions}</h2>
      <p className="quiet">{phrases.sessionsHint}</p>
      <Loaded query={sessions}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{phrases.noSessions}</p>
          ) : (
            <table className={tables.table} data-figure="log">
              <thead>
                <tr>
                  <th scope="col">{phrases.device}</th>
                  <th scope="col">{phrases.since}</th>
                  <th scope="col">{phrases.until}</th>
                  <th scope="col">
                    <span className="hidden-but-read">{phrases.end}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((session) => (
                  <tr key={session.id}>
                    <td>
                      {shortBrowser(session.browser) ?? phrases.device}
                      {session.address !== null && (
                        <span className="quiet"> {session.address}</span>
                      )}
                    </td>
                    <td>{day.format(new Date(session.createdAt))}</td>
                    <td>{day.format(new Date(session.expiresAt))}</td>
                    <td className={tables.end}>
                      {session.isCurrent ? (
                        <span className="quiet">{phrases.current}</span>
                      ) : (
                        <Button look="bare" onClick={() => void end(session.id)}>
                          {phrases.end}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}

function Members() {
  const phrases = usePhrases(accountPhrases);
  const text = useText();
  return (
    <section>
      <h2>{phrases.members}</h2>
      <Loaded query={useMembers()}>
        {({ items }) => (
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{phrases.member}</th>
                <th scope="col">{phrases.email}</th>
                <th scope="col">{phrases.role}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((member) => (
                <tr key={member.accountId}>
                  <td>{member.name}</td>
                  <td>{member.email}</td>
                  <td>{text(roleLabels[member.role])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}
