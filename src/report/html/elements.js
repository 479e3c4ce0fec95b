// Elements are made by name; text is only ever text.
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (attribute.startsWith("on")) element.addEventListener(attribute.slice(2), value);
    else element.setAttribute(attribute, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu;

// A text of both scripts, each in its own font.
function mixed(text, lang) {
  const parts = [];
  let done = 0;
  for (const run of text.matchAll(han)) {
    if (run.index > done) parts.push(text.slice(done, run.index));
    parts.push(make("span", { lang }, run[0]));
    done = run.index + run[0].length;
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}

function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/tab-separated-values;charset=utf-8" }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
