// Keys, the theme, and the first drawing.
const themes = { auto: phrase("as the system"), light: phrase("light"), dark: phrase("dark") };

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  byId("theme").textContent = phrase("Theme: {0}", themes[name]);
  keep("duizhao:theme", name);
}

function nextTheme() {
  const names = Object.keys(themes);
  setTheme(names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length]);
}

const onCurrent = (act) => () => (current ? act(current) : say(phrase("No finding is open; j opens the next.")));

const keys = {
  j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1),
  a: onCurrent(accept), d: onCurrent((entry) => ask(entry, "dismiss")), c: onCurrent((entry) => ask(entry, "comment")),
  u: undo, s: saveDecisions, t: nextTheme, f: () => byId("severities").querySelector("input").focus(),
  "?": () => byId("keys").showModal(),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || byId("keys").open) return;
  if (event.key === "Escape") {
    if (current) { const { head } = current; go(null); head.focus({ preventScroll: true }); }
    return;
  }
  if (!byId("single").checked || event.target.closest?.("input:not([type=checkbox]), select, textarea")) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function listen() {
  document.addEventListener("keydown", onKey);
  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  byId("undo").addEventListener("click", undo);
  byId("save").addEventListener("click", saveDecisions);
  byId("copy").addEventListener("click", copyDecisions);
  byId("pairs").addEventListener("click", togglePairs);
  byId("save-links").addEventListener("click", saveLinks);
  byId("theme").addEventListener("click", nextTheme);
  byId("help").addEventListener("click", keys["?"]);
  byId("who").value = kept("duizhao:who") ?? "";
  byId("who").addEventListener("change", () => keep("duizhao:who", byId("who").value.trim()));
  byId("single").checked = kept("duizhao:single") !== false;
  byId("single").addEventListener("change", () => keep("duizhao:single", byId("single").checked));
  byId("load").addEventListener("change", async () => {
    const [file] = byId("load").files;
    if (file) readDecisions(file.name, await file.text());
    byId("load").value = "";
  });
  // What is not made yet is made before it goes to paper.
  addEventListener("beforeprint", () => {
    views.forEach(build);
    entries.forEach((entry) => { if (entry.card && !entry.details) entry.card.append(entry.details = details(entry)); });
  });
  addEventListener("afterprint", () => entries.forEach((entry) => {
    if (entry === current || !entry.details) return;
    entry.details.remove();
    entry.details = null;
  }));
}

// Makes the first articles at once and the others between frames, so that a long report opens as fast as a short one.
function buildRest(from) {
  const started = performance.now();
  let at = from;
  while (at < views.length && performance.now() - started < 12) build(views[at++]);
  if (at < views.length) setTimeout(() => buildRest(at));
  else {
    performance.mark("ready");
    document.documentElement.dataset.ready = "true";
  }
}

function start() {
  const theme = kept("duizhao:theme");
  setTheme(theme in themes ? theme : "auto");
  const shared = enter();
  recall();
  entries.forEach(show);
  fillFilters();
  const main = byId("texts");
  if (data.failures.length) main.append(make("ul", { class: "notice" }, ...data.failures.map((text) => make("li", {}, text))));
  if (shared.entries.length) {
    const notes = make("ul", { class: "notes" }, ...shared.entries.map(card));
    main.append(make("section", { class: "shared", "aria-labelledby": "shared" }, make("h2", { id: "shared" }, phrase("Over several articles")), notes));
    shared.entries.forEach(show);
  }
  main.append(...views.map((view) => view.element));
  listen();
  showCounts();
  buildRest(0);
}

start();
