// Decisions: made here, kept by the browser, saved as the file that the command line reads.
const columns = ["id", "decision", "reason", "who", "until"];

function decide(entry, decision, reason, until = "") {
  const { id } = entry.finding;
  undone.push({ id, before: decisions.get(id) ?? null, entry });
  decisions.set(id, { id, decision, reason, who: byId("who").value.trim(), until });
  changed(id);
}

// Shows a change on every card of that name: equal sentences of several articles share one.
function changed(id) {
  remember();
  const touched = entries.filter((entry) => entry.finding.id === id);
  touched.forEach(show);
  touched.forEach((entry) => entry.marks.forEach(showMark));
  showCounts();
}

function progressWords() {
  return phrase("{0} of {1} reviewed.", entries.filter(isDecided).length, entries.length);
}

function advance() {
  if (entries.some((entry) => entry.number > (current?.number ?? -1) && entry.shown && !isDecided(entry))) step(1, (entry) => !isDecided(entry));
  else current?.head?.focus({ preventScroll: true });
}

function accept(entry) {
  decide(entry, "accept", decisions.get(entry.finding.id)?.reason ?? "");
  say(phrase("Accepted. ") + progressWords());
  advance();
}

// Asks for a reason or a comment on the card itself.
function ask(entry, decision) {
  if (current !== entry) go(entry);
  entry.details.querySelector("form")?.remove();
  const before = decisions.get(entry.finding.id);
  const reason = make("input", { name: "reason", list: decision === "dismiss" ? "reasons" : null, value: before?.reason ?? "", autocomplete: "off" });
  const until = make("input", { name: "until", type: "date", min: today, value: before?.until || null });
  const label = decision === "dismiss" ? phrase("Why is it dismissed?") : phrase("Comment");
  const form = make("form", {},
    make("label", {}, label, reason),
    decision === "dismiss" ? make("label", { class: "until" }, phrase("Until (for ever when empty)"), until) : null,
    make("p", { class: "actions" },
      make("button", { class: "main" }, decision === "dismiss" ? phrase("Dismiss") : phrase("Keep")),
      make("button", { type: "button", onclick: () => { form.remove(); entry.head.focus(); } }, phrase("Cancel"))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    form.remove();
    decide(entry, decision, reason.value.trim(), decision === "dismiss" ? until.value : "");
    say(decision === "dismiss" ? phrase("Dismissed. ") + progressWords() : phrase("Comment kept."));
    if (decision === "dismiss") advance(); else entry.head.focus();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    form.remove();
    entry.head.focus();
  });
  entry.details.append(form);
  form.scrollIntoView({ block: "nearest" });
  reason.focus();
  reason.select();
}

function undo() {
  const last = undone.pop();
  if (!last) return say(phrase("Nothing to undo."));
  if (last.before) decisions.set(last.id, last.before); else decisions.delete(last.id);
  changed(last.id);
  if (last.entry.shown) go(last.entry);
  say(phrase("Undone. ") + progressWords());
}

function decisionsFile() {
  const plain = (value) => String(value ?? "").replace(/\s+/g, " ").trim();
  const rows = [...decisions.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return [columns, ...rows.map((row) => columns.map((column) => plain(row[column])))].map((row) => row.join("\t") + "\n").join("");
}

function saveDecisions() {
  download("decisions.tsv", decisionsFile());
  say(phrase("{0} decisions saved as decisions.tsv.", decisions.size));
}

async function copyDecisions() {
  try {
    await navigator.clipboard.writeText(decisionsFile());
    say(phrase("{0} decisions copied.", decisions.size));
  } catch {
    say(phrase("The browser does not let this page copy; save the file instead."));
  }
}

// Reads a decisions file; nothing is taken from one with a bad row.
function readDecisions(name, text) {
  const read = [];
  let names = null;
  for (const [at, line] of text.replace(/^\ufeff/, "").split(/\r?\n/).entries()) {
    if (/^(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)/.test(line)) return say(phrase("{0}:{1}: a conflict of version control.", name, at + 1));
    if (!line.trim() || line.startsWith("#")) continue;
    const fields = line.split("\t").map((field) => field.trim());
    if (!names) {
      if (!fields.includes("id") || !fields.includes("decision")) return say(phrase("{0}:{1}: the first row names the columns, two of them id and decision.", name, at + 1));
      names = fields;
      continue;
    }
    const row = Object.fromEntries(columns.map((column) => [column, fields[names.indexOf(column)] ?? ""]));
    if (!row.id || !(row.decision in words)) return say(phrase("{0}:{1}: a row needs an id and one of accept, dismiss, comment.", name, at + 1));
    read.push(row);
  }
  read.forEach((row) => decisions.set(row.id, row));
  remember();
  showAll();
  say(phrase("{0} decisions loaded from {1}. ", read.length, name) + progressWords());
}
