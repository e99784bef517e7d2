//! IndexedDB: texts in groups, which outlast the page and the browser.
//!
//! Each text has a name in a group of a store. What is written is on the disk when the browser says so, and not before.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::dynamic_js::{array, array_texts, call, get, get_index, global, object, once, set};

/// An open database.
#[derive(Clone)]
pub(crate) struct Database(JsValue);

/// A text that is to be written.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub(crate) store: &'static str,
    pub(crate) group: String,
    /// Unique in its group, whose texts are read in the order of their names.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// What is to be deleted: a text by its name, or a whole group.
#[derive(Clone, Debug)]
pub(crate) struct Deletion {
    pub(crate) store: &'static str,
    pub(crate) group: String,
    pub(crate) name: Option<String>,
}

/// A text of a group after its name.
pub(crate) type Named = (String, String);

impl Database {
    /// Opens the database of a name, and makes its stores where it is new. Then calls `done`, with `None` where the
    /// browser refuses.
    pub(crate) fn open(name: &str, stores: &'static [&'static str], done: Box<dyn FnOnce(Option<Self>)>) {
        let Ok(request) = call(&global("indexedDB"), "open", &[name.into(), 1.into()]) else {
            return done(None);
        };
        let upgraded = request.clone();
        let make_stores = once(move |_| {
            for store in stores {
                // Refused only where it is there already.
                let _ = call(&get(&upgraded, "result"), "createObjectStore", &[(*store).into()]);
            }
        });
        set(&request, "onupgradeneeded", &make_stores);
        let opened = request.clone();
        let tell = move |is_open: bool| done(is_open.then(|| Self(get(&opened, "result"))));
        on_end(&request, "onsuccess", "onerror", Box::new(tell));
    }

    /// Makes an empty database of a name, for [`Database::remove`] to take away again. Then calls `done` once it is on the
    /// disk, or the browser has refused.
    pub(crate) fn mark(name: &str, done: Box<dyn FnOnce()>) {
        let close = move |database: Option<Self>| {
            if let Some(Self(database)) = database {
                // It would be in the way of its removal. A connection that is open can be closed.
                let _ = call(&database, "close", &[]);
            }
            done();
        };
        Self::open(name, &[], Box::new(close));
    }

    /// Removes the database of a name, if there is one, as soon as no tab has it open.
    pub(crate) fn remove(name: &str) {
        // Where it is refused, nothing could be stored either.
        let _ = call(&global("indexedDB"), "deleteDatabase", &[name.into()]);
    }

    /// Writes texts, all or none of them, in the place of those that have their names. Then calls `done` with true once
    /// they are on the disk.
    pub(crate) fn write(&self, records: &[Record], done: Box<dyn FnOnce(bool)>) {
        let stores = array(&[]);
        for (index, record) in (0..).zip(records) {
            // A store that is named twice is meant once.
            stores.set(index, record.store.into());
        }
        let strict = object(&[("durability", "strict".into())]);
        let begun = call(&self.0, "transaction", &[stores.into(), "readwrite".into(), strict]);
        let written = begun.and_then(|transaction| {
            for Record { store, group, name, text } in records {
                let objects = call(&transaction, "objectStore", &[(*store).into()])?;
                call(&objects, "put", &[text.into(), array(&[group.into(), name.into()]).into()])?;
            }
            Ok(transaction)
        });
        match written {
            Ok(transaction) => on_end(&transaction, "oncomplete", "onabort", done),
            // A connection that the browser has closed meanwhile.
            Err(_) => done(false),
        }
    }

    /// Deletes texts, all or none of them. Then calls `done` with true once they are gone.
    pub(crate) fn delete(&self, deletions: &[Deletion], done: Box<dyn FnOnce(bool)>) {
        let stores = array(&[]);
        for (index, deletion) in (0..).zip(deletions) {
            stores.set(index, deletion.store.into());
        }
        let begun = call(&self.0, "transaction", &[stores.into(), "readwrite".into()]);
        let deleted = begun.and_then(|transaction| {
            for Deletion { store, group, name } in deletions {
                let objects = call(&transaction, "objectStore", &[(*store).into()])?;
                let key = match name {
                    Some(name) => array(&[group.into(), name.into()]).into(),
                    None => all_of(group)?,
                };
                call(&objects, "delete", &[key])?;
            }
            Ok(transaction)
        });
        match deleted {
            Ok(transaction) => on_end(&transaction, "oncomplete", "onabort", done),
            Err(_) => done(false),
        }
    }

    /// Reads the names and texts of a group, in the order of the names. Then calls `done`, with `None` where they cannot
    /// be read.
    pub(crate) fn read(&self, store: &'static str, group: &str, done: Box<dyn FnOnce(Option<Vec<Named>>)>) {
        let asked = || {
            let transaction = call(&self.0, "transaction", &[store.into(), "readonly".into()])?;
            let objects = call(&transaction, "objectStore", &[store.into()])?;
            let range = all_of(group)?;
            let names = call(&objects, "getAllKeys", std::slice::from_ref(&range))?;
            let texts = call(&objects, "getAll", &[range])?;
            Ok::<_, JsValue>((transaction, names, texts))
        };
        let Ok((transaction, names, texts)) = asked() else { return done(None) };
        let tell = move |is_read: bool| {
            let pairs = || {
                let texts = array_texts(&get(&texts, "result"));
                let keys = get(&names, "result");
                let name = |index| get_index(&get_index(&keys, index), 1).as_string().unwrap_or_default();
                (0..).zip(texts).map(|(index, text)| (name(index), text)).collect()
            };
            done(is_read.then(pairs));
        };
        on_end(&transaction, "oncomplete", "onabort", Box::new(tell));
    }
}

