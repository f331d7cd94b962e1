// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The English words of the page about the tool.
import type { Dictionary } from "./index";

export const about: Dictionary["about"] = {
  title: "About Xingping",
  lead: "Xingping lets an enterprise measure itself against the official criteria before it applies to an industrial internet programme.",
  what: "What it does",
  what_text: [
    "It asks what the official tables ask and gives two bounds: the level your answers already secure, and the highest one still possible while questions are open.",
    "Every row shows its thresholds, your own value, what is missing, and where it is written.",
    "The result is a self-assessment to prepare with; the authority's evaluation decides.",
  ],
  offline:
    "After one visit everything works without a network, and the site can be installed. A new version asks first, and saves your draft before it takes over.",
  privacy: "Privacy",
  privacy_text: [
    "Everything is computed in the browser. Once open, the page sends nothing to any server and uses no statistics, advertising or third-party fonts.",
    "Drafts, as many as you like, are kept in this browser; save one to a file to take it along, or clear it at any time.",
  ],
  bureaus: "For bureaus",
  bureaus_text:
    "The self-assessment can stand on your own page: paste two lines, with the programme, language and colours of your choice. Answers still stay in the applicant's browser.",
  bureaus_widget: "Make the lines to paste",
  sources: "The documents",
  sources_lead: "Unfold one to see what else it rules, its footnotes and how its clauses are read.",
  information: "What else the document rules",
  kinds: {
    purpose: "Purpose",
    procedure: "Procedure",
    deadline: "Deadlines",
    duty: "Duties",
    support: "Support",
    quota: "Quotas",
    priority: "Priority",
    edition: "Edition",
    slip: "Misprints",
  },
  notes: "Footnotes",
  readings: "Readings",
  readings_lead:
    "Where the document is ambiguous, this is how it is read here and how else it could be. For those marked as weighed, both ways are computed.",
  weighs: "weighed",
  versions: "Versions",
  kit: "Kit version",
  digest: "Fingerprints of the criteria",
  digest_text:
    "An exported application names it. Where fingerprints agree, the criteria behind them agree to the letter.",
  number_none: "no document number given",
};
