// What the page shows: the report, and what the reviser said of it.
const data = JSON.parse(document.getElementById("data").textContent);

// What the page says, in its own language; `{0}` and `{1}` are the places of values.
const phrase = (text, ...values) => (data.phrases[text] ?? text).replace(/\{(\d)\}/g, (_, at) => values[at]);

const severities = ["critical", "major", "minor", "neutral"];
const severityName = (severity) => data.severities[severities.indexOf(severity)];

// The data is written short; here it gets its names back.
function named(finding, article) {
  const { name, title, category } = data.kinds[finding.kind];
  return {
    ...finding, check: name, title, category, severity: severities[finding.severity],
    places: (finding.places ?? []).map(([side, paragraph, start, end, other]) => [other ?? article, side, paragraph, start, end]),
    nested: finding.nested?.map((one) => named(one, article)),
  };
}
data.articles.forEach((article, index) => {
  article.findings = article.findings.map((finding) => named(finding, index));
  article.paragraphs = article.paragraphs.map((side) => side.map(([text, line, role, cuts]) => (
    { text, line, role: role || "body", cuts: cuts.length ? cuts : [0, text.length] })));
});
data.shared = data.shared.map((finding) => named(finding, 0));
const byId = (id) => document.getElementById(id);

// One entry for each finding, in the order of the page.
const entries = [];
const known = new Set(data.known);
const filter = { severities: new Set(severities), check: "", status: "", article: "", only: false };
let current = null;

// What a browser without storage forgets is lost with the page only.
const storage = (() => {
  try { localStorage.getItem("duizhao"); return localStorage; } catch { return null; }
})();

// The same report has the same key, whatever is open beside it.
const key = (() => {
  let hash = 5381;
  const mix = (text) => { for (let at = 0; at < text.length; at++) hash = (hash * 33 + text.charCodeAt(at)) | 0; };
  for (const article of data.articles) {
    article.paths.forEach((path) => mix(path ?? ""));
    article.findings.forEach((finding) => mix(finding.id));
  }
  data.shared.forEach((finding) => mix(finding.id));
  return "duizhao:" + (hash >>> 0).toString(16);
})();

const decisions = new Map(data.decisions.map((row) => [row.id, row]));
const undone = [];

function kept(name) {
  try { return JSON.parse(storage?.getItem(name) ?? "null"); } catch { return null; }
}

function keep(name, value) {
  try { storage?.setItem(name, JSON.stringify(value)); } catch { /* A full storage loses nothing that is on the page. */ }
}

function remember() {
  keep(key, [...decisions.values()]);
}

function recall() {
  for (const row of kept(key) ?? []) if (row && typeof row.id === "string") decisions.set(row.id, row);
}

const today = new Date().toISOString().slice(0, 10);

// The decision that holds for an entry; one whose last day is over does not.
function decisionOf(entry) {
  const row = decisions.get(entry.finding.id);
  return row && !(row.until && row.until < today) ? row : null;
}

const isDecided = (entry) => ["accept", "dismiss"].includes(decisionOf(entry)?.decision);

function say(text) {
  byId("said").textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { byId("said").textContent = ""; }, 6000);
}
