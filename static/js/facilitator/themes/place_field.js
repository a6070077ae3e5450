// "Naar welk thema?": a field that finds the theme as one types, with all choices as buttons below it.

import { Icon } from "../../shared/pictures.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { Marked } from "./marked.js";
import { placeChoices } from "./place_choices.js";
import { wordsOf } from "./search.js";

const LONGEST_NAME = 120;
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * `field` is how it was opened: `{query, also}`. `onPick(choice, also)` is called with one of `placeChoices`; `also` says
 * that the sentences stay where they are too. `onClose()` gives up.
 */
export function PlaceField({ field, themes, suggested, placed, onPick, onClose }) {
  const [query, setQuery] = useState(field.query);
  const [also, setAlso] = useState(field.also);
  const [at, setAt] = useState(0);
  const input = useRef(null);
  const box = useRef(null);
  const choices = placeChoices({ themes, query, suggested, placed: placed && !also });
  const active = Math.min(at, choices.length - 1);
  const words = wordsOf(query);
  useLayoutEffect(() => {
    // A finger chooses from the list: the keyboard of a tablet would only cover it.
    if (matchMedia("(pointer: coarse)").matches && !query) return box.current.focus();
    input.current.focus();
    return input.current.setSelectionRange(query.length, query.length);
  }, []);
  useLayoutEffect(() => box.current.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }), [active, query]);
  useEffect(() => {
    const beside = (event) => {
      if (!box.current.contains(event.target)) onClose();
    };
    document.addEventListener("pointerdown", beside);
    return () => document.removeEventListener("pointerdown", beside);
  }, []);
  const onButton = (event) => event.key === "Enter" && event.target.closest("button");
  const press = (event) => {
    if (event.isComposing) return;
    if (onButton(event)) return;
    if (event.key.length === 1 && event.key !== " ") input.current.focus();
    const steps = STEPS[event.key];
    if (steps) setAt((active + steps + choices.length) % choices.length);
    else if (event.key === "Enter") choices[active] && onPick(choices[active], also || event.shiftKey);
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const typed = (event) => {
    setQuery(event.target.value);
    setAt(0);
  };
  return html`<div class="place-field" ref=${box} tabindex="-1" onKeyDown=${press}>
    <div class="place-ask">
      <input ref=${input} role="combobox" aria-label=${also ? t("Ook in welk thema?") : t("Naar welk thema?")} placeholder=${also ? t("Ook in welk thema?") : t("Naar welk thema?")}
        aria-expanded="true" aria-controls="place-choices" aria-autocomplete="list" aria-activedescendant=${active >= 0 ? `place-${active}` : undefined}
        maxlength=${LONGEST_NAME} autocomplete="off" spellcheck="false" value=${query} onInput=${typed} />
      <div class="place-how" role="group" aria-label=${t("Hoe")}>
        <button type="button" class="small" aria-pressed=${String(!also)} onClick=${() => setAlso(false)}>${t("Verplaats")}</button>
        <button type="button" class="small" aria-pressed=${String(also)} onClick=${() => setAlso(true)}>${t("Zet ook in")}</button>
      </div>
    </div>
    <div role="listbox" id="place-choices" aria-label=${t("Thema’s")}>
      ${choices.map(
        (choice, place) => html`<div role="option" key=${keyOfChoice(choice)} id=${`place-${place}`} class=${choice.kind} aria-selected=${String(place === active)}
          onPointerMove=${() => place !== active && setAt(place)} onClick=${(event) => onPick(choice, also || event.shiftKey)}><${Choice} choice=${choice} words=${words} /></div>`,
      )}
    </div>
    <p class="place-keys" aria-hidden="true"><kbd>Enter</kbd> ${also ? t("zet ook in") : t("verplaats")} <kbd>Shift Enter</kbd> ${t("zet ook in")} <kbd>Esc</kbd> ${t("laat zo")}</p>
    <p class="visually-hidden" role="status">${tn("1 keuze", "{n} keuzes", choices.length)}</p>
  </div>`;
}

function Choice({ choice, words }) {
  if (choice.kind === "tray") return html`<${Icon} name="tray" size=${20} /><span>${t("Nog niet geplaatst")}</span><kbd>0</kbd>`;
  if (choice.kind === "new") {
    return html`<${Icon} name="plus" size=${20} /><span dir="auto">${choice.name ? t("Nieuw thema ‘{name}’", { name: choice.name }) : t("Nieuw thema")}</span>`;
  }
  const { theme, number, words: like } = choice;
  return html`<kbd class="num">${number ?? ""}</kbd>
    <span dir="auto"><${Marked} text=${theme.name} words=${words.length ? words : null} />${like.length > 0 && html` <i>${like.join(", ")}</i>`}</span>
    <small class="num">${theme.insights.length}</small>`;
}

function keyOfChoice(choice) {
  return choice.kind === "theme" ? choice.theme.id : choice.kind;
}
