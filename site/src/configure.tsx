// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The page on which a bureau puts its widget together. It loads the index of programmes and no engine of its own.
import { render } from "preact";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/frame.css";
import "./styles/inputs.css";
import "./styles/segmented.css";
import "./styles/configure.css";
import { Configure } from "./configure/configure";
import { firstWords } from "./i18n";
import { configureWords } from "./i18n/configure";
import { loadCards } from "./state/engine";

const root = document.getElementById("app");
Promise.all([firstWords, configureWords()]).then(
  () => root && render(<Configure />, root),
  () => root?.append("页面没有载入完整，请刷新。The page is incomplete, please reload it."),
);
void loadCards();
