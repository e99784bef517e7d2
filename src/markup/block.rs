//! Children that come and go: `if` and `for`.
//!
//! A block holds its place between its siblings by empty text nodes, which no selector and no screen reader sees.

use std::any::Any;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Node;

use super::child::Child;
use super::effect::effect;
use super::element::{Fragment, append};
use crate::platform::document;

/// The condition of an `if`: a `bool`, or a closure that returns one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no condition",
    note = "a `bool` stands still; what follows signals is a closure: `if (move || is_open.get()) {{ … }}`"
)]
pub(crate) trait Condition {
    /// Puts `then` or `otherwise` into a node, anew whenever the condition changes.
    fn show(self, parent: &Node, then: Content, otherwise: Option<Content>);
}

/// Makes the content of a block.
pub(crate) type Content = Box<dyn Fn() -> Fragment>;

impl Condition for bool {
    fn show(self, parent: &Node, then: Content, otherwise: Option<Content>) {
        let content = if self { Some(then) } else { otherwise };
        content.map(|content| content()).put_into(parent);
    }
}

impl<F: Fn() -> bool + 'static> Condition for F {
    fn show(self, parent: &Node, then: Content, otherwise: Option<Content>) {
        show_while(Box::new(self), parent, then, otherwise);
    }
}

// Here and below: the generic function only boxes, so that its body is in the module once.
fn show_while(condition: Box<dyn Fn() -> bool>, parent: &Node, then: Content, otherwise: Option<Content>) {
    let content = move |is_met| match (is_met, &otherwise) {
        (true, _) => then(),
        (false, Some(otherwise)) => otherwise(),
        (false, None) => Fragment::new(),
    };
    // A list of one: its content is made anew where that is another one.
    (move || [condition()]).show_each(parent, content);
}

/// The items of a `for`: a list, or a closure that returns one, which may also be an `Option`.
///
/// The content of a closure's list is updated by index: an item that is equal to the one in its place keeps its
/// elements, with the focus and what is typed in them; where another one comes into a place, the content of the place
/// is made anew.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list of items",
    note = "a list stands still; what follows signals is a closure that returns a list or an `Option`: \
            `for lap in (move || laps.get()) {{ … }}`"
)]
pub(crate) trait Items<T> {
    /// Puts the content of each item into a node.
    fn show_each(self, parent: &Node, content: impl Fn(T) -> Fragment + 'static);
}

/// Makes lists that stand still of types, one by one: for every `IntoIterator` at once it would overlap with closures.
macro_rules! standing_lists {
    ($($list:ty: $item:ty $(, [$($generic:tt)+])?;)+) => {$(
        impl$(<$($generic)+>)? Items<$item> for $list {
            fn show_each(self, parent: &Node, content: impl Fn($item) -> Fragment + 'static) {
                for item in self {
                    content(item).put_into(parent);
                }
            }
        }
    )+};
}

standing_lists! {
    Vec<T>: T, [T];
    [T; COUNT]: T, [T, const COUNT: usize];
    &'static [T]: &'static T, [T];
    std::ops::Range<usize>: usize;
}

impl<F, L, T> Items<T> for F
where
    F: Fn() -> L + 'static,
    L: IntoIterator<Item = T>,
    T: PartialEq + Clone + 'static,
{
    fn show_each(self, parent: &Node, content: impl Fn(T) -> Fragment + 'static) {
        let items = move || self().into_iter().map(|item| Rc::new(item) as Item).collect();
        let content = move |item: &dyn Any| {
            // An item of this list is of its type.
            item.downcast_ref::<T>().map_or_else(Fragment::new, |item| content(item.clone()))
        };
        follow_items(parent, Box::new(items), are_equal::<T>, Box::new(content));
    }
}

/// An item of any type. What a block does with its items is in the module once, not once a type.
type Item = Rc<dyn Any>;
/// Makes the content of an item.
type ContentOfItem = Box<dyn Fn(&dyn Any) -> Fragment>;

fn are_equal<T: PartialEq + 'static>(first: &dyn Any, second: &dyn Any) -> bool {
    first.downcast_ref::<T>() == second.downcast_ref::<T>()
}

/// Updates the places of a list whenever its items differ.
fn follow_items(
    parent: &Node,
    items: Box<dyn Fn() -> Vec<Item>>,
    are_equal: fn(&dyn Any, &dyn Any) -> bool,
    content: ContentOfItem,
) {
    let end = Node::from(document::create_text(""));
    append(parent, &end);
    // Not the effect's own owner, which is cleaned up each time that the effect runs. Weak, since the owner has the
    // effect: an owner that is only dropped must end all the same.
    let owner = Owner::current().map(|owner| owner.downgrade());
    let (mut shown, mut places): (Vec<Item>, Vec<Place>) = (Vec::new(), Vec::new());
    effect(move || {
        let items = items();
        for gone in places.drain(items.len().min(places.len())..) {
            gone.remove();
        }
        for (index, item) in items.iter().enumerate() {
            if index == places.len() {
                let owner = owner.as_ref().and_then(WeakOwner::upgrade).unwrap_or_default();
                places.push(Place::before(&end, owner.child()));
            }
            let is_same = shown.get(index).is_some_and(|known| are_equal(&**known, &**item));
            if let Some(place) = places.get(index).filter(|_| !is_same) {
                place.fill(&|| content(&**item));
            }
        }
        shown = items;
    });
}

/// The place of one item, from a text to another one, and the owner of what is bound to its content.
struct Place {
    start: Node,
    end: Node,
    owner: Owner,
}

impl Place {
    /// Makes an empty place before a node.
    fn before(node: &Node, owner: Owner) -> Self {
        let [start, end] = [(); 2].map(|()| Node::from(document::create_text("")));
        insert(&start, node);
        insert(&end, node);
        Self { start, end, owner }
    }

    /// Shows another content.
    fn fill(&self, content: &dyn Fn() -> Fragment) {
        self.clear();
        insert(&self.owner.with(|| untrack(content)).0, &self.end);
    }

    /// Removes the content, then ends what it was bound to. In this order, since a field that loses the focus with its
    /// element is still listened to.
    fn clear(&self) {
        while let Some(node) = self.start.next_sibling().filter(|node| *node != self.end) {
            remove(&node);
        }
        self.owner.cleanup();
    }

    fn remove(self) {
        self.clear();
        remove(&self.start);
        remove(&self.end);
    }
}

fn insert(node: &Node, before: &Node) {
    if let Some(parent) = before.parent_node() {
        // The parent is that of the node before which it goes.
        let _ = parent.insert_before(node, Some(before));
    }
}

fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        // As above.
        let _ = parent.remove_child(node);
    }
}
