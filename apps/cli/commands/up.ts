import { both } from "#kernel/local-text.ts";
import { ok, refused } from "#kernel/result.ts";

import type { Command } from "../command.ts";
import { leave, officeOptions, officeUsage, openOffice } from "../office-data.ts";
import { buildWeb } from "../up/build-web.ts";
import { openBrowser } from "../up/open-browser.ts";
import { holdDatabase } from "../up/hold-database.ts";
import { alreadyServed, forgetServed, writeServed } from "../up/serve-once.ts";
import { startServer } from "../up/start-server.ts";

const defaultPort = 4100;

export const command: Command = {
  words: ["up"],
  summary: both("나루를 켜고 주소를 알립니다", "Starts Naru and says its address"),
  usage: `--port N                   port, ${defaultPort} by default; the next free one when it is taken
--host HOST                address to listen on, 127.0.0.1 by default
--demo                     a new office becomes a demo: sign-in without accounts
${officeUsage}`,
  options: {
    port: { type: "string" },
    host: { type: "string" },
    demo: { type: "boolean" },
    ...officeOptions,
  },
  async run(flags, terminal) {
    const webFolder = await buildWeb(terminal.progress);
    const open = await openOffice(flags, terminal, { isDemo: flags.values["demo"] === true });
    if (!open.ok) return open;
    const { database, officeId, dataFolder } = open.value;
    const giveUp = (reason: Error) => {
      terminal.progress(
        `나루를 멈춥니다. 데이터베이스를 다시 열지 못했습니다 / Naru stops, the database could not be opened again: ${reason.message}`,
      );
      process.exit(1);
    };
    const hold = { database, dataFolder, say: terminal.progress, giveUp };
    const release = await holdDatabase(hold);
    if (release === null) {
      await leave(database);
      return refused(alreadyServed(dataFolder));
    }
    const wanted = {
      port: Number(flags.values["port"] ?? defaultPort),
      host: (flags.values["host"] as string) ?? "127.0.0.1",
    };
    const server = await startServer({ database, officeId, dataFolder, webFolder, ...wanted });
    writeServed(dataFolder, { url: server.url, pid: process.pid });
    const stop = async () => {
      await server.close();
      forgetServed(dataFolder);
      release();
      await leave(database);
      process.exit(0);
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
    if (!terminal.json) openBrowser(server.entry);
    return ok({
      json: { url: server.url, office: officeId, entry: server.entry },
      text: both(
        `나루가 열렸습니다: ${server.entry}\n멈추려면 Ctrl+C`,
        `Naru is open: ${server.entry}\nCtrl+C stops it`,
      ),
    });
  },
};
