import type { LocalText } from "#kernel/local-text.ts";
import { isIssue, issueLabels } from "../model-issues.ts";

/** An issue in the reader's words; a tag of the office's own stands as it is. */
export function issueText(issue: string, text: (words: LocalText) => string): string {
  return isIssue(issue) ? text(issueLabels[issue]) : issue;
}
