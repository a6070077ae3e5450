// Two sides on one scale: side A grows up from the words, side B down, each as shares of its own side.

import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { shares, total } from "./mirror_shares.js";
import { GuessSentence } from "./mirror_words.js";
import { SideMark } from "./side_mark.js";

const OTHER = { a: "b", b: "a" };

/**
 * The chart with the table that says the same. The question of the side `asked` stands in the heading already;
 * `below` stands in the place of side B as long as that is not shown.
 */
export function MirrorChart({ result, words, names, questions, asked, below }) {
  return html`<figure class="mirror">
    <${Table} result=${result} words=${words} names=${names} />
    <div class="who">
      <${Who} side="a" result=${result} words=${words} name=${names.a} question=${asked !== "a" && questions.a} />
      <${Who} side="b" result=${result} words=${words} name=${names.b} question=${asked !== "b" && questions.b} />
    </div>
    <div class="chart" aria-hidden="true">
      ${result.gap && html`<i class="upper"></i>`}
      <${Half} side="a" result=${result} words=${words} />
      <div class="words">${words.map((word) => html`<span>${word}</span>`)}</div>
      <${Half} side="b" result=${result} words=${words} />
    </div>
    ${below && html`<div class="below">${below}</div>`}
  </figure>`;
}

function Who({ side, result, words, name, question }) {
  const shown = result[side];
  const guesses = result[OTHER[side]]?.guesses;
  return html`<div class=${`side ${shown ? `side-${side}` : "not-yet"}`}>
    <h2><${SideMark} side=${side} /><span>${name}</span></h2>
    <${Below} shown=${shown} guesses=${result.gap && guesses} words=${words} question=${question} />
    ${shown?.unknown > 0 && html`<p class="unknown">${tn("1 weet het niet", "{n} weten het niet", shown.unknown)}</p>`}
  </div>`;
}

function Below({ shown, guesses, words, question }) {
  if (!shown) return html`<p>${t("komt straks")}</p>`;
  if (guesses) return html`<${GuessSentence} guesses=${guesses} words=${words} />`;
  return question ? html`<p>${question}</p>` : null;
}

function Half({ side, result, words }) {
  const shown = result[side];
  if (!shown) return html`<div class=${`half side-${side}`}></div>`;
  if (shown.small) {
    return html`<div class=${`half side-${side} small`}><p>${t("Deze groep is te klein om te laten zien.")}</p></div>`;
  }
  const bars = shares(shown.counts);
  const guessed = result.gap && result[OTHER[side]].guesses ? shares(result[OTHER[side]].guesses) : null;
  return html`<div class=${`half side-${side}`}>
    ${words.map(
      (word, place) => html`<div class="column" key=${word}>
        <${Bar} share=${bars[place]} class="bar" />
        ${guessed?.[place] > 0 && html`<${Bar} share=${guessed[place]} class="bar guessed" />`}
        <${Label} side=${side} count=${shown.counts[place]} share=${bars[place]} />
      </div>`,
    )}
  </div>`;
}

function Bar({ share, class: names }) {
  return html`<i class=${names} style=${{ "--share": share.toFixed(4) }}></i>`;
}

function Label({ side, count, share }) {
  return html`<span class=${`label ${count ? "" : "none"}`} style=${{ "--share": share.toFixed(4) }}>
    ${count ? html`<${SideMark} side=${side} />${count}` : t("niemand")}
  </span>`;
}

function Table({ result, words, names }) {
  const shown = ["a", "b"].filter((side) => result[side]);
  return html`<div class="visually-hidden"><table>
    <caption>${t("Antwoorden van elke kant")}</caption>
    <thead><tr><th scope="col">${t("Kant")}</th>${words.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead>
    <tbody>
      ${shown.map(
        (side) => html`<tr><th scope="row">${names[side]}</th>${
          result[side].small
            ? html`<td colspan=${words.length}>${t("Deze groep is te klein om te laten zien.")}</td>`
            : result[side].counts.map((count) => html`<td>${t("{n} van de {of}", { n: count, of: total(result[side].counts) })}</td>`)
        }</tr>`,
      )}
    </tbody>
  </table></div>`;
}
