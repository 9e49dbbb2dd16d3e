import { useCallback, useMemo } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useAnnounce } from "#apps/web/design/toasts.tsx";
import { actionColumn } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { dateLocales, useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { shortBrowser } from "./browser-name.ts";
import { endSession, useMe, useMembers, useSessions, type SessionRow } from "./data.ts";
import { Invite } from "./invite.tsx";
import { roleLabels, roleMeanings } from "./labels.ts";
import { Offices } from "./offices.tsx";
import { usePersonName } from "./person-name.ts";
import { accountPhrases } from "./phrases.ts";
import styles from "./account-page.module.css";

/** Who I am here, where I am signed in, and who else works here. */
export function AccountPage() {
  const phrases = usePhrases(accountPhrases);
  const text = useText();
  const nameOf = usePersonName();
  usePageTitle(phrases.account);
  const me = useMe().data;
  if (me?.state !== "signed-in") return null;
  return (
    <div className={styles.page}>
      <h1>{phrases.account}</h1>
      <dl className={styles.facts}>
        <div>
          <dt>{phrases.name}</dt>
          <dd>{nameOf(me.account.name)}</dd>
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
  const announce = useAnnounce();
  const queries = useQueryClient();
  const sessions = useSessions();
  const end = useCallback(
    async (id: string) => {
      await endSession(id);
      announce(phrases.ended);
      await queries.invalidateQueries({ queryKey: ["sessions"] });
    },
    [announce, phrases, queries],
  );
  const columns = useSessionColumns(end);
  return (
    <section>
      <h2>{phrases.sessions}</h2>
      <p className="quiet">{phrases.sessionsHint}</p>
      <Loaded query={sessions}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{phrases.noSessions}</p>
          ) : (
            <div data-figure="log">
              <DataTable
                caption={phrases.sessions}
                columns={columns}
                rows={items}
                idOf={({ id }) => id}
              />
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function useSessionColumns(end: (id: string) => Promise<void>): readonly Column<SessionRow>[] {
  const phrases = usePhrases(accountPhrases);
  const frame = usePhrases(framePhrases);
  const language = useLanguage();
  return useMemo(() => {
    const { current } = phrases;
    const day = new Intl.DateTimeFormat(dateLocales[language], {
      dateStyle: "medium",
      timeStyle: "short",
    });
    return [
      {
        id: "device",
        title: phrases.device,
        cell: (session) => (
          <>
            {shortBrowser(session.browser) ?? phrases.device}
            {session.address !== null && <span className="quiet"> {session.address}</span>}
            {session.isCurrent && <small className="quiet"> {current}</small>}
          </>
        ),
      },
      {
        id: "since",
        title: phrases.since,
        cell: ({ createdAt }) => day.format(new Date(createdAt)),
      },
      {
        id: "until",
        title: phrases.until,
        cell: ({ expiresAt }) => day.format(new Date(expiresAt)),
      },
      actionColumn(frame.actions, ({ id, isCurrent }) =>
        isCurrent ? [] : [{ verb: phrases.end, name: phrases.end, act: () => void end(id) }],
      ),
    ];
  }, [end, phrases, frame, language]);
}

function Members() {
  const phrases = usePhrases(accountPhrases);
  const nameOf = usePersonName();
  const text = useText();
  return (
    <section>
      <h2>{phrases.members}</h2>
      <Loaded query={useMembers()}>
        {({ items }) => (
          <DataTable
            caption={phrases.members}
            columns={[
              { id: "name", title: phrases.member, cell: ({ name }) => nameOf(name) },
              { id: "email", title: phrases.email, cell: ({ email }) => email },
              { id: "role", title: phrases.role, cell: ({ role }) => text(roleLabels[role]) },
            ]}
            rows={items}
            idOf={({ accountId }) => accountId}
          />
        )}
      </Loaded>
    </section>
  );
}
