// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The page as one file, to take along.
import { t } from "../i18n";
import { offlineName } from "../state/files";

export function OfflineLink() {
  return (
    <a href={offlineName} download={offlineName}>
      {t().page.download(`${(OFFLINE_BYTES / 1e6).toFixed(1)} MB`)}
    </a>
  );
}
