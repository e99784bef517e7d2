//! File names that carry a hash of the content, so a cache may keep them for ever.

/// The number of hexadecimal digits of the hash in a name: the content of one file hardly has the same twice, and every
/// digit of every name is in the first load.
const DIGITS: usize = 8;

/// `stem-<hash of the content>.extension`.
pub(crate) fn hashed(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", hash(content))
}

/// The leading digits of a hash of the content.
pub(crate) fn hash(content: &[u8]) -> String {
    let mut digits = sha1_smol::Sha1::from(content).digest().to_string();
    digits.truncate(DIGITS);
    digits
}

/// Returns true if a name was made by [`hashed`].
pub(crate) fn is_hashed(name: &str) -> bool {
    let Some((stem, _extension)) = name.rsplit_once('.') else {
        return false;
    };
    stem.rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == DIGITS && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_names_are_recognised() {
        let name = hashed("glue", "js", b"export {};");
        assert!(is_hashed(&name), "{name}");
        assert_ne!(name, hashed("glue", "js", b"export { };"));
    }

    #[test]
    fn stable_names_are_not_hashed() {
        for name in ["index.html", "icon-192.png", "lapwise.js", "sw", "a-b.c"] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
