// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The English words of the page on which a bureau puts its widget together.
import type { ConfigureWords } from "./configure";

export const configure: ConfigureWords = {
  title: "Put the self-assessment on your page",
  lead: "For the web teams of bureaus and parks: choose a programme and a look, paste the two lines into your page, and enterprises can assess themselves there.",
  site: "Back to Xingping",
  choose: "Choose",
  programme: "Programme",
  every_programme: "All programmes",
  category: "Category",
  every_category: "All categories of the programme",
  lang: "Language",
  langs: { page: "As the page", zh: "中文", en: "English" },
  theme: "Appearance",
  themes: { auto: "System", light: "Light", dark: "Dark" },
  height: "Height",
  heights: { window: "Fixed, scrolls inside", content: "Follows content" },
  shows_result: "Show the level reached above it",
  receives: "Receive applications",
  receives_hint:
    "Applicants see one more button. Only after they have read what it does and agreed does your page get the event application-export.",
  look: "Colours and corners",
  own: "Use your own",
  looks: {
    "--xingping-primary": "Primary",
    "--xingping-surface": "Cards",
    "--xingping-paper": "Page",
    "--xingping-ink": "Text",
    "--xingping-line": "Lines",
  },
  radius: "Corners",
  radii: { "": "Default", "0px": "Square", "4px": "Small", "12px": "Large" },
  refused: (names) =>
    `Not used: ${names}. Text would be hard to read (contrast below 4.5:1), so the widget keeps its own colour.`,
  preview: "How it looks",
  preview_hint: "This is the real widget, with the drafts of this browser.",
  paste: "Paste",
  element: "Markup",
  element_hint: "Put it where it should appear. The script is needed once per page.",
  pinned: "Pin the script's version (integrity)",
  pinned_hint:
    "The address of the script stays while its content changes with updates. Pinned, an updated script does not run until you copy the lines again; otherwise it follows updates.",
  style: "Style sheet",
  style_hint: "Goes into your site's own style sheet.",
  frame: "Without a script: iframe",
  frame_hint:
    "For sites that allow no scripts from elsewhere. Its height is fixed, and your page learns neither level nor applications.",
  policy: "Content security policy",
  policy_hint: "If your site sends a Content-Security-Policy, add these two. Styles need no exception.",
  copy: "Copy",
  copied: "Copied",
  copy_failed: "The browser does not allow copying; select the text and copy it yourself.",
  copy_this: (what) => `Copy: ${what}`,
  know: "What your page learns",
  know_text: [
    "The assessment runs in a frame. Answers stay in the applicant's browser, are sent to no server, and cannot be read by your page.",
    "Your page gets the event assessment-change: programme, category, edition, date, the level reached and the highest possible, the number of answers. No answer is in it.",
    "For this to hold, Xingping must have another origin than your page, such as a subdomain of its own: scripts of the same origin can read everything.",
  ],
};
