import { Drawer, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { usePhrases } from "../i18n.tsx";
import { framePhrases } from "../phrases.ts";
import styles from "./dialog.module.css";

interface DialogProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

const shared = { lockScroll: false, transitionProps: { duration: 0 }, returnFocus: true } as const;

/** A dialog in the middle: traps the focus, closes with Escape, gives the focus back. */
export function Dialog(props: DialogProps) {
  const phrases = usePhrases(framePhrases);
  return (
    <Modal
      {...shared}
      opened={props.isOpen}
      onClose={props.close}
      title={props.title}
      centered
      size="lg"
      classNames={{
        content: styles.content,
        header: styles.header,
        title: styles.title,
        body: styles.body,
        close: styles.close,
        overlay: styles.overlay,
        inner: styles.inner,
      }}
      closeButtonProps={{ "aria-label": phrases.close }}
    >
      {props.children}
    </Modal>
  );
}

/** The same from below, for the phone. */
export function Sheet(props: DialogProps) {
  const phrases = usePhrases(framePhrases);
  return (
    <Drawer
      {...shared}
      opened={props.isOpen}
      onClose={props.close}
      title={props.title}
      position="bottom"
      size="80%"
      classNames={{
        content: styles.content,
        header: styles.header,
        title: styles.title,
        body: styles.body,
        close: styles.close,
        overlay: styles.overlay,
        inner: styles.inner,
      }}
      closeButtonProps={{ "aria-label": phrases.close }}
    >
      {props.children}
    </Drawer>
  );
}
