// Putting together and taking apart: which words stay of sentences that say the same, and themes that become one or two.

import { html, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { said } from "../said.js";
import { FormDialog, NameField } from "./form_dialog.js";

function Radios({ name, choices, value, onValue }) {
  return html`<div class="radios">
    ${choices.map(
      ({ id, text, note }) => html`<label class="choice" key=${id}><input type="radio" name=${name} checked=${id === value} autofocus=${id === value} onChange=${() => onValue(id)} />
        <span dir="auto">${text}</span>${note && html`<small class="soft num">${note}</small>`}</label>`,
    )}
  </div>`;
}

/** Asks which words stay of `chosen` insights; `onSave(into)` returns the ack. */
export function FoldDialog({ chosen, onSave, onClose }) {
  const [opened] = useState(chosen);
  const [into, setInto] = useState((opened.find((insight) => insight.may_quote) ?? opened[0]).id);
  return html`<${FormDialog} heading=${t("Voeg samen tot één")} done=${t("Voeg samen")} written=${false} onClose=${onClose} onSave=${() => onSave(into)}>
    <fieldset><legend>${t("Welke woorden blijven staan?")}</legend>
      <${Radios} name="fold-into" choices=${opened.map((insight) => ({ id: insight.id, text: said(insight), note: insight.may_quote ? "" : t("mag niet letterlijk") }))} value=${into} onValue=${setInto} />
    </fieldset>
    <p class="hint">${t("De andere zinnen blijven bewaard. Je leest ze onder deze zin en je kunt ze weer los maken.")}</p>
  <//>`;
}

/** Asks into which of the other themes a theme goes; `onSave(into)` returns the ack. */
export function MergeDialog({ theme, themes, onSave, onClose }) {
  const others = themes.filter((other) => other.id !== theme.id);
  const [into, setInto] = useState(null);
  return html`<${FormDialog} heading=${t("Voeg thema {theme} samen", { theme: theme.name })} done=${t("Voeg samen")} written=${false} ready=${into !== null} onClose=${onClose} onSave=${() => onSave(into)}>
    <fieldset><legend>${t("Met welk thema? Die naam blijft.")}</legend>
      <${Radios} name="merge-into" value=${into} onValue=${setInto}
        choices=${others.map((other) => ({ id: other.id, text: other.name, note: tn("1 zin", "{n} zinnen", other.insights.length) }))} />
    </fieldset>
    <p class="hint">${t("Punten, teksten en zinnen gaan allemaal mee.")}</p>
  <//>`;
}

/** Asks which sentences of a theme go to a new one beside it; `chosen` are ids. `onSave(name, ids)` returns the ack. */
export function SplitThemeDialog({ theme, sentences, chosen, onSave, onClose }) {
  const [name, setName] = useState("");
  const [going, setGoing] = useState(() => new Set(chosen));
  const toggle = (id) =>
    setGoing((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const written = name.trim() !== "" || going.size !== chosen.length;
  return html`<${FormDialog} heading=${t("Splits thema {theme}", { theme: theme.name })} done=${t("Maak thema")} written=${written} ready=${going.size > 0} onClose=${onClose}
    onSave=${() => onSave(name.trim(), [...going])}>
    <${NameField} name=${name} onName=${setName} />
    <fieldset class="going"><legend>${t("Welke zinnen gaan naar het nieuwe thema?")} <span class="num soft">${going.size}</span></legend>
      ${sentences.map(
        (insight) => html`<label class="choice" key=${insight.id}><input type="checkbox" checked=${going.has(insight.id)} onChange=${() => toggle(insight.id)} /><span dir="auto">${said(insight)}</span></label>`,
      )}
    </fieldset>
  <//>`;
}
