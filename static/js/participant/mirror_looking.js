// Looking at the mirror together: first at the screen and each other, at the end the outcome in words and numbers.

import { html } from "../shared/preact.js";
import { pick, t } from "../shared/texts.js";
import { Or } from "./buttons.js";
import { Front, SideSign } from "./drawings.js";
import { standsOut } from "./outcome.js";
import { inParts } from "./prompt.js";
import { Ask, Screen } from "./screen.js";

const SIDES = ["a", "b"];

/** From the first stage of the reveal on; the outcome itself comes with the last. */
export function Looking({ phone, stage }) {
  const { shared, run } = stage;
  if (shared.stage === "gap") return html`<${Outcome} phone=${phone} stage=${stage} />`;
  if (shared.stage === "withheld") {
    return html`<${Screen} phone=${phone} name=${`withheld:${run}`} here=${t("Spiegel")}>
      <${Ask} question=${t("We laten de antwoorden nu niet zien")} after=${t("Praat er samen over. Luister naar de begeleider.")} />
      <div class="middle stands"><${Front} /></div>
      <section class="sheet"><p class="aloud">${t("Wat je koos, blijft van jou.")}</p></section>
    <//>`;
  }
  const { before, question, after } = inParts(pick(shared.look) || t("Kijk naar het scherm. Wat valt je op?"));
  return html`<${Screen} phone=${phone} name=${`look:${run}`} here=${t("Spiegel")}>
    <${Ask} before=${before} question=${question} after=${after} />
    <div class="middle stands"><${Front} /></div>
    <section class="sheet"><p class="aloud">${t("Niemand heeft hier schuld. Je hoeft niets te zeggen.")}</p></section>
  <//>`;
}

/** Who stays outside the mirror looks on, and can still choose a side. */
export function Outside({ phone, stage, onChoose }) {
  return html`<${Screen} phone=${phone} name=${`outside:${stage.run}`} here=${t("Spiegel")}>
    <${Ask} question=${t("Jij kijkt mee")} after=${t("De anderen beantwoorden een vraag. Straks kijken we samen naar het scherm.")} />
    <div class="middle stands"><${Front} /></div>
    <section class="sheet"><div class="dock"><${Or} onClick=${onChoose}>${t("Ik wil toch antwoorden")}<//></div></section>
  <//>`;
}

function Outcome({ phone, stage }) {
  const { scale, result } = stage.shared;
  const { sides } = phone.view.session;
  const shown = SIDES.filter((side) => result[side] && result[side].counts);
  const small = SIDES.filter((side) => result[side] && result[side].small);
  const guessed = shown.filter((side) => result[side].guesses);
  return html`<${Screen} phone=${phone} name=${`gap:${stage.run}`} here=${t("Spiegel")}>
    <${Ask} question=${t("Wat we samen antwoordden")} after=${t("Wat valt je op? Wat voel je daarbij?")} />
    <section class="sheet">
      <ul class="outcome">
        ${small.map((side) => html`<li key=${side} class=${`aloud ${side}`}><${SideSign} side=${side} />
          <span><b>${pick(sides[side])}</b>:${" "}
            ${t("te weinig antwoorden om te laten zien. Zo blijft ieders antwoord van zichzelf.")}</span></li>`)}
        ${shown.map((side) => html`<li key=${side} class=${`aloud ${side}`}><${SideSign} side=${side} />
          <span><b>${pick(sides[side])}</b>: ${inWords(result[side].counts, scale)}</span></li>`)}
        ${guessed.map((side) => html`<li key=${`guess${side}`} class=${`aloud ${side}`}><${SideSign} side=${side} />
          <span>${t("{side} dacht van de anderen:", { side: pick(sides[side]) })}${" "}
            ${inWords(result[side].guesses, scale)}</span></li>`)}
      </ul>
      ${shown.length > 0 && html`<${Numbers} scale=${scale} result=${result} shown=${shown} sides=${sides} />`}
      <p class="hint">${t("Het gaat niet over wie er gelijk heeft.")}</p>
    </section>
  <//>`;
}

function Numbers({ scale, result, shown, sides }) {
  return html`<table>
    <caption>${t("Zo vaak gekozen")}</caption>
    <thead><tr><th scope="col">${t("Antwoord")}</th>
      ${shown.map((side) => html`<th key=${side} scope="col" class=${`col-${side}`}>
        <${SideSign} side=${side} size=${14} />${pick(sides[side])}</th>`)}
    </tr></thead>
    <tbody>
      ${scale.map((word, place) => html`<tr key=${place}><th scope="row">${pick(word)}</th>
        ${shown.map((side) => html`<td key=${side}>${result[side].counts[place]}</td>`)}</tr>`)}
      <tr><th scope="row">${t("weet ik niet")}</th>${shown.map((side) => html`<td key=${side}>${result[side].unknown}</td>`)}</tr>
    </tbody>
  </table>`;
}

function inWords(counts, scale) {
  const { how, words } = standsOut(counts);
  const named = words.map((place) => `‘${pick(scale[place])}’`).join(t(" of "));
  if (how === "all") return t("iedereen koos {words}.", { words: named });
  if (how === "most") return t("de meeste mensen kozen {words}.", { words: named });
  if (how === "half") return t("ongeveer de helft koos {words}.", { words: named });
  return t("de antwoorden lopen uiteen.");
}
