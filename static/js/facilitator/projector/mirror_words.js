// The mirror said in words: the gap in two sentences of the same form, so that neither side is the measure.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { mostChosen, upperHalf } from "./mirror_shares.js";
import { SideMark } from "./side_mark.js";

const MOST_NAMED = 2;

/** "7 van de 8 kiezen best wel of heel erg", once for each side. */
export function GapSentences({ result, words, names }) {
  const upper = words.slice(Math.ceil(words.length / 2));
  return html`<h1 class="gap-sentences">
    ${["a", "b"].map((side) => {
      const { n, of } = upperHalf(result[side].counts);
      return html`<span>
        <${SideMark} side=${side} /><span class="visually-hidden">${names[side]}: </span>
        <em>${n === 0 ? t("Niemand van de {of}", { of }) : t("{n} van de {of}", { n, of })}</em>${" "}
        ${n > 1 ? t("kiezen {words}.", { words: either(upper) }) : t("kiest {words}.", { words: either(upper) })}
      </span>`;
    })}
  </h1>`;
}

/** What one side was asked, while its answers appear. */
export function SideHeading({ side, name, question }) {
  return html`<h1 class="side-heading"><${SideMark} side=${side} /><span><span class="visually-hidden">${name}: </span>${question}</span></h1>`;
}

/** The heading where a side is too small for numbers. */
export function SmallSides({ result }) {
  return html`<h1>${
    result.a.small && result.b.small
      ? t("Deze groepen zijn klein. We vertellen het elkaar.")
      : t("Een van de groepen is klein. We vertellen het elkaar.")
  }</h1>`;
}

/** What the other side thought that this side would choose; `guesses` are its counts. */
export function GuessSentence({ guesses, words }) {
  const most = mostChosen(guesses);
  if (most.length === 0) return null;
  return html`<p class="guess"><i class="guess-key" aria-hidden="true"></i><span>${
    most.length > MOST_NAMED
      ? t("De ander dacht heel verschillend.")
      : t("De ander dacht vooral: {words}.", { words: either(most.map((place) => words[place])) })
  }</span></p>`;
}

function either(words) {
  return words.join(t(" of "));
}
