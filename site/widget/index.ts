// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a bureau puts on its page, by <script async src> or as a module. Twice on a page does no harm.
import { XingpingAssessment } from "./element.ts";

if (!customElements.get("xingping-assessment")) customElements.define("xingping-assessment", XingpingAssessment);
