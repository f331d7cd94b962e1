// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The English words of the page inside a page of somebody else.
import type { EmbedWords } from "./embed";

export const embed: EmbedWords = {
  whole: "Full site",
  whole_hint: "Opens the full site in a new tab. The answers here do not go along; save them to a file first.",
  new_tab: "(new tab)",
  local: "Answers stay on this device",
  local_hint: (host) =>
    `Answers are kept in this browser only and cannot be read by ${host}; it learns just the level and how many questions are answered.`,
  hand_over: (host) => `Hand the application to ${host}`,
  hand_over_hint: (host) => `The page you are on receives it. Unless you press this, ${host} receives no answer.`,
  agree: {
    title: (host) => `Hand it to ${host}?`,
    what: "What is handed over is the application for this category:",
    parts: [
      "the applicant's name and all answers",
      "the result and the gaps",
      "what is filled in of the official form",
      "the names of evidence documents (not the files)",
    ],
    after: (host) =>
      `Afterwards it is in the hands of ${host}; Xingping can neither see what becomes of it nor take it back.`,
    confirm: "Agree and hand over",
  },
  handed: (host) => `The application has been handed to ${host}`,
};
