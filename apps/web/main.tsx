import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { applyTheme, chosenTheme } from "./theme.ts";

applyTheme(chosenTheme());
const place = document.getElementById("app");
if (place === null) throw new Error("index.html has no #app");
createRoot(place).render(<App />);
