// The reference in Node: socket.io with its defaults, answers in memory alone. `node server.cjs PORT`.
const { createServer } = require("node:http");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { Server } = require("socket.io");

const COUNT_EVERY = 250;
const BACKLOG = 4096;
const texts = JSON.parse(readFileSync(path.join(__dirname, "..", "messages.json"), "utf8"));
const meeting = { run: 0, receipts: new Set(), insights: [], counting: false };

const told = (sections) => ({ version: meeting.run + meeting.insights.length, now: Date.now(), ...sections });
const stage = () => ({ run: meeting.run, ...texts.stage });

const http = createServer((_request, response) => response.end("ok"));
const io = new Server(http);
const phones = io.of("/participant");
const desks = io.of("/facilitator");

phones.on("connection", (socket) => {
  const { token } = socket.handshake.auth;
  socket.emit("view", told({ session: texts.session, room: {}, stage: stage(), me: texts.me, own: {} }));
  socket.on("answer", (message, acknowledge) => {
    const receipt = `${token} ${message.id}`;
    if (meeting.receipts.has(receipt)) {
      acknowledge({ ok: true, again: true });
      return;
    }
    meeting.receipts.add(receipt);
    meeting.insights.push({ run: message.run, person: token, ...message.body });
    acknowledge({ ok: true });
    if (!meeting.counting) {
      meeting.counting = true;
      setTimeout(count, COUNT_EVERY);
    }
  });
});

function count() {
  meeting.counting = false;
  desks.emit("patch", told({ counts: { answered: meeting.insights.length } }));
}

desks.on("connection", (socket) => {
  socket.emit("view", told({ stage: stage(), counts: { answered: meeting.insights.length } }));
  socket.on("step_next", (_message, acknowledge) => {
    meeting.run += 1;
    phones.emit("patch", told({ stage: stage(), own: {} }));
    socket.emit("patch", told({ stage: stage() }));
    acknowledge({ ok: true, run: meeting.run });
  });
});

http.listen(Number(process.argv[2]), "127.0.0.1", BACKLOG, () => console.log("ready"));
