// The front door of a phone: whoever is known goes straight in, whoever is new can join.

import { offerJoining } from "./join.js";
import { forgetToken, keepToken, knownToken } from "./person.js";
import { openStorage } from "./storage.js";

const shell = JSON.parse(document.getElementById("session").textContent);
const storage = openStorage();
const joining = document.getElementById("join");
const root = document.getElementById("phone");
document.getElementById("without-script").remove();

/** Shows the meeting of this person; the modules come now, not with the first page. */
async function enter(token) {
  keepToken(storage, shell.code, token);
  const { openMeeting } = await fetchMeeting();
  joining.remove();
  root.hidden = false;
  await openMeeting({ root, shell, storage, token, onForgotten: askAgain });
}

function askAgain() {
  forgetToken(storage, shell.code);
  root.hidden = true;
  joining.hidden = false;
  document.body.prepend(joining);
  document.getElementById("forgotten").hidden = false;
}

/** Fetches what comes after joining: the scripts of the meeting, and how its steps look. */
async function fetchMeeting() {
  const [meeting] = await Promise.all([import("./meeting.js"), addStyle("phone_steps")]);
  return meeting;
}

function addStyle(name) {
  const href = `${document.body.dataset.root}/css/${name}.css`;
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const sheet = document.createElement("link");
  return new Promise((done) => {
    // A page without its looks is better than no page.
    sheet.onload = sheet.onerror = done;
    sheet.rel = "stylesheet";
    sheet.href = href;
    document.head.append(sheet);
  });
}

offerJoining({ shell, storage, onJoined: enter, fetchAhead: fetchMeeting });
const token = knownToken(storage, shell.code, shell.token);
if (token) enter(token);
// The letters come after the words.
requestAnimationFrame(() => setTimeout(() => addStyle("fonts"), 0));
