import { usePhrases, useText } from "../i18n.tsx";
import { problemFrom, reach, Refusal } from "../http.ts";
import { PageLink } from "../navigation.tsx";
import { usePageTitle } from "../page-title.ts";
import { framePhrases } from "../phrases.ts";
import { Button } from "../design/button.tsx";
import styles from "./gate.module.css";

/** An address without a page. */
export function NotFound() {
  const phrases = usePhrases(framePhrases);
  usePageTitle(phrases.notFound);
  return (
    <div className={styles.message}>
      <h1>{phrases.notFound}</h1>
      <p>{phrases.notFoundRepair}</p>
      <p>
        <PageLink page="/">{phrases.toToday}</PageLink>
      </p>
    </div>
  );
}

/** A page that could not be drawn: refused, missing, or broken. */
export function RouteFailure(props: { readonly error: unknown }) {
  const phrases = usePhrases(framePhrases);
  const text = useText();
  const { error } = props;
  const status = error instanceof Refusal ? error.status : null;
  if (status === 404) return <NotFound />;
  const problem = problemFrom(error);
  return (
    <div className={styles.message} role="alert">
      <h1>{status === 403 ? phrases.forbidden : phrases.failed}</h1>
      <p>
        {status === 403
          ? phrases.forbiddenRepair
          : `${text(problem.message)} ${text(problem.repair)}`}
      </p>
      <p>
        <Button onClick={() => void retry()}>{phrases.retry}</Button>
      </p>
    </div>
  );
}

/** Opens the page anew once the server answers; until then the page would be lost to the browser's own. */
async function retry(): Promise<void> {
  const isReached = await reach("/api/v1/me", { cache: "no-store" }).then(
    () => true,
    () => false,
  );
  if (isReached) location.reload();
}
