//! The names that keys have in JavaScript, where they are properties.

use crate::formats::parts;

/// The property of a key, in camel case.
///
/// ```
/// assert_eq!(lapwise_core::options::property_of("goal-b"), "goalB");
/// ```
#[must_use]
pub fn property_of(key: &str) -> String {
    let mut parts = parts(key, b'-').into_iter();
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

/// The key of a property, in kebab case.
///
/// ```
/// assert_eq!(lapwise_core::options::key_of_property("goalB"), "goal-b");
/// ```
#[must_use]
pub fn key_of_property(property: &str) -> String {
    let mut key = String::with_capacity(property.len() + 1);
    for letter in property.chars() {
        if letter.is_ascii_uppercase() {
            key.push('-');
        }
        key.push(letter.to_ascii_lowercase());
    }
    key
}
