// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A level as stars: full ones are held, outlined ones possible, faint ones neither.

import { pick, t } from "../i18n";
import type { Level } from "../kit";
import { StarIcon } from "./icons";

/** The name beside it, or hidden in it, says the same in words. */
export function Stars({ count, possible = count, of = possible }: { count: number; possible?: number; of?: number }) {
  const kind = (index: number) => (index < count ? "full" : index < possible ? "possible" : "faint");
  return (
    <span class="stars" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <StarIcon key={index} class={`stars__star stars__star--${kind(index)}`} />
      ))}
    </span>
  );
}

export const levelName = (level: Level | null | undefined): string => (level ? pick(level.name) : t().level.none);

/** ★4: short form of a level for narrow places; a level without stars goes by its name. */
export function LevelTag({ level }: { level: Level }) {
  if (level.stars === 0) return <span class="level-tag">{pick(level.name)}</span>;
  return (
    <span class="level-tag">
      <StarIcon size={12} />
      <span aria-hidden="true">{level.stars}</span>
      <span class="visually-hidden">{pick(level.name)}</span>
    </span>
  );
}
