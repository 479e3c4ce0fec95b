// The articles: rows of paragraphs that stand beside each other, with the findings in a third column.
const marked = new Map();

// The parts of a paragraph's text between the ends of all places, each with the entries that cover it.
function parts(length, places) {
  const points = new Map([[0, []], [length, []]]);
  for (const { start, end, entry } of places) {
    for (const point of [start, end]) if (!points.has(point)) points.set(point, []);
    points.get(start).push([true, entry]);
    points.get(end).push([false, entry]);
  }
  const order = [...points.keys()].sort((one, other) => one - other);
  const open = new Map();
  const found = [];
  order.forEach((point, index) => {
    for (const [starts, entry] of points.get(point)) {
      const times = (open.get(entry) ?? 0) + (starts ? 1 : -1);
      if (times) open.set(entry, times); else open.delete(entry);
    }
    if (index + 1 < order.length) found.push({ start: point, end: order[index + 1], entries: [...open.keys()] });
  });
  return found;
}

function paragraph(article, side, index) {
  const { text, role, line } = data.articles[article].paragraphs[side][index];
  const element = make("p", { class: role, "data-line": line });
  const places = marked.get(`${article}/${side}/${index}`);
  if (!places) {
    element.append(text);
    return element;
  }
  for (const part of parts(text.length, places)) {
    const words = text.slice(part.start, part.end);
    if (!part.entries.length) {
      element.append(words);
      continue;
    }
    const mark = make("mark", {}, words);
    const record = { mark, entries: part.entries, long: part.end - part.start > 80 };
    mark.addEventListener("click", () => {
      const shown = part.entries.filter((entry) => entry.shown);
      const at = shown.indexOf(current);
      if (shown.length) go(shown[(at + 1) % shown.length]);
    });
    part.entries.forEach((entry) => entry.marks.push(record));
    element.append(mark);
  }
  return element;
}

function cell(article, side, indices) {
  const lang = data.articles[article].langs[side];
  const label = side ? phrase("Translation") : phrase("Source");
  const element = make("div", { class: "text", lang, "data-side": side });
  if (indices.length) element.append(...indices.map((index) => paragraph(article, side, index)));
  else element.append(make("p", { class: "none", lang: data.language, "aria-label": phrase("{0}: no counterpart", label) }));
  return element;
}

const isDimmed = (article, row) => {
  const roles = [0, 1].flatMap((side) => row[side].map((index) => data.articles[article].paragraphs[side][index].role));
  return !roles.some((role) => role === "body" || role === "heading");
};

// Rows in one block, which a browser passes over as a whole while it is out of sight.
const blockSize = 24;

// Makes the rows of an article, once; long reports are made a piece at a time.
function build(view) {
  if (view.built) return;
  view.built = true;
  const { index, article } = view;
  const single = article.langs[0] === null;
  let block = null;
  for (const [at, row] of article.rows.entries()) {
    if (at % blockSize === 0) {
      view.body.append(block = make("div", { class: "block" }));
      block.style.containIntrinsicSize = `auto ${Math.min(blockSize, article.rows.length - at) * 8}rem`;
    }
    const cells = (single ? [1] : [0, 1]).map((side) => cell(index, side, row[side]));
    const notes = make("ul", { class: "notes", "aria-label": phrase("Findings") });
    const mine = view.byRow.get(at) ?? [];
    mine.forEach((entry) => notes.append(card(entry)));
    const dimmed = isDimmed(index, row);
    const element = make("div", { class: dimmed ? "row dimmed" : "row" }, ...cells, notes);
    view.rows.push({ element, entries: mine });
    block.append(element);
  }
  view.entries.forEach(show);
  showMarks(view);
  showRows(view);
}

function heading(article) {
  const [source, target] = article.paths;
  if (source === null || source === target) return target;
  return `${source} → ${target}`;
}

const views = data.articles.map((article, index) => {
  const view = { index, article, entries: [], byRow: new Map(), rows: [], built: false };
  view.body = make("div", { class: article.langs[0] === null ? "rows single" : "rows" });
  const kind = article.langs[0] === null ? phrase("A text without its translation.") : article.translation ? null
    : phrase("These two texts hardly match: they may not translate each other.");
  const title = make("h2", { id: `article-${index}` }, heading(article));
  view.element = make("article", { "aria-labelledby": `article-${index}` }, title, kind && make("p", { class: "notice" }, kind), view.body);
  return view;
});

// Where the places of findings are, so that paragraphs can mark them; and to which row each finding belongs.
function enter() {
  views.forEach((view) => {
    const rowOf = new Map();
    view.article.rows.forEach((row, at) => [0, 1].forEach((side) => row[side].forEach((p) => rowOf.set(`${side}/${p}`, at))));
    const mine = view.article.findings.map((finding) => {
      const rows = (finding.places ?? []).map(([, side, p]) => rowOf.get(`${side}/${p}`) ?? 0);
      return { finding, view, row: rows.length ? rows[0] : 0, start: finding.places?.[0]?.[3] ?? 0, marks: [] };
    });
    mine.sort((one, other) => one.row - other.row || one.start - other.start);
    for (const entry of mine) {
      entries.push(entry);
      view.entries.push(entry);
      if (!view.byRow.has(entry.row)) view.byRow.set(entry.row, []);
      view.byRow.get(entry.row).push(entry);
      for (const [article, side, p, start, end] of entry.finding.places ?? []) {
        const name = `${article}/${side}/${p}`;
        if (!marked.has(name)) marked.set(name, []);
        marked.get(name).push({ start, end, entry });
      }
    }
  });
  const shared = { article: { langs: ["en", "zh"] }, entries: [], rows: [], built: true };
  data.shared.forEach((finding) => {
    const entry = { finding, view: shared, row: 0, start: 0, marks: [] };
    entries.unshift(entry);
    shared.entries.push(entry);
  });
  entries.forEach((entry, number) => { entry.number = number; });
  return shared;
}
