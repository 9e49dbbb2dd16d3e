import { useState } from "react";
import { follow, typeOn, typingFrom } from "./typing.ts";

/**
 * The text of a field that the address keeps. The address follows a moment later; the field shows each letter at once, so
 * that fast typing loses none and an input method can put its syllables together. `isSent: false` keeps a text in the field
 * alone, while it is not yet what the address can hold.
 */
export function useTyped(
  given: string,
  send: (text: string) => void,
): readonly [string, (text: string, isSent?: boolean) => void] {
  const [kept, setTyping] = useState(() => typingFrom(given));
  const typing = follow(kept, given);
  if (typing !== kept) setTyping(typing);
  const type = (text: string, isSent = true) => {
    setTyping(typeOn(typing, text, isSent));
    if (isSent) send(text);
  };
  return [typing.typed, type];
}
