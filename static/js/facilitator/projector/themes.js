// themes: one theme read back, with its points and its released quotes, and whether it is right.

import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { useFit } from "./fit.js";
import { Points } from "./points.js";
import { Question } from "./question.js";

export const showsTimer = (stage) => stage.shared.theme === null;

export function Screen({ stage, session }) {
  const { theme } = stage.shared;
  if (theme) return html`<${Theme} key=${JSON.stringify(theme)} theme=${theme} />`;
  return html`<${Question} stage=${stage} session=${session}>
    <p class="calm">${t("Straks staat hier één thema tegelijk.")}</p>
  <//>`;
}

function Theme({ theme }) {
  const [most, setMost] = useState(theme.quotes.length);
  const quotes = theme.quotes.slice(0, most);
  const ref = useFit(() => {
    if (quotes.length === 0) return false;
    setMost(quotes.length - 1);
    return true;
  });
  return html`<main class=${`theme ${quotes.length ? "" : "alone"}`} ref=${ref}>
    <div class="named">
      <p class="kicker">${t("Thema {number} van {of}", { number: theme.number, of: theme.of })}</p>
      <h1>${theme.name}</h1>
      <${Points} points=${theme.points} />
      <p class="check">${t("Klopt de naam? Mis je iets?")}</p>
    </div>
    ${
      quotes.length > 0 &&
      html`<div class="said">${quotes.map((quote) => html`<blockquote class="slip"><p>“${quote}”</p></blockquote>`)}</div>`
    }
  </main>`;
}
