// Pairs of sentences as the reviser corrects them: split, unlinked, merged; saved as a table of links.
function sentences(view, side) {
  return view.article.paragraphs[side].flatMap(({ text, cuts }) => {
    const found = [];
    for (let at = 0; at < cuts.length; at += 2) found.push(text.slice(cuts[at], cuts[at + 1]));
    return found;
  });
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function startPairs(view) {
  view.sentences ??= [0, 1].map((side) => sentences(view, side));
  view.beads ??= view.article.beads.map(([source, target]) => ({ sides: [source, target], chosen: false }));
}

const isCorrected = (view, bead) => !view.article.beads.some((original) => same(original, bead.sides));

function replace(view, at, count, ...beads) {
  view.beads.splice(at, count, ...beads);
  byId("save-links").disabled = !views.some((one) => one.beads?.some((bead) => isCorrected(one, bead)));
  drawPairs(view, at);
}

const bead = (source, target) => ({ sides: [source, target], chosen: false });

function unlink(view, at) {
  const [source, target] = view.beads[at].sides;
  replace(view, at, 1, ...source.map((one) => bead([one], [])), ...target.map((one) => bead([], [one])));
  say(phrase("Unlinked: each sentence stands alone."));
}

// The first sentence of each side becomes a pair; what is left follows as another.
function split(view, at) {
  const [source, target] = view.beads[at].sides;
  const rest = bead(source.slice(1), target.slice(1));
  if (!rest.sides[0].length && !rest.sides[1].length) return unlink(view, at);
  replace(view, at, 1, bead(source.slice(0, 1), target.slice(0, 1)), rest);
  say(phrase("Split after the first sentence."));
}

function merge(view, at) {
  const chosen = view.beads.flatMap((one, index) => (one.chosen ? [index] : []));
  const indices = chosen.length > 1 ? chosen : [at, at + 1].filter((index) => index < view.beads.length);
  const sides = [0, 1].map((side) => indices.flatMap((index) => view.beads[index].sides[side]).sort((one, other) => one - other));
  const first = indices[0];
  view.beads = view.beads.filter((_, index) => index === first || !indices.includes(index));
  replace(view, first, 1, { sides, chosen: false });
  say(phrase("Merged into one pair."));
}

function drawPairs(view, focus = -1) {
  const list = make("ol", { class: "pairs", "aria-label": phrase("Pairs of sentences") });
  view.beads.forEach((one, at) => {
    const side = (index) => make("div", { class: "text", lang: view.article.langs[index] },
      ...(one.sides[index].length ? one.sides[index].map((s) => make("p", {}, view.sentences[index][s])) : [make("p", { class: "none", lang: data.language, "aria-label": phrase("no counterpart") })]));
    const choose = make("input", { type: "checkbox", "aria-label": phrase("Choose pair {0}", at + 1), checked: one.chosen });
    choose.addEventListener("change", () => { one.chosen = choose.checked; });
    const button = (name, label, run) => make("button", { type: "button", onclick: () => run(view, at), "aria-label": phrase("{0}, pair {1}", label, at + 1), title: label }, name);
    const linked = one.sides[0].length && one.sides[1].length;
    list.append(make("li", { class: isCorrected(view, one) ? "pair corrected" : "pair" }, side(0), side(1),
      make("div", { class: "actions" }, choose,
        linked ? button(phrase("Unlink"), phrase("Take the pair apart"), unlink) : null,
        one.sides[0].length + one.sides[1].length > 2 ? button(phrase("Split"), phrase("Split after the first sentence"), split) : null,
        button(phrase("Merge"), phrase("Merge with the next, or with all that are chosen"), merge))));
  });
  view.list?.remove();
  view.list = list;
  view.body.hidden = true;
  view.element.append(list);
  list.children[focus]?.querySelector("button")?.focus();
}

function togglePairs() {
  const on = byId("pairs").getAttribute("aria-pressed") !== "true";
  byId("pairs").setAttribute("aria-pressed", String(on));
  for (const view of views.filter((one) => one.article.beads.length)) {
    if (on) {
      startPairs(view);
      drawPairs(view);
    } else {
      view.list?.remove();
      view.body.hidden = false;
    }
  }
  say(on ? phrase("Pairs of sentences: split, unlink or merge them.") : phrase("The texts with their findings."));
}

// The corrected pairs as rows of a source and a target text; one side is empty where a sentence stands alone.
function linksFile() {
  const rows = views.filter((view) => view.beads).flatMap((view) => view.beads.filter((one) => isCorrected(view, one)).map((one) =>
    [0, 1].map((side) => one.sides[side].map((s) => view.sentences[side][s]).join(" ").replace(/\s+/g, " ")).join("\t")));
  return ["source\ttarget", ...rows].map((row) => row + "\n").join("");
}

function saveLinks() {
  download("links.tsv", linksFile());
  say(phrase("Corrected pairs saved as links.tsv."));
}
