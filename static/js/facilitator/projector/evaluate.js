// evaluate: the questions about the meeting itself, and how many have answered.

import { html } from "../../shared/preact.js";
import { pick } from "../../shared/texts.js";
import { AnswerCount } from "./answer_count.js";
import { Question } from "./question.js";

export const showsTimer = () => true;

export function Screen({ stage, session, counts }) {
  const { question, open_question: openQuestion } = stage.shared;
  return html`<${Question} stage=${stage} session=${session} heading=${pick(question)} text=${pick(openQuestion)}>
    <${AnswerCount} counts=${counts} />
  <//>`;
}
