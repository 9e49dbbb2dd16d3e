import type { ComponentProps } from "react";
import styles from "./button.module.css";

type Look = "main" | "plain" | "bare" | "danger";

/** A button that says a verb. `main` once a screen, `plain` for the rest, `bare` inside tables and bars. */
export function Button(props: ComponentProps<"button"> & { readonly look?: Look }) {
  const { look = "plain", className, type = "button", ...rest } = props;
  return (
    <button
      type={type}
      className={[styles.button, styles[look], className].filter(Boolean).join(" ")}
      {...rest}
    />
  );
}

/** A square button with an icon and a name for those who do not see it. */
export function IconButton(props: ComponentProps<"button"> & { readonly label: string }) {
  const { label, className, type = "button", ...rest } = props;
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={[styles.button, styles.bare, styles.square, className].filter(Boolean).join(" ")}
      {...rest}
    />
  );
}
