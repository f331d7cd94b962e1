// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How many hold which level, by category: a table whose numbers tell it, with a bar beside them.
import { d } from "../../i18n/desk";
import { ownEdition } from "../../state/desk-shapes";
import { type Tally, tallies } from "../../state/desk-table";
import { categoryName, levelWords, programmeName } from "./words";

export function Counts() {
  const words = d().counts;
  if (tallies.value.length === 0) return null;
  return (
    <section class="card counts" aria-labelledby="counts-title">
      <h2 id="counts-title" class="card__title">
        {words.title}
      </h2>
      <p class="intake__hint">{words.hint}</p>
      {tallies.value.map((tally) => (
        <TallyTable key={tally.programme} tally={tally} />
      ))}
    </section>
  );
}

function TallyTable({ tally: { programme, levels, categories } }: { tally: Tally }) {
  const words = d().counts;
  const name = (level: string) => (level === "" ? words.none : levelWords(ownEdition, programme, level));
  const most = Math.max(...categories.map((one) => one.total));
  const sum = (level: string) => categories.reduce((all, one) => all + (one.by.get(level) ?? 0), 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by keyboard
    <section class="desk-scroll" aria-label={words.caption(programmeName(programme))} tabIndex={0}>
      <table class="counts__table">
        <caption>{programmeName(programme)}</caption>
        <thead>
          <tr>
            <th scope="col" class="counts__head">
              {words.category}
            </th>
            <th scope="col" class="counts__head counts__share">
              {words.bar}
            </th>
            {levels.map((level, index) => (
              <th key={level} scope="col" class="counts__head counts__number">
                <svg class="counts__key" width="10" height="10" aria-hidden="true" focusable="false">
                  <Segment x={0} width={10} height={10} tone={tone(index, level)} />
                </svg>
                {name(level)}
              </th>
            ))}
            <th scope="col" class="counts__head counts__number">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.map((one) => (
            <tr key={one.category}>
              <th scope="row" class="counts__name">
                {categoryName(one.category)}
              </th>
              <td class="counts__share">
                <Bar parts={levels.map((level, index) => [one.by.get(level) ?? 0, tone(index, level)])} most={most} />
              </td>
              {levels.map((level) => (
                <td key={level} class="counts__number">
                  {one.by.get(level) ?? 0}
                </td>
              ))}
              <td class="counts__number counts__total">{one.total}</td>
            </tr>
          ))}
        </tbody>
        {categories.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td class="counts__share" />
              {levels.map((level) => (
                <td key={level} class="counts__number">
                  {sum(level)}
                </td>
              ))}
              <td class="counts__number counts__total">{categories.reduce((all, one) => all + one.total, 0)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

/** None is hollow; the higher the level, the denser. */
const tone = (index: number, level: string): number => (level === "" ? 0 : Math.min(4, index));

const wide = 200;

/** The numbers beside it say the same. */
function Bar({ parts, most }: { parts: [number, number][]; most: number }) {
  let x = 0;
  return (
    <svg class="counts__bar" viewBox={`0 0 ${wide} 12`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map(([n, shade]) => {
        const width = (n / most) * wide;
        const from = x;
        x += width;
        return n > 0 ? <Segment key={shade} x={from} width={width} height={12} tone={shade} /> : null;
      })}
    </svg>
  );
}

function Segment({ x, width, height, tone: shade }: { x: number; width: number; height: number; tone: number }) {
  return <rect class={`counts__part counts__part--${shade}`} x={x} y={0} width={width} height={height} />;
}
