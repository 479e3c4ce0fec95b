//! What TMX 1.4b and XLIFF 2.1 demand of the elements that are written: children in order, attributes, unique names.
//!
//! Written for these tests from the two specifications: the DTD and the schema themselves are in no registry under a
//! licence that would let them in.

use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeSet;

/// An element: its name, its children in order, its attributes. An element without children holds text.
pub(crate) struct Rule {
    name: &'static str,
    children: &'static [Child],
    attributes: &'static [Attribute],
}

/// Names of children that may stand here, and how many of them: least and most.
type Child = (&'static [&'static str], usize, usize);

/// Name of an attribute, whether there must be one, and its values; none where any will do.
type Attribute = (&'static str, bool, &'static [&'static str]);

const MANY: usize = usize::MAX;
const ANY: &[&str] = &[];
const SEGMENTS: &[&str] = &["block", "paragraph", "sentence", "phrase"];
const YES: &[&str] = &["yes", "no"];

/// TMX 1.4b, <https://www.gala-global.org/tmx-14b>, section 3.
pub(crate) const TMX: &[Rule] = &[
    Rule {
        name: "tmx",
        children: &[(&["header"], 1, 1), (&["body"], 1, 1)],
        attributes: &[("version", true, &["1.4"])],
    },
    Rule {
        name: "header",
        children: &[(&["note", "prop", "ude"], 0, MANY)],
        attributes: &[
            ("creationtool", true, ANY),
            ("creationtoolversion", true, ANY),
            ("segtype", true, SEGMENTS),
            ("o-tmf", true, ANY),
            ("adminlang", true, ANY),
            ("srclang", true, ANY),
            ("datatype", true, ANY),
        ],
    },
    Rule { name: "body", children: &[(&["tu"], 0, MANY)], attributes: &[] },
    Rule {
        name: "tu",
        children: &[(&["note", "prop"], 0, MANY), (&["tuv"], 1, MANY)],
        attributes: &[("srclang", false, ANY), ("segtype", false, SEGMENTS), ("tuid", false, ANY)],
    },
    Rule {
        name: "tuv",
        children: &[(&["note", "prop"], 0, MANY), (&["seg"], 1, 1)],
        attributes: &[("xml:lang", true, ANY)],
    },
    Rule { name: "prop", children: &[], attributes: &[("type", true, ANY)] },
    Rule { name: "seg", children: &[], attributes: &[] },
];

/// XLIFF 2.1, <https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html>, section 4.2.
pub(crate) const XLIFF: &[Rule] = &[
    Rule {
        name: "xliff",
        children: &[(&["file"], 1, MANY)],
        attributes: &[("version", true, &["2.0", "2.1"]), ("srcLang", true, ANY), ("trgLang", false, ANY)],
    },
    Rule {
        name: "file",
        children: &[(&["skeleton"], 0, 1), (&["notes"], 0, 1), (&["unit", "group"], 1, MANY)],
        attributes: &[("id", true, ANY), ("original", false, ANY)],
    },
    Rule {
        name: "unit",
        children: &[(&["notes"], 0, 1), (&["originalData"], 0, 1), (&["segment", "ignorable"], 1, MANY)],
        attributes: &[("id", true, ANY), ("name", false, ANY), ("translate", false, YES)],
    },
    Rule {
        name: "segment",
        children: &[(&["source"], 1, 1), (&["target"], 0, 1)],
        attributes: &[("id", false, ANY), ("state", false, &["initial", "translated", "reviewed", "final"])],
    },
    Rule { name: "source", children: &[], attributes: &[] },
    Rule { name: "target", children: &[], attributes: &[] },
];

/// Where `text` breaks `rules`; the first rule is that of the root.
pub(crate) fn problems(text: &str, rules: &[Rule]) -> Vec<String> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).expect("well formed");
    let root = document.root_element();
    let mut found = Vec::new();
    if root.tag_name().name() != rules[0].name {
        found.push(format!("the root is <{}>", root.tag_name().name()));
    }
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        match rules.iter().find(|rule| rule.name == name) {
            Some(rule) => found.extend(of_element(node, rule)),
            None => found.push(format!("<{name}> is not known")),
        }
        if node.tag_name().namespace() != root.tag_name().namespace() {
            found.push(format!("<{name}> is in another name space"));
        }
        // The names of siblings differ.
        let mut ids = BTreeSet::new();
        let named = node.children().filter_map(|child| child.attribute("id"));
        found.extend(named.filter(|id| !ids.insert(*id)).map(|id| format!("two elements are called {id}")));
    }
    found
}

fn of_element(node: Node<'_, '_>, rule: &Rule) -> Vec<String> {
    let mut found = Vec::new();
    let mut children = node.children().filter(Node::is_element).map(|child| child.tag_name().name()).peekable();
    for (names, least, most) in rule.children {
        let mut count = 0;
        while count < *most && children.next_if(|child| names.contains(child)).is_some() {
            count += 1;
        }
        if count < *least {
            found.push(format!("<{}> lacks {names:?}", rule.name));
        }
    }
    found.extend(children.map(|child| format!("<{child}> must not stand there in <{}>", rule.name)));
    let given: Vec<(String, &str)> = node
        .attributes()
        .map(|attribute| (prefixed(attribute.namespace(), attribute.name()), attribute.value()))
        .collect();
    for (name, needed, values) in rule.attributes {
        match given.iter().find(|(given, _)| given == name) {
            None if *needed => found.push(format!("<{}> lacks {name}", rule.name)),
            Some((_, value)) if !values.is_empty() && !values.contains(value) => {
                found.push(format!("{name} is {value} in <{}>", rule.name));
            }
            _ => {}
        }
    }
    let known = |name: &str| rule.attributes.iter().any(|(known, ..)| *known == name);
    found.extend(given.iter().filter(|(name, _)| !known(name)).map(|(name, _)| format!("<{}> has {name}", rule.name)));
    let is_text = |child: &Node<'_, '_>| child.is_text() && child.text().is_some_and(|text| !text.trim().is_empty());
    if !rule.children.is_empty() && node.children().any(|child| is_text(&child)) {
        found.push(format!("<{}> holds text", rule.name));
    }
    found
}

fn prefixed(namespace: Option<&str>, name: &str) -> String {
    match namespace {
        Some("http://www.w3.org/XML/1998/namespace") => format!("xml:{name}"),
        _ => name.to_owned(),
    }
}
