// Which findings are shown, and what that leaves of the texts.
function isWanted(entry) {
  const { finding } = entry;
  if (!filter.severities.has(finding.severity)) return false;
  if (filter.check && finding.check !== filter.check) return false;
  if (filter.article && String(entry.view.index) !== filter.article) return false;
  switch (filter.status) {
    case "": return true;
    case "open": return !isDecided(entry);
    case "new": return !known.has(finding.id);
    default: return decisionOf(entry)?.decision === filter.status;
  }
}

const words = { accept: phrase("accepted"), dismiss: phrase("dismissed"), comment: phrase("comment") };

// Shows what is decided of an entry on its card.
function show(entry) {
  entry.shown = isWanted(entry);
  if (!entry.card) return;
  entry.card.hidden = !entry.shown;
  const row = decisionOf(entry);
  entry.card.dataset.decision = row?.decision ?? "";
  const who = row?.who ? ` (${row.who})` : "";
  const text = row ? words[row.decision] + (row.reason ? `: ${row.reason}` : "") + who : "";
  if (entry.state.textContent !== text) entry.state.textContent = text;
}

function showMark({ mark, entries: covering, long }) {
  const shown = covering.filter((entry) => entry.shown);
  const open = shown.filter((entry) => decisionOf(entry)?.decision !== "dismiss");
  const severity = severities.find((name) => open.some((entry) => entry.finding.severity === name));
  const names = [severity ?? (shown.length ? "dismissed" : "off")];
  if (long) names.push("long");
  if (shown.includes(current)) names.push("current");
  mark.className = names.join(" ");
}

const showMarks = (view) => view.entries.forEach((entry) => entry.marks.forEach(showMark));

function showRows(view) {
  let any = false;
  for (const { element, entries: mine } of view.rows) {
    const has = mine.some((entry) => entry.shown);
    any ||= has;
    element.hidden = filter.only && !has;
  }
  const other = filter.article && String(view.index) !== filter.article;
  view.element.hidden = Boolean(other) || (filter.only && view.built && !any);
}

function showAll() {
  entries.forEach(show);
  views.forEach((view) => { showMarks(view); showRows(view); });
  if (current && !current.shown) go(null);
  showCounts();
}

function showCounts() {
  const done = entries.filter(isDecided).length;
  byId("progress").max = Math.max(entries.length, 1);
  byId("progress").value = done;
  byId("count").textContent = entries.length ? phrase("{0} of {1} reviewed", done, entries.length) : phrase("no findings");
  const shown = entries.filter((entry) => entry.shown).length;
  byId("shown").textContent = shown === entries.length ? "" : phrase("{0} of {1} shown", shown, entries.length);
  document.title = phrase("{0} open · duizhao 对照", entries.length - done);
  byId("undo").disabled = !undone.length;
}

function fillFilters() {
  const count = (of) => entries.filter(of).length;
  for (const severity of severities) {
    const box = make("input", { type: "checkbox", value: severity, checked: true });
    box.addEventListener("change", () => {
      if (box.checked) filter.severities.add(severity); else filter.severities.delete(severity);
      showAll();
    });
    const number = count((entry) => entry.finding.severity === severity);
    byId("severities").append(make("label", { class: `chip ${severity}` }, box, ` ${severityName(severity)} `, make("span", { class: "number" }, String(number))));
  }
  for (const [name, { title, summary }] of new Map(data.kinds.map((kind) => [kind.name, kind]))) {
    const number = count((entry) => entry.finding.check === name);
    if (number) byId("check").append(make("option", { value: name, title: summary }, `${title} (${number})`));
  }
  byId("article").append(make("option", { value: "" }, views.length === 1 ? heading(views[0].article) : phrase("All {0} articles", views.length)));
  if (views.length > 1) views.forEach((view) => byId("article").append(make("option", { value: view.index }, `${heading(view.article)} (${view.entries.length})`)));
  for (const name of ["check", "status", "article"]) byId(name).addEventListener("change", () => { filter[name] = byId(name).value; showAll(); });
  byId("only").addEventListener("change", () => {
    filter.only = byId("only").checked;
    if (filter.only) views.forEach(build);
    showAll();
  });
}
