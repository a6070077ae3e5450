// The questions that the control asks before something that is not undone with one key.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { clockOfSeconds } from "./clock_time.js";
import { Dialog, closing } from "./dialog.js";
import { GoneDialog } from "./gone.js";
import { KeysDialog } from "./keys_dialog.js";

function StepDialog({ step, view, acts, close }) {
  const line = view.runsheet.lines.find((known) => known.step === step);
  if (!line) return null;
  const now = line.state === "now";
  const about = [
    t("{minutes} minuten", { minutes: line.minutes }),
    t("gepland om {time}", { time: clockOfSeconds(line.planned) }),
    line.real ? t("begonnen om {time}", { time: clockOfSeconds(line.real) }) : "",
  ];
  return html`<${Dialog} heading=${pick(line.title)} onClose=${close}>
    <p class="soft">${about.filter(Boolean).join(" · ")}</p>
    ${line.state === "done" && html`<p>${t("Deze stap is geweest. Je gaat terug naar hoe hij toen was.")}</p>`}
    ${line.locked && !now && html`<p>${t("De begintijd van deze stap staat vast.")}</p>`}
    ${now && html`<p>${t("Deze stap is nu bezig.")}</p>`}
    <div class="dialog-foot">
      <button type="button" class="plain" onClick=${closing()}>${t("Laat zo")}</button>
      ${line.state === "ahead" && html`<button type="button" onClick=${closing(() => acts.skipStep(step, true, pick(line.title)))}>${t("Sla over")}</button>`}
      ${line.state === "skipped" && html`<button type="button" onClick=${closing(() => acts.skipStep(step, false, pick(line.title)))}>${t("Toch doen")}</button>`}
      ${now
        ? html`<button type="button" onClick=${acts.repeat}>${t("Stap opnieuw")}</button>`
        : html`<button type="button" class="go" onClick=${closing(() => acts.jump(step))}>${t("Ga hierheen")}</button>`}
    </div>
  <//>`;
}

function Question({ heading, text, yes, danger, act, close }) {
  return html`<${Dialog} heading=${heading} onClose=${close}>
    <p>${text}</p>
    <div class="dialog-foot">
      <button type="button" class="plain" onClick=${closing()}>${t("Laat zo")}</button>
      <button type="button" class=${danger ? "danger" : "go"} onClick=${closing(act)}>${yes}</button>
    </div>
  <//>`;
}

const DIALOGS = {
  step: ({ dialog, ...given }) => html`<${StepDialog} key=${dialog.step} step=${dialog.step} ...${given} />`,
  repeat: ({ dialog, acts, close }) =>
    html`<${Question} heading=${t("Deze stap opnieuw?")} text=${t("Er komen nieuwe groepjes en lege antwoorden. Zinnen die al binnen zijn, blijven bewaard.")}
      yes=${t("Begin opnieuw")} act=${() => acts.repeatNow(dialog.run)} close=${close} />`,
  end: ({ acts, close }) =>
    html`<${Question} heading=${t("De bijeenkomst afsluiten?")} text=${t("De telefoons zeggen gedag en niemand kan meer binnenkomen. Je kunt de bijeenkomst later weer openen.")}
      yes=${t("Sluit de bijeenkomst af")} act=${() => acts.end(true)} close=${close} />`,
  withhold: ({ acts, close }) =>
    html`<${Question} heading=${t("De spiegel niet tonen?")} text=${t("De antwoorden komen niet op het scherm. Je kunt ze later toch nog tonen.")}
      yes=${t("Niet tonen")} danger act=${() => acts.reveal("withheld")} close=${close} />`,
  gone: (given) => html`<${GoneDialog} ...${given} />`,
  keys: ({ keysOn, onKeys, close }) => html`<${KeysDialog} keysOn=${keysOn} onKeys=${onKeys} close=${close} />`,
};

export function Dialogs({ dialog, view, acts, keysOn, onKeys }) {
  if (!dialog) return null;
  const close = () => acts.open(null);
  const drawn = DIALOGS[dialog.name];
  return html`<div key=${dialog.name}>${drawn({ dialog, view, acts, keysOn, onKeys, close })}</div>`;
}