/// The keys of all texts of a group.
fn all_of(group: &str) -> Result<JsValue, JsValue> {
    // Behind every text of the group: a list comes after all texts.
    let end = array(&[group.into(), array(&[]).into()]);
    call(&global("IDBKeyRange"), "bound", &[array(&[group.into()]).into(), end.into()])
}

/// Calls `act` when a request or a transaction has ended, with true at the event `good` and with false at `bad`.
fn on_end(target: &JsValue, good: &str, bad: &str, act: Box<dyn FnOnce(bool)>) {
    let act = Rc::new(Cell::new(Some(act)));
    for (event, is_good) in [(good, true), (bad, false)] {
        let act = act.clone();
        let end = once(move |_| {
            if let Some(act) = act.take() {
                act(is_good);
            }
        });
        set(target, event, &end);
    }
}

#[cfg(test)]
mod tests {
    use js_sys::Promise;
    use wasm_bindgen::{JsCast, UnwrapThrowExt};
    use wasm_bindgen_futures::JsFuture;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::testing::soon;

    const STORES: &[&str] = &["one", "two"];

    /// Waits until `ask` calls what it is given.
    async fn wait<T: 'static>(ask: impl FnOnce(Box<dyn FnOnce(T)>)) -> T {
        let told = Rc::new(Cell::new(None));
        let teller = told.clone();
        let mut ask = Some(ask);
        let promise = Promise::new(&mut |resolve, _| {
            let teller = teller.clone();
            if let Some(ask) = ask.take() {
                ask(Box::new(move |value| {
                    teller.set(Some(value));
                    resolve.call0(&JsValue::NULL).expect_throw("a promise is settled");
                }));
            }
        });
        JsFuture::from(promise).await.expect_throw("it is called");
        told.take().expect_throw("it is told")
    }

    async fn opened() -> Database {
        wait(|done| Database::open("test", STORES, done)).await.expect_throw("a browser has databases")
    }

    fn record(store: &'static str, group: &str, name: &str, text: &str) -> Record {
        Record { store, group: group.to_owned(), name: name.to_owned(), text: text.to_owned() }
    }

    #[wasm_bindgen_test]
    async fn a_group_is_read_in_the_order_of_its_names() {
        let database = opened().await;
        let records = [
            record("one", "a", "2", "second"),
            record("one", "a", "1", "first"),
            record("one", "ab", "1", "of another group"),
            record("two", "a", "1", "of another store"),
        ];
        assert!(wait(|done| database.write(&records, done)).await);
        let pairs = wait(|done| database.read("one", "a", done)).await.expect_throw("it is read");
        assert_eq!(pairs, [("1".to_owned(), "first".to_owned()), ("2".to_owned(), "second".to_owned())]);
        assert_eq!(wait(|done| database.read("two", "ab", done)).await, Some(vec![]));
    }

    /// Returns true if the browser has a database of a name.
    async fn is_there(name: &str) -> bool {
        let all = call(&global("indexedDB"), "databases", &[]).expect_throw("databases have names");
        let all = JsFuture::from(all.unchecked_into::<Promise>()).await.expect_throw("they are told");
        js_sys::Array::from(&all).iter().any(|database| get(&database, "name") == name)
    }

    #[wasm_bindgen_test]
    async fn a_mark_is_there_until_it_is_removed() {
        assert!(!is_there("test:mark").await);
        wait(|done: Box<dyn FnOnce(())>| Database::mark("test:mark", Box::new(move || done(())))).await;
        assert!(is_there("test:mark").await);
        Database::remove("test:mark");
        // Removed a while later, as soon as its connection is closed.
        let mut asked = 0;
        while is_there("test:mark").await {
            asked += 1;
            assert!(asked < 500, "still there");
            soon().await;
        }
    }

    #[wasm_bindgen_test]
    async fn a_text_and_a_whole_group_are_deleted_together() {
        let database = opened().await;
        let records = [
            record("one", "gone", "1", "first"),
            record("one", "gone", "2", "second"),
            record("two", "gone", "1", "first"),
            record("two", "gone", "2", "second"),
            record("two", "gone on", "1", "of another group"),
        ];
        assert!(wait(|done| database.write(&records, done)).await);
        let deletion =
            |store, name: Option<&str>| Deletion { store, group: "gone".to_owned(), name: name.map(ToOwned::to_owned) };
        assert!(wait(|done| database.delete(&[deletion("one", Some("1")), deletion("two", None)], done)).await);
        let left = wait(|done| database.read("one", "gone", done)).await;
        assert_eq!(left, Some(vec![("2".to_owned(), "second".to_owned())]));
        assert_eq!(wait(|done| database.read("two", "gone", done)).await, Some(vec![]));
        assert_eq!(wait(|done| database.read("two", "gone on", done)).await.map(|texts| texts.len()), Some(1));
    }

    #[wasm_bindgen_test]
    async fn a_store_that_is_not_there_is_refused_and_leaves_nothing() {
        let database = opened().await;
        let records = [record("one", "refused", "1", "first"), record("three", "refused", "1", "nowhere")];
        assert!(!wait(|done| database.write(&records, done)).await);
        assert_eq!(wait(|done| database.read("three", "refused", done)).await, None);
        assert_eq!(wait(|done| database.read("one", "refused", done)).await, Some(vec![]));
    }
}
