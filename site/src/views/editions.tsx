// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Links from a programme to what changed between it and another edition.
import { ArrowIcon } from "../components/icons";
import { pick, t } from "../i18n";
import { cards, editions } from "../state/engine";
import { link } from "../state/route";

export function Editions({ programme }: { programme: string }) {
  const pairs = editions.value.filter((pair) => pair.includes(programme));
  return (
    <>
      {pairs.map(([from, to]) => {
        const other = cards.value?.find((card) => card.id === (from === programme ? to : from));
        return (
          other && (
            <p key={`${from} ${to}`} class="editions">
              <a class="link" href={link.diff(from, to)}>
                {t().catalogue.compare(pick(other.name), other.edition)}
                <ArrowIcon />
              </a>
            </p>
          )
        );
      })}
    </>
  );
}
