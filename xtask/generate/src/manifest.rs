//! The manifest of custom elements, which editors read: `custom-elements.json`, version 2.1.0.

use crate::element::{EVENTS, Element, LINK, Look, Member, Named, SCHEDULE};
use crate::types::sentence;
use anyhow::Result;
use lapwise_core::options::{Absence, Key, property_of};
use serde::Serialize;
use serde_json::{Value, json};

/// The text of the manifest.
pub(crate) fn manifest(element: &Element) -> Result<String> {
    let manifest = json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": "lapwise.js",
            "declarations": [class(element), schedule(), define()],
            "exports": [
                { "kind": "js", "name": "schedule", "declaration": { "name": "schedule" } },
                { "kind": "js", "name": "define", "declaration": { "name": "define" } },
                {
                    "kind": "custom-element-definition",
                    "name": "lapwise-plan",
                    "declaration": { "name": "LapwisePlan" },
                },
            ],
        }],
    });
    let mut text = Vec::new();
    let indent = serde_json::ser::PrettyFormatter::with_indent(b" ");
    manifest.serialize(&mut serde_json::Serializer::with_formatter(&mut text, indent))?;
    Ok(String::from_utf8(text)? + "\n")
}

fn class(element: &Element) -> Value {
    let keys = || Key::ALL.iter().copied();
    let attributes: Vec<_> = keys().map(attribute).chain(element.looks.iter().map(look_attribute)).collect();
    let link = json!({ "kind": "field", "name": LINK.name, "type": text(LINK.typescript), "description": LINK.doc });
    let members: Vec<_> = keys()
        .map(member)
        .chain([link])
        .chain(element.looks.iter().flat_map(look_members))
        .chain([read_only(&SCHEDULE)])
        .collect();
    let events: Vec<_> = EVENTS
        .iter()
        .map(|event| {
            let detail = format!("CustomEvent<{}>", event.detail);
            json!({ "name": event.name, "type": text(&detail), "description": sentence(event.doc) })
        })
        .collect();
    json!({
        "kind": "class",
        "customElement": true,
        "name": "LapwisePlan",
        "tagName": "lapwise-plan",
        "superclass": { "name": "HTMLElement" },
        "description": "A race pace planner. Attributes are the initial plan.",
        "attributes": attributes,
        "members": members,
        "events": events,
        "slots": [{
            "name": "",
            "description": "What is shown until the planner is there, and where it cannot run; links in a list become presets.",
        }],
        "cssProperties": named(&element.properties),
        "cssParts": named(&element.parts),
    })
}

/// The meaning and the values of a key.
fn description(key: Key) -> String {
    let docs = key.docs();
    sentence(&format!("{}: {}", docs.meaning, docs.values))
}

fn attribute(key: Key) -> Value {
    json!({
        "name": key.name(),
        "description": description(key),
        "type": text("string"),
        "fieldName": property_of(key.name()),
    })
}

fn member(key: Key) -> Value {
    let absence = match key.absence() {
        Absence::Default => "null, or the empty text, leaves it to its default",
        Absence::DefaultByNull => "null leaves it to its default",
        Absence::Unchanged => "null, or the empty text, changes nothing",
    };
    json!({
        "kind": "field",
        "name": property_of(key.name()),
        "type": text("string"),
        "description": format!("{} Setting it changes the plan, not the attribute; {absence}.", description(key)),
        "attribute": key.name(),
    })
}

fn look_attribute(look: &Look) -> Value {
    json!({
        "name": look.attribute,
        "description": sentence(&look.doc),
        "type": text(look.typescript),
        "fieldName": look.property.unwrap_or(look.attribute),
    })
}

fn look_members(look: &Look) -> Vec<Value> {
    let or_null = if look.is_switch() { look.typescript.to_owned() } else { format!("{} | null", look.typescript) };
    let member = |property| {
        json!({
            "kind": "field",
            "name": property,
            "type": text(&or_null),
            "description": sentence(&look.doc),
            "attribute": look.attribute,
            "reflects": true,
        })
    };
    look.properties().map(member).collect()
}

fn read_only(member: &Member) -> Value {
    json!({
        "kind": "field",
        "name": member.name,
        "readonly": true,
        "type": text(member.typescript),
        "description": member.doc,
    })
}

fn named(names: &[Named]) -> Vec<Value> {
    names.iter().map(|Named { name, doc }| json!({ "name": name, "description": sentence(doc) })).collect()
}

fn schedule() -> Value {
    json!({
        "kind": "function",
        "name": "schedule",
        "parameters": [{ "name": "options", "type": text("PlanOptions") }],
        "return": { "type": text("Promise<Schedule>") },
        "description": "The schedule of a plan; rejects with an Error that names the key that is wrong.",
    })
}

fn define() -> Value {
    json!({
        "kind": "function",
        "name": "define",
        "parameters": [
            { "name": "name", "optional": true, "default": "\"lapwise-plan\"", "type": text("string") },
        ],
        "return": { "type": text("CustomElementConstructor | undefined") },
        "description": "Defines the element under a tag, unless that is taken; what the tag stands for.",
    })
}

/// A type of the manifest.
fn text(typescript: &str) -> Value {
    json!({ "text": typescript })
}
