// Joining: the form is in the page already; this makes it work.

import { joinId, knownToken } from "./person.js";
import { canRead, readAloud, stopReading, whenVoicesCome } from "./speech.js";

/** Makes the form of the page join, and calls `onJoined(token)`. `fetchAhead()` fetches what comes after joining. */
export function offerJoining({ shell, storage, onJoined, fetchAhead }) {
  const form = document.getElementById("join-form");
  const wrong = document.getElementById("join-wrong");
  const button = form.querySelector("button[type=submit]");
  const language = document.body.dataset.language;

  const complain = (sentence) => {
    wrong.querySelector("span").textContent = sentence;
    wrong.hidden = false;
    wrong.scrollIntoView({ block: "nearest" });
  };
  const post = async (role) => {
    const response = await fetch(`/${shell.code}/join`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ join: joinId(storage, shell.code), role, language, consent: true }),
    });
    return response.json();
  };
  const submit = async (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input[name=role]:checked");
    if (!chosen) {
      complain(form.dataset.chooseRole);
      form.querySelector("input[name=role]").focus();
      return;
    }
    wrong.hidden = true;
    const known = knownToken(storage, shell.code, null);
    if (known) {
      // Another tab of this phone has joined meanwhile: two tabs are one person.
      await onJoined(known);
      return;
    }
    // A second press while the first is on its way changes nothing: the join id is the same.
    button.setAttribute("aria-disabled", "true");
    try {
      const answer = await post(chosen.value);
      if (answer.ok) await onJoined(answer.token);
      else complain(answer.error.message);
    } catch (unreachable) {
      complain(form.dataset.unreachable);
    }
    button.removeAttribute("aria-disabled");
  };

  form.addEventListener("submit", submit);
  form.addEventListener("change", () => {
    for (const choice of form.querySelectorAll(".choice")) {
      choice.classList.toggle("chosen", choice.querySelector("input").checked);
    }
    wrong.hidden = true;
    fetchAhead().catch(() => {
      // It is fetched again on joining, which then says what is wrong.
    });
  });
  offerReading(language);
  writeDates(language);
  // "Hulp" leads to a text that is folded.
  document.querySelector("a[href='#help']").addEventListener("click", () => {
    document.getElementById("help").open = true;
  });
}

// The page carries days as 2026-03-11; people read "woensdag 11 maart".
function writeDates(language) {
  const inWords = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "long" });
  for (const day of document.querySelectorAll("time[datetime]")) {
    day.textContent = inWords.format(new Date(`${day.dateTime}T12:00`));
  }
}

function offerReading(language) {
  const button = document.getElementById("join-read");
  const words = button.querySelector("span");
  let reading = false;
  const show = () => {
    words.textContent = reading ? button.dataset.stop : button.dataset.read;
    button.hidden = !canRead(language);
  };
  const ended = () => {
    reading = false;
    show();
  };
  button.addEventListener("click", () => {
    reading = !reading;
    if (reading) readAloud(document.getElementById("join"), language, ended);
    else stopReading();
    show();
  });
  whenVoicesCome(show);
  show();
}
