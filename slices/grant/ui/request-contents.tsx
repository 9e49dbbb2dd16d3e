import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Plain } from "#apps/web/design/figure.tsx";
import { SelectField, TextArea, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import {
  applicantKindLabels,
  applicantKinds,
  contentKeys,
  contents,
  type ContentKey,
  type ExemptionRequest,
} from "../model-request.ts";
import { markLabels } from "../model.ts";
import type { RequestPatch } from "../change-request.ts";
import { editRequest } from "./data.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";
import { sourceOfRequest } from "./provenance.ts";

interface ContentsProps {
  readonly request: ExemptionRequest;
  readonly mayChange: boolean;
}

/** The contents of the notice in both languages: to read, or to write while the request is a draft. */
export function RequestContents(props: ContentsProps) {
  const phrases = usePhrases(grantPhrases);
  const { error, isSending, send } = useCommand(() => undefined);
  const { request, mayChange } = props;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const patch = patchFrom(new FormData(event.currentTarget));
    send(() => editRequest(request.id, patch, phrases.contentsTitle), phrases.saved);
  };
  return (
    <section>
      <h2>
        <Plain of="source">{phrases.contentsTitle}</Plain>
      </h2>
      <form className={styles.form} onSubmit={save}>
        {mayChange && <Applicant request={request} />}
        {contentKeys.map((key) => (
          <Content key={key} name={key} {...props} />
        ))}
        {error !== null && <Failure error={error} />}
        {mayChange && (
          <div className={`${styles.sticky} not-printed`}>
            <Button type="submit" look="main" disabled={isSending}>
              {phrases.saveContent}
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}

function Applicant({ request }: { readonly request: ExemptionRequest }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  return (
    <div className={styles.fields}>
      <SelectField
        label={phrases.applicantKind}
        name="applicantKind"
        defaultValue={request.applicantKind ?? ""}
        choices={[
          { value: "", label: phrases.chooseApplicant },
          ...applicantKinds.map((kind) => ({
            value: kind,
            label: text(applicantKindLabels[kind]),
          })),
        ]}
      />
      <TextField
        label={`${phrases.applicant} (${phrases.korean})`}
        hint={phrases.applicantHint}
        name="applicantKo"
        defaultValue={request.applicant.ko ?? ""}
      />
      <TextField
        label={`${phrases.applicant} (${phrases.english})`}
        name="applicantEn"
        lang="en"
        defaultValue={request.applicant.en ?? ""}
      />
    </div>
  );
}

function Content({ name, request, mayChange }: ContentsProps & { readonly name: ContentKey }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const { letter, label, hint, mark } = contents[name];
  const { ko, en } = request.content[name];
  const title = text(label);
  const lacking = <span className={styles.lacking}>{phrases.notStated}</span>;
  return (
    <div className={styles.content} data-cited="">
      <h3>
        <span className={styles.letterMark}>({letter})</span> {title}
        {mark !== "verified" && <span className={styles.small}>{text(markLabels[mark])}</span>}
        {!mayChange && (ko !== null || en !== null) && (
          <SourceMark what={title} from={sourceOfRequest(request)} />
        )}
      </h3>
      <p className="quiet">{text(hint)}</p>
      <div className={styles.pair}>
        {mayChange ? (
          <>
            <TextArea
              label={phrases.korean}
              aria-label={`${title} (${phrases.korean})`}
              name={`${name} ko`}
              defaultValue={ko ?? ""}
            />
            <TextArea
              label={phrases.english}
              aria-label={`${title} (${phrases.english})`}
              name={`${name} en`}
              lang="en"
              defaultValue={en ?? ""}
            />
          </>
        ) : (
          <>
            <p lang="ko">{ko ?? lacking}</p>
            <p lang="en">{en ?? lacking}</p>
          </>
        )}
      </div>
    </div>
  );
}

function patchFrom(form: FormData): RequestPatch {
  const said = (name: string) => wordOf(form, name) || null;
  const kind = applicantKinds.find((one) => one === wordOf(form, "applicantKind")) ?? null;
  return {
    applicantKind: kind,
    applicant: { ko: said("applicantKo"), en: said("applicantEn") },
    content: Object.fromEntries(
      contentKeys.map((key) => [key, { ko: said(`${key} ko`), en: said(`${key} en`) }]),
    ),
  };
}
