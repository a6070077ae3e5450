// A time of the clock as people say it. Each language counts its hours in its own way, so each has its own words. Pure.

const NUMBERS = {
  nl: "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien".split(" "),
  en: [
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven",
    "twenty-eight twenty-nine",
  ].join(" ").split(" "),
};
const SPOKEN = { nl: dutch, en: english };

/** "14:55". */
export function figures(date) {
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** "vijf voor drie", "five to three"; figures in a language that has no words here. */
export function spokenTime(date, language) {
  return SPOKEN[language]?.(date.getHours(), date.getMinutes()) ?? figures(date);
}

function dutch(hour, minute) {
  const number = NUMBERS.nl;
  const [this_, next] = [number[twelve(hour)], number[twelve(hour + 1)]];
  if (minute === 0) return `${this_} uur`;
  if (minute === 15) return `kwart over ${this_}`;
  if (minute === 30) return `half ${next}`;
  if (minute === 45) return `kwart voor ${next}`;
  if (minute < 15) return `${number[minute]} over ${this_}`;
  if (minute < 30) return `${number[30 - minute]} voor half ${next}`;
  if (minute < 45) return `${number[minute - 30]} over half ${next}`;
  return `${number[60 - minute]} voor ${next}`;
}

function english(hour, minute) {
  const number = NUMBERS.en;
  const [this_, next] = [number[twelve(hour)], number[twelve(hour + 1)]];
  if (minute === 0) return `${this_} o’clock`;
  if (minute === 15) return `quarter past ${this_}`;
  if (minute === 30) return `half past ${this_}`;
  if (minute === 45) return `quarter to ${next}`;
  return minute < 30 ? `${number[minute]} past ${this_}` : `${number[60 - minute]} to ${next}`;
}

function twelve(hour) {
  return hour % 12 === 0 ? 12 : hour % 12;
}
