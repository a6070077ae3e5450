// What the room sees now: the projector itself, small, with the key that empties it.

import { Icon } from "../../shared/pictures.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

const BEAMER_WIDTH = 1280;
const ROOM_FOR_PREVIEW = "(min-width: 700px)";

function useFits(query) {
  const [fits, setFits] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const changed = () => setFits(media.matches);
    media.addEventListener("change", changed);
    return () => media.removeEventListener("change", changed);
  }, [query]);
  return fits;
}

function Preview({ address }) {
  const frame = useRef(null);
  useLayoutEffect(() => {
    const box = frame.current;
    const fit = () => box.style.setProperty("--shrink", String(box.clientWidth / BEAMER_WIDTH));
    const watching = new ResizeObserver(fit);
    watching.observe(box);
    fit();
    return () => watching.disconnect();
  }, []);
  return html`<div class="beam" ref=${frame}>
    <iframe src=${address} title=${t("Voorbeeld van het scherm")} tabindex="-1" inert></iframe>
  </div>`;
}

export function Screen({ view, acts, projector }) {
  const { blank } = view.room;
  const fits = useFits(ROOM_FOR_PREVIEW);
  return html`<section class="screen" aria-labelledby="screen-heading">
    <header>
      <h2 id="screen-heading">${t("Op het scherm nu")}</h2>
      <span class=${`chip ${blank ? "off" : "on"}`} role="status">${blank ? t("leeg") : t("aan")}</span>
    </header>
    ${fits && html`<${Preview} address=${projector} />`}
    <div class="screen-acts">
      <button type="button" onClick=${acts.blank} data-act="blank">
        <${Icon} name="blank" size=${20} />${blank ? t("Scherm aan") : t("Scherm leeg")} <kbd>B</kbd>
      </button>
      <a class="button" href=${projector} target="oogst-projector"><${Icon} name="open" size=${20} />${t("Open")}<span class="visually-hidden"> ${t("het scherm in een eigen venster")}</span></a>
    </div>
  </section>`;
}
