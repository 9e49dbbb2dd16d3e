/** A text as it is typed, and what of it is on its way to a place that follows later, such as the address. */
export interface Typing {
  readonly typed: string;
  /** What the place held when it was last looked at. */
  readonly seen: string;
  /** Texts sent and not yet seen there, oldest first. */
  readonly sent: readonly string[];
}

/** Typing that begins with what the place holds. */
export function typingFrom(given: string): Typing {
  return { typed: given, seen: given, sent: [] };
}

/** A letter typed; `isSent` says whether the text goes to the place as it stands. */
export function typeOn(typing: Typing, text: string, isSent: boolean): Typing {
  return { ...typing, typed: text, sent: isSent ? [...typing.sent, text] : typing.sent };
}

/**
 * What the field shows once the place holds `given`: one's own words that arrive late change nothing that was typed since;
 * words from elsewhere (a cleared filter, another address) replace it. The very same object where nothing changes.
 */
export function follow(typing: Typing, given: string): Typing {
  if (typing.seen === given) return typing;
  const at = typing.sent.indexOf(given);
  return at === -1
    ? typingFrom(given)
    : { ...typing, seen: given, sent: typing.sent.slice(at + 1) };
}
