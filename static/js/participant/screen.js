// What every screen has: the bar, the connection, what was left lying, and the heading that gets the focus.

import { focusHeading } from "../shared/a11y.js";
import { Icon, Picture, pictureName } from "../shared/pictures.js";
import { html, useEffect, useRef, useState } from "../shared/preact.js";
import { language, t } from "../shared/texts.js";
import { LeftLying } from "./left_lying.js";
import { isLong } from "./prompt.js";
import { canRead, readAloud, stopReading, whenVoicesCome } from "./speech.js";
import { Offline, Wrong } from "./state.js";

/**
 * A screen. `name` says which one: when it changes, the focus goes to the new heading.
 * `here` is what the bar says: a label, or one's group `{picture, place}`.
 */
export function Screen({ phone, name, here, children }) {
  const main = useRef(null);
  useEffect(() => {
    stopReading();
    focusHeading(main.current);
  }, [name]);
  return html`<div class="phone">
    <header class="bar">
      <${Here} here=${here} />
      <div class="tools">
        <${ReadAloud} main=${main} name=${name} />
        ${phone.panel
          ? html`<${Tool} icon="close" onClick=${() => phone.open(null)}>${t("Sluit")}<//>`
          : phone.view && !phone.gone && html`<${Tool} icon="help" onClick=${() => phone.open("help")}>${t("Hulp")}<//>`}
      </div>
    </header>
    ${phone.offline && html`<${Offline} />`}
    ${phone.notice && html`<div class="ask"><${Wrong}>${phone.notice}<//></div>`}
    <${LeftLying} phone=${phone} />
    <main ref=${main}>${children}</main>
  </div>`;
}

function Here({ here }) {
  if (here && here.picture) {
    return html`<p class="here">
      <${Picture} id=${here.picture} size=${34} />
      <span>${pictureName(here.picture)}<br />${here.table ? t("tafel {place}", { place: here.place }) : t("plek {place}", { place: here.place })}</span>
    </p>`;
  }
  return html`<p class="here"><${Icon} name="wheat" size=${28} /><span>${here || "Oogstdialoog"}</span></p>`;
}

function Tool({ icon, onClick, children, folds = false, pressed }) {
  return html`<button class=${folds ? "tool folds" : "tool"} type="button" onClick=${onClick} aria-pressed=${pressed}>
    <${Icon} name=${icon} /><span>${children}</span>
  </button>`;
}

function ReadAloud({ main, name }) {
  const [, voices] = useState(0);
  const [reading, setReading] = useState(false);
  useEffect(() => whenVoicesCome(() => voices((count) => count + 1)), []);
  useEffect(() => setReading(false), [name]);
  if (!canRead(language())) return null;
  const toggle = () => {
    if (reading) stopReading();
    else readAloud(main.current, language(), () => setReading(false));
    setReading(!reading);
  };
  return html`<${Tool} icon=${reading ? "stop" : "speaker"} folds onClick=${toggle}>
    ${reading ? t("Stop") : t("Lees voor")}
  <//>`;
}

/** Where the question stands: a small line above it, what comes before, the question, and what comes after. */
export function Ask({ step, before, question, after, huge = false, children }) {
  const size = isLong(question) ? "long" : huge ? "huge" : "";
  return html`<section class="ask">
    ${step && html`<p class="step aloud">${step}</p>`}
    ${children}
    ${before && html`<p class="lead">${before}</p>`}
    <h1 id="question" class=${`${size} ${before || children ? "mt" : ""}`}>${question}</h1>
    ${after && html`<p class="lead">${after}</p>`}
  </section>`;
}
