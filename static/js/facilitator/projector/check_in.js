// check_in: how people sit here today; how often each picture was chosen only where the programme shows it.

import { html } from "../../shared/preact.js";
import { AnswerCount } from "./answer_count.js";
import { Question } from "./question.js";
import { WeatherCounts } from "./weather_counts.js";

export const showsTimer = () => true;

export function Screen({ stage, session, counts }) {
  const { chosen } = stage.projector;
  return html`<${Question} stage=${stage} session=${session}>
    ${chosen ? html`<${WeatherCounts} pictures=${stage.shared.pictures} chosen=${chosen} />` : html`<${AnswerCount} counts=${counts} />`}
  <//>`;
}
