//! The JSON Schema of `duizhao.toml`, for editors; made of the lists that the reader itself goes by.

use super::{FAIL_ON, LEVELS, MQM, PROFILES, REGIONS, UI};
use crate::checks::CHECKS;
use serde_json::{Map, Value, json};

/// The schema.
pub fn schema() -> Value {
    let levels = json!({ "type": "object", "additionalProperties": false, "properties": check_levels() });
    let number = json!({ "type": "number", "minimum": 0 });
    let weights: Map<String, Value> = MQM.iter().map(|&name| (name.to_owned(), number.clone())).collect();
    let one_override = json!({
        "type": "object", "additionalProperties": false, "required": ["paths"],
        "properties": {
            "paths": { "type": "array", "items": { "type": "string" }, "description": "Patterns as in .gitignore" },
            "checks": levels,
        },
    });
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "duizhao.toml",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "fail-on": { "enum": FAIL_ON, "description": "The severity from which a run fails" },
            "min-severity": { "enum": LEVELS[1..], "description": "The mildest severity that is reported" },
            "profile": { "enum": PROFILES, "description": "How much of the source a translation is expected to hold" },
            "region": { "enum": REGIONS, "description": "Whose vocabulary the Chinese is meant to use" },
            "ui": { "enum": UI, "description": "The language of messages and reports" },
            "checks": levels,
            "mqm": { "type": "object", "additionalProperties": false, "properties": weights },
            "overrides": { "type": "array", "items": one_override },
        },
    })
}

/// What each check may be set to.
fn check_levels() -> Map<String, Value> {
    let of_check = |check: &&crate::checks::Check| {
        (check.name.to_owned(), json!({ "enum": LEVELS, "description": check.summary }))
    };
    CHECKS.iter().map(of_check).collect()
}
