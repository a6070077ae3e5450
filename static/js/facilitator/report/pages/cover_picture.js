// A picture on the cover: choosing it, saying what it shows and whose it is, and taking it away.

import { Icon } from "../../../shared/pictures.js";
import { html, useEffect, useRef, useState } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";

const KEEP_AFTER_MS = 700;
const LARGEST = 8_000_000;

const WORDS = {
  photo: { name: () => t("Foto"), choose: () => t("Kies een foto"), hint: () => t("Een foto maakt de omslag eigen. Vraag wie erop staat of het mag.") },
  logo: { name: () => t("Logo"), choose: () => t("Kies een logo"), hint: () => t("Het logo staat rechtsboven.") },
};

/** A line that is kept when the typing stops; what the server holds is `held`. */
function Line({ id, label, hint, held, onKeep, open }) {
  const [typed, setTyped] = useState(null);
  const timer = useRef(0);
  const keep = async (text) => {
    clearTimeout(timer.current);
    if (text !== null && text !== held && (await onKeep(text))) setTyped((now) => (now === text ? null : now));
  };
  const change = (event) => {
    const text = event.target.value;
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(text), KEEP_AFTER_MS);
  };
  return html`<div class="column">
    <label class="field-name" for=${id}>${label}</label>
    <input id=${id} maxlength="280" dir="auto" autocomplete="off" value=${typed ?? held} aria-describedby=${`${id}-hint`} onInput=${change} onBlur=${() => keep(typed)} />
    <span id=${`${id}-hint`} class=${open ? "note-line open" : "soft small"}>${hint}</span>
  </div>`;
}

export function CoverPicture({ editor, place }) {
  const picture = editor.contents.report[place];
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const [turn, setTurn] = useState(0);
  const file = useRef(null);
  const words = WORDS[place];
  const address = `${editor.here}/pictures/${place}`;

  async function post(path, fields) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const answer = await editor.post(`pictures/${place}${path}`, form);
    setProblem(answer.ok ? "" : answer.message);
    return answer.ok;
  }
  async function choose() {
    const [chosen] = file.current.files;
    if (!chosen) return;
    if (chosen.size > LARGEST) setProblem(t("Dit bestand is te groot. Kies een foto van hooguit 8 MB."));
    else {
      setBusy(true);
      await post("", { picture: chosen });
      setBusy(false);
      setTurn((count) => count + 1);
    }
    file.current.value = "";
  }
  useEffect(() => setProblem(""), [picture?.width, picture?.height]);
  const describe = (part) => post("/words", { alt: picture.alt, credit: picture.credit, ...part });

  return html`<section class="cover-picture" aria-labelledby=${`picture-${place}`} data-picture=${place}>
    <h2 id=${`picture-${place}`}>${words.name()}</h2>
    <p class="soft small">${words.hint()}</p>
    ${picture && html`<img src=${`${address}?${turn}-${picture.width}x${picture.height}`} alt=${picture.alt || words.name()} width=${picture.width} height=${picture.height} />`}
    <input class="visually-hidden" type="file" ref=${file} accept="image/jpeg,image/png,image/webp" tabindex="-1" aria-label=${words.choose()} onChange=${choose} />
    <p class="choices">
      <button type="button" class="small" disabled=${busy} onClick=${() => file.current.click()} data-act="choose-picture"><${Icon} name="plus" size=${18} />${busy ? t("De foto wordt klaargemaakt.") : picture ? t("Kies een andere") : words.choose()}</button>
      ${picture && html`<button type="button" class="plain small" onClick=${() => post("/remove", {})} data-act="remove-picture"><${Icon} name="close" size=${18} />${t("Haal weg")}</button>`}
    </p>
    ${problem && html`<p class="error" role="alert">${problem}</p>`}
    ${
      picture &&
      html`<${Line} id=${`alt-${place}`} label=${t("Wat zie je erop?")} held=${picture.alt} open=${!picture.alt} onKeep=${(alt) => describe({ alt })}
          hint=${picture.alt ? t("Dit hoort wie de foto niet ziet.") : t("Nog leeg. Dit hoort wie de foto niet ziet. Schrijf één zin.")} />
        <${Line} id=${`credit-${place}`} label=${t("Van wie is het?")} held=${picture.credit} onKeep=${(credit) => describe({ credit })} hint=${t("Mag leeg blijven. De naam staat achterin bij ‘Over dit verslag’.")} />`
    }
  </section>`;
}
