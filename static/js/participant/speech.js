// "Lees voor": the phone's own voice reads what stands on the screen.

const READ = "h1, legend, .lead, .aloud, .choice .word";

/** Whether this phone has a voice for a language ("nl", "en"). */
export function canRead(language) {
  if (!("speechSynthesis" in window)) return false;
  return window.speechSynthesis.getVoices().some((voice) => voice.lang.toLowerCase().startsWith(language));
}

/** Calls `heard` when the phone's voices become known, which some phones do late; returns how to stop listening. */
export function whenVoicesCome(heard) {
  if (!("speechSynthesis" in window) || !window.speechSynthesis.addEventListener) return () => {};
  window.speechSynthesis.addEventListener("voiceschanged", heard);
  return () => window.speechSynthesis.removeEventListener("voiceschanged", heard);
}

/** The words of a part of the page, in the order in which they stand there. */
export function wordsOf(part) {
  return Array.from(part.querySelectorAll(READ))
    .filter((element) => !element.closest("[aria-hidden=true], [hidden]"))
    .map((element) => element.textContent.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

/** Reads a part of the page aloud; `ended` is called when it is done or was stopped. */
export function readAloud(part, language, ended = () => {}) {
  window.speechSynthesis.cancel();
  const spoken = new SpeechSynthesisUtterance(wordsOf(part).join(". ").replace(/([.?!…])\./g, "$1"));
  spoken.lang = language === "en" ? "en-GB" : "nl-NL";
  spoken.rate = 0.95;
  spoken.onend = ended;
  spoken.onerror = ended;
  window.speechSynthesis.speak(spoken);
}

/** Stops reading. */
export function stopReading() {
  if ("speechSynthesis" in window) window.speechSynthesis.cancel();
}
