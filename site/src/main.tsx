// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { render } from "preact";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/frame.css";
import "./styles/notices.css";
import "./styles/desk.css";
import "./styles/section.css";
import "./styles/criterion.css";
import "./styles/ladder.css";
import "./styles/inputs.css";
import "./styles/segmented.css";
import "./styles/choices.css";
import "./styles/records.css";
import "./styles/panel.css";
import "./styles/gaps.css";
import "./styles/others.css";
import "./styles/laptop.css";
import "./styles/unstarted.css";
import "./styles/forced-colors.css";
import { firstWords } from "./i18n";
import { fail } from "./state/engine";
import { start } from "./state/start";
import { App } from "./views/app";

const root = document.getElementById("app");
firstWords.then(
  () => {
    document.getElementById("unstarted")?.remove();
    if (root) render(<App />, root);
  },
  () => undefined, // the words for a page that does not start stand there already
);
start().catch(fail);
