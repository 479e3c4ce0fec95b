// A card for each finding: one line to skim, the rest when it is opened.
// In a page that speaks Chinese itself its own font will do.
const chinese = (entry) => data.language.startsWith("zh") ? data.language : entry.view.article.langs.find((lang) => lang?.startsWith("zh")) ?? "zh";

function card(entry) {
  const { finding, number } = entry;
  const head = make("button", { type: "button", class: "head", "aria-expanded": "false", onclick: () => go(current === entry ? null : entry) },
    make("span", { class: "severity" }, severityName(finding.severity)),
    " ",
    make("span", { class: "check" }, finding.title),
    known.has(finding.id) ? make("span", { class: "known" }, phrase("in the baseline")) : null,
    make("span", { class: "message" }, ...mixed(finding.message, chinese(entry))),
  );
  entry.state = make("span", { class: "state" });
  head.append(entry.state);
  entry.head = head;
  entry.card = make("li", { class: `card ${finding.severity}`, id: `finding-${number}` }, head);
  return entry.card;
}

function excerpt(entry, side) {
  const found = (entry.finding.places ?? []).filter((place) => place[1] === side);
  const texts = found.map(([article, , p, start, end]) => data.articles[article].paragraphs[side][p].text.slice(start, end));
  return texts.length > 6 ? [...texts.slice(0, 6), `+ ${texts.length - 6}`] : texts;
}

function valueRow(entry, side) {
  const { finding } = entry;
  const value = side ? finding.target : finding.source;
  const texts = value !== undefined ? [value] : excerpt(entry, side).map((text) => (text.length > 90 ? text.slice(0, 88) + "…" : text));
  if (!texts.length) return null;
  const first = finding.places?.find((place) => place[1] === side);
  const lang = first ? data.articles[first[0]].langs[side] : entry.view.article.langs[side];
  return make("div", {}, make("dt", {}, side ? phrase("Translation") : phrase("Source")), make("dd", { lang }, texts.join(" · ")));
}

function details(entry) {
  const { finding } = entry;
  const lang = chinese(entry);
  const section = make("div", { class: "details" });
  const values = [0, 1].map((side) => valueRow(entry, side)).filter(Boolean);
  if (values.length) section.append(make("dl", {}, ...values));
  if (finding.suggestion) section.append(make("p", { class: "suggestion" }, make("b", {}, phrase("Suggestion ")), ...mixed(finding.suggestion, lang)));
  if (finding.evidence) section.append(make("ul", { class: "evidence", "aria-label": phrase("Evidence") }, ...finding.evidence.map((text) => make("li", {}, ...mixed(text, lang)))));
  if (finding.nested) section.append(nested(finding.nested, lang));
  // The name that options and the configuration know it by, where the page calls it otherwise.
  const name = finding.title === finding.check ? [] : [make("code", {}, finding.check), " · "];
  section.append(make("p", { class: "origin" }, `${finding.category} · `, ...name, make("code", {}, finding.id)));
  section.append(make("p", { class: "actions" },
    make("button", { type: "button", title: "a", onclick: () => accept(entry) }, phrase("Accept")),
    make("button", { type: "button", title: "d", onclick: () => ask(entry, "dismiss") }, phrase("Dismiss…")),
    make("button", { type: "button", title: "c", onclick: () => ask(entry, "comment") }, phrase("Comment…")),
  ));
  return section;
}

function nested(findings, lang) {
  const items = findings.map((finding) => make("li", {}, ...mixed(finding.message, lang), finding.nested ? nested(finding.nested, lang) : null));
  return make("ul", { class: "nested", "aria-label": phrase("Explained by this finding") }, ...items);
}

// Opens a card, closes the one before, and brings it into sight; without an entry only closes.
function go(entry, focus = true) {
  if (current && current !== entry) {
    current.card?.classList.remove("current");
    current.head?.setAttribute("aria-expanded", "false");
    current.details?.remove();
    current.details = null;
    current.marks.forEach(({ mark }) => mark.classList.remove("current"));
  }
  const before = current;
  current = entry;
  if (!entry) {
    if (before) {
      before.card.classList.remove("current");
      before.head.setAttribute("aria-expanded", "false");
      before.details?.remove();
      before.details = null;
      before.marks.forEach(({ mark }) => mark.classList.remove("current"));
    }
    return;
  }
  build(entry.view);
  entry.card.classList.add("current");
  entry.head.setAttribute("aria-expanded", "true");
  if (!entry.details) entry.card.append(entry.details = details(entry));
  entry.marks.forEach(({ mark }) => mark.classList.add("current"));
  if (focus) entry.head.focus({ preventScroll: true });
  const row = entry.card.closest(".row") ?? entry.card;
  const bounds = entry.card.getBoundingClientRect();
  const top = document.querySelector("header").offsetHeight;
  if (bounds.top < top + 8 || bounds.bottom > innerHeight - 8) (row.offsetHeight < innerHeight - top - 40 ? row : entry.card).scrollIntoView({ block: "center" });
}

// The next entry that is shown, from the current one on; `wanted` may ask for more.
function step(direction, wanted = () => true) {
  const from = current ? current.number : direction > 0 ? -1 : entries.length;
  for (let at = from + direction; at >= 0 && at < entries.length; at += direction) {
    if (entries[at].shown && wanted(entries[at])) return go(entries[at]);
  }
  say(direction > 0 ? phrase("No further finding.") : phrase("No earlier finding."));
}
