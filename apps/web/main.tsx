import { createRoot } from "react-dom/client";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/Drawer.css";
import "./styles/index.css";
import { App } from "./app.tsx";
import { applyTheme, chosenTheme } from "./theme.ts";

applyTheme(chosenTheme());
const place = document.getElementById("app");
if (place === null) throw new Error("index.html has no #app");
createRoot(place).render(<App />);
