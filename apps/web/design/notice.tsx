import { useEffect, useState, type ReactNode } from "react";
import { usePhrases, useText } from "../i18n.tsx";
import { framePhrases } from "../phrases.ts";
import { problemFrom } from "../http.ts";
import { Button } from "./button.tsx";
import styles from "./notice.module.css";

/** What a place without content says: what it is for, and the first step. */
export function Empty(props: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{props.title}</p>
      {props.children}
    </div>
  );
}

/** A refusal with its repair, and a way to try again. */
export function Failure(props: { readonly error: unknown; readonly retry?: () => void }) {
  const text = useText();
  const phrases = usePhrases(framePhrases);
  const problem = problemFrom(props.error);
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.title}>{text(problem.message)}</p>
      <p>{text(problem.repair)}</p>
      {problem.at !== null && /\d/.test(problem.at) && <p className="quiet">{problem.at}</p>}
      {props.retry && <Button onClick={props.retry}>{phrases.retry}</Button>}
    </div>
  );
}

/** Grey lines of the coming content; after five seconds a word that it takes long. */
export function Waiting(props: { readonly lines?: number }) {
  const phrases = usePhrases(framePhrases);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 5000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <output className={styles.waiting} aria-busy="true">
      <span className="hidden-but-read">{phrases.loading}</span>
      {Array.from({ length: props.lines ?? 4 }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
      {isSlow && <span className="quiet">{phrases.slow}</span>}
    </output>
  );
}

/** The three states of a read: coming, refused, here. */
export function Loaded<T>(props: {
  readonly query: { data: T | undefined; error: unknown; refetch: () => unknown };
  readonly lines?: number;
  readonly children: (answer: T) => ReactNode;
}) {
  const { data, error, refetch } = props.query;
  if (data !== undefined) return props.children(data);
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  return <Waiting lines={props.lines ?? 4} />;
}
