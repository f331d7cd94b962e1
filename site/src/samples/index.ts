// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Invented applicants to look at. No real enterprise is meant.
import type { AnswerSheet, Text } from "../kit";
import institute from "./institute.json";
import platform from "./platform.json";
import software from "./software.json";
import startup from "./startup.json";

export interface Sample {
  id: string;
  name: Text;
  summary: Text;
  /** Where to look first. */
  category: string;
  sheet: AnswerSheet;
}

export const samples = [platform, software, institute, startup] as unknown as Sample[];
