// The way in: the square, and the address and code for who has no camera.

import { Fragment, html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { useFit } from "./fit.js";

/** "482 913": six digits are easier to copy in two threes. */
export function spaced(code) {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** An address that may break after its dots and slashes, and nowhere else. */
export function Address({ address }) {
  return (address.match(/[^./:-]*[./:-]|[^./:-]+/g) ?? []).map((part) => html`<${Fragment}>${part}<wbr /><//>`);
}

/** The square to point a camera at. */
export function QrCode({ wayIn }) {
  return html`<div class="qr"><img src=${wayIn.qr} alt=${t("QR-code om mee te doen")} /></div>`;
}

/** The screen before the first step. */
export function JoinScreen({ session, wayIn }) {
  const ref = useFit();
  return html`<main class="join" ref=${ref}>
    <${QrCode} wayIn=${wayIn} />
    <div>
      <h1>${t("Welkom. Doe je mee?")}</h1>
      <ol class="how">
        <li>${t("Richt je camera op het vierkant.")}</li>
        <li>${t("Tik op de link die je ziet.")}</li>
        <li>${t("Kies je rol. Je naam is niet nodig.")}</li>
      </ol>
      <${TypedWayIn} session=${session} wayIn=${wayIn} />
    </div>
  </main>`;
}

/** The way in without a camera. */
export function TypedWayIn({ session, wayIn, short = false }) {
  return html`<dl class="typed">
    <dt>${short ? t("of typ in je telefoon") : t("Lukt het vierkant niet? Typ in je telefoon")}</dt>
    <dd><${Address} address=${wayIn.address} /></dd>
    <dt>${t("en daarna deze code")}</dt>
    <dd class="code"><span>${session.code.slice(0, 3)}</span> <span>${session.code.slice(3)}</span></dd>
  </dl>`;
}
