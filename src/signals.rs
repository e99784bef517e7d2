//! Signals and memos of any type, used as Leptos' own.
//!
//! Leptos compiles a signal anew for each type of value, which is 0.3 to 0.7 kB compressed of what every page fetches,
//! and twice that for a memo. The widget has some thirty types. So all signals here are Leptos' signals of one type, a
//! shared pointer to a value of any type, and a further type costs next to nothing.
//!
//! What is set is told to all that follow it, also where it is the same value. A memo tells of another value only.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::{
    Get as _, GetUntracked as _, GetValue as _, LocalStorage, Memo as AnyMemo, RwSignal as AnySignal, Set as _,
    StoredValue as AnyStored, Track as _,
};
use wasm_bindgen::UnwrapThrowExt;

#[cfg(test)]
mod tests;

/// A value that is read and set. Copies are of the same signal, which lives as long as the owner it is made under.
pub(crate) struct RwSignal<T>(AnySignal<AnyValue>, PhantomData<fn() -> T>);

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    /// Creates a signal with its first value.
    pub(crate) fn new(value: T) -> Self {
        Self(AnySignal::new(AnyValue::new(value, never_equal)), PhantomData)
    }

    /// Returns the value. The running effect follows it.
    pub(crate) fn get(self) -> T {
        self.0.get().get::<T>().clone()
    }

    /// Returns the value, for an event handler.
    pub(crate) fn get_untracked(self) -> T {
        self.0.get_untracked().get::<T>().clone()
    }

    /// Reads the value without cloning it. The running effect follows it.
    pub(crate) fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(self.0.get().get())
    }

    /// Has the running effect follow the value.
    pub(crate) fn track(self) {
        self.0.track();
    }

    /// Sets the value, unless the owner is gone.
    pub(crate) fn set(self, value: T) {
        self.0.set(AnyValue::new(value, never_equal));
    }

    /// Changes the value, unless the owner is gone.
    pub(crate) fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(known) = self.0.try_get_untracked() {
            let mut value = known.get::<T>().clone();
            change(&mut value);
            self.set(value);
        }
    }
}

/// A value that is computed from signals, once for all that follow it. Copies are of the same memo.
pub(crate) struct Memo<T>(AnyMemo<AnyValue>, PhantomData<fn() -> T>);

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Creates a memo. `compute` gets the last value, if there was one, and is called again when a signal that it read
    /// has changed.
    pub(crate) fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let compute =
            move |last: Option<&AnyValue>| AnyValue::new(compute(last.map(AnyValue::get::<T>)), are_equal::<T>);
        Self(any_memo(Box::new(compute)), PhantomData)
    }
}

impl<T: Clone + Send + Sync + 'static> Memo<T> {
    /// Returns the value. The running effect follows it.
    pub(crate) fn get(self) -> T {
        self.0.get().get::<T>().clone()
    }

    /// Returns the value, for an event handler.
    pub(crate) fn get_untracked(self) -> T {
        self.0.get_untracked().get::<T>().clone()
    }

    /// Reads the value without cloning it. The running effect follows it.
    pub(crate) fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(self.0.get().get())
    }
}

impl<T: ?Sized + Send + Sync + 'static> Memo<Arc<T>> {
    /// Creates a memo of a shared value. It tells of each value that is computed: for those that draw only what differs,
    /// which makes it superfluous to compare all of it first.
    pub(crate) fn of_shared(compute: impl Fn() -> Arc<T> + Send + Sync + 'static) -> Self {
        let compute = move |_: Option<&AnyValue>| AnyValue::new(compute(), never_equal);
        Self(any_memo(Box::new(compute)), PhantomData)
    }
}

impl<T> Memo<T> {
    /// Has the running effect follow the value.
    pub(crate) fn track(self) {
        self.0.track();
    }
}

type Compute = Box<dyn Fn(Option<&AnyValue>) -> AnyValue + Send + Sync>;

