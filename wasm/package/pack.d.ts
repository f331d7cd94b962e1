// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import type { Bundle } from "../kit.js";

/** One programme: its categories, its forms, and the facts they ask for. */
declare const pack: Bundle;
export default pack;
