import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root) void Office.onReady(() => createRoot(root).render("…"));