fn any_memo(compute: Compute) -> AnyMemo<AnyValue> {
    AnyMemo::new(compute)
}

/// A value of any type.
#[derive(Clone)]
struct AnyValue {
    value: Arc<dyn Any + Send + Sync>,
    are_equal: fn(&dyn Any, &dyn Any) -> bool,
}

impl AnyValue {
    fn new<T: Send + Sync + 'static>(value: T, are_equal: fn(&dyn Any, &dyn Any) -> bool) -> Self {
        Self { value: Arc::new(value), are_equal }
    }

    /// Returns the value as its type, which whoever made it knows.
    fn get<T: 'static>(&self) -> &T {
        self.value.downcast_ref().unwrap_throw()
    }
}

impl PartialEq for AnyValue {
    fn eq(&self, other: &Self) -> bool {
        (self.are_equal)(&*self.value, &*other.value)
    }
}

/// Compares two values of a type.
fn are_equal<T: PartialEq + 'static>(first: &dyn Any, second: &dyn Any) -> bool {
    first.downcast_ref::<T>() == second.downcast_ref::<T>()
}

/// Compares the values of a signal, which are not compared.
fn never_equal(_: &dyn Any, _: &dyn Any) -> bool {
    false
}

/// A value that nobody follows, such as a timer or the last plan.
///
/// Copies are of the same value, which lives as long as the owner it is made under.
pub(crate) struct StoredValue<T>(AnyStored<Rc<dyn Any>, LocalStorage>, PhantomData<fn() -> T>);

impl<T: 'static> StoredValue<T> {
    /// Stores a value.
    pub(crate) fn new(value: T) -> Self {
        Self(AnyStored::new_local(Rc::new(RefCell::new(value))), PhantomData)
    }

    /// Reads the value. Its owner is known to live.
    pub(crate) fn with_value<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.try_with_value(read).unwrap_throw()
    }

    /// Reads the value; none once its owner is gone.
    pub(crate) fn try_with_value<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        let stored = self.0.try_get_value()?;
        Some(read(&cell(&stored).borrow()))
    }

    /// Changes the value, unless its owner is gone.
    pub(crate) fn update_value(self, change: impl FnOnce(&mut T)) {
        // Nobody is left to see the value then.
        let _ = self.try_update_value(change);
    }

    /// Changes the value, and returns what that gives; none once its owner is gone.
    pub(crate) fn try_update_value<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let stored = self.0.try_get_value()?;
        Some(change(&mut cell(&stored).borrow_mut()))
    }

    /// Stores another value, unless its owner is gone.
    pub(crate) fn set_value(self, value: T) {
        // The old value is dropped outside of the borrow, since what it owns may look at this one.
        let _ = self.try_update_value(|stored| core::mem::replace(stored, value));
    }
}

impl<T: Clone + 'static> StoredValue<T> {
    /// Returns the value. Its owner is known to live.
    pub(crate) fn get_value(self) -> T {
        self.with_value(T::clone)
    }

    /// Returns the value; none once its owner is gone.
    pub(crate) fn try_get_value(self) -> Option<T> {
        self.try_with_value(T::clone)
    }
}

/// The cell of a stored value, whose type is known to whoever made it.
fn cell<T: 'static>(stored: &Rc<dyn Any>) -> &RefCell<T> {
    stored.downcast_ref().unwrap_throw()
}

/// Makes copies of a handle, whatever its type of value: a derive would ask that of the value too. Copies are equal.
macro_rules! handles {
    ($($handle:ident)*) => {
        $(
            impl<T> Clone for $handle<T> {
                fn clone(&self) -> Self {
                    *self
                }
            }

            impl<T> Copy for $handle<T> {}

            impl<T> PartialEq for $handle<T> {
                fn eq(&self, other: &Self) -> bool {
                    self.0 == other.0
                }
            }

            impl<T> Eq for $handle<T> {}
        )*
    };
}

handles! { RwSignal Memo StoredValue }
