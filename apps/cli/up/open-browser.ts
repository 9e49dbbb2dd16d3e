import { spawn } from "node:child_process";

/** Opens an address in the desktop's browser where there is a desktop and a person; otherwise does nothing. */
export function openBrowser(url: string): void {
  const hasDesktop =
    process.platform === "darwin" ||
    process.env["DISPLAY"] !== undefined ||
    process.env["WAYLAND_DISPLAY"] !== undefined;
  if (!process.stdout.isTTY || !hasDesktop) return;
  const opener = spawn(process.platform === "darwin" ? "open" : "xdg-open", [url], {
    stdio: "ignore",
    detached: true,
  });
  opener.once("error", () => undefined);
  opener.unref();
}
