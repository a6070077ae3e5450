// harvest: one or more sentences, each with its own permission, and what one sent before.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { sentenceKey } from "../drafts.js";
import { inParts, promptOf } from "../prompt.js";
import { Ask, Screen } from "../screen.js";
import { SentenceForm } from "../sentence_form.js";
import { Sentences } from "../sentences.js";

export function Step({ phone, stage, me }) {
  const { shared, run } = stage;
  const start = pick(shared.start);
  const prompt = promptOf(stage, me);
  const parts = start ? { before: "", question: start, after: prompt } : inParts(prompt);
  const waiting = phone.waiting.filter((it) => it.name === "answer" && it.fields.run === run).length;
  const room = shared.most - me.own.sent - waiting;
  return html`<${Screen} phone=${phone} name=${`harvest:${run}`} here=${kindName(shared.insight)}>
    <${Ask} step=${start ? t("Maak de zin af") : null} ...${parts} />
    ${room > 0
      ? html`<${SentenceForm} key=${`${run}:${phone.returned}`} phone=${phone} run=${run} draftKey=${sentenceKey(run)}
          asked=${{ ask_partner: shared.ask_partner, longest: shared.longest, question: parts.question }} />`
      : html`<section class="sheet"><p class="aloud"><b>${t("Dank je, dit is genoeg.")}</b>
          ${" "}${t("Wil je iets anders sturen? Trek dan eerst een zin terug.")}</p></section>`}
    ${me.own.sent + waiting > 0 && html`<section class="mine"><${Sentences} phone=${phone} run=${run} /></section>`}
  <//>`;
}

function kindName(insight) {
  return { story: t("Verhaal"), harvest: t("Oogst"), eye_opener: t("Eye-opener"), wish: t("Wens") }[insight] || t("Oogst");
}
