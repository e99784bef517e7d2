//! The page as nested markup, whose texts, attributes, properties and children follow signals.
//!
//! [`markup!`] makes one element, [`fragment!`] any number of them. A tree stands in document order:
//!
//! ```ignore
//! markup! {
//!     div class="field" {
//!         label for="goal" { (messages::goal()) }
//!         input id="goal" type="text"
//!             aria-invalid=(move || is_wrong.get())
//!             prop:value=(move || text.get())
//!             on:input=(move |event| text.set(event.value()));
//!         if (move || is_wrong.get()) {
//!             p { "Try 3:29:59." }
//!         } else {
//!             ol { for lap in (move || laps.get()) { li { (lap.to_string()) } } }
//!         }
//!     }
//! }
//! ```
//!
//! One rule holds everywhere: **a value stands still, a closure follows the signals that it reads.**
//!
//! | written | meaning |
//! |---|---|
//! | `p class="hint" { … }`, `input type="text";` | an element with children, and one without |
//! | `"text"`, `(expression)` | a text, or an element that another component made; see [`Child`] |
//! | `name="text"`, `name=(expression)` | an attribute; see [`Attribute`] |
//! | `prop:value=(…)` | a property, set after the children and only where the element's own differs; see [`Property`] |
//! | `on:click=(move \|event\| …)` | a listener; it reads signals without following them |
//! | `ref=(handle)` | fills an [`ElementRef`], for what acts on the element later |
//! | `if (condition) { … } else { … }` | children while a condition holds; see [`Condition`] |
//! | `for item in (items) { … }` | children for each item, updated in place by index; see [`Items`] |
//!
//! Only what differs from what is shown is written to the page, so a component keeps no copy of it.
//! A binding, a listener and what a block owns end with the owner that they were made under; where a block is made
//! anew, what its old content was bound to ends with that. SVG elements are known by their names.
//!
//! # What to watch for
//!
//! - `(text(planner))` stands still for ever, and compiles. What is to follow is a closure: `(move || text(planner))`.
//! - A closure in the place of a child returns a text. An element that comes and goes stands in an `if` or a `for`.
//! - The content of a block is made anew each time, so it is a closure that may be called again: what it takes along is
//!   `Copy`, as signals are, or cloned inside of it.
//! - There is no `else if`: nest an `if` in the `else`. A list of one, or an `Option`, in a `for` stands for a `match`.
//! - Every value but a literal stands in parentheses. An attribute that is merely there is written `disabled=(true)`.
//! - An input, a checkbox, a list to choose from: see [`crate::controls`] before writing another one.
//!
//! The macro makes the calls of [`Element`] that one would write by hand, and costs nothing beside them; Leptos' own
//! `view!` makes a type of every piece of markup, which weighed two and a half times as much. The signals, memos,
//! effects and owners are Leptos'. The module knows nothing of plans or of the widget's own elements.

mod attribute;
mod block;
mod child;
mod effect;
mod element;
mod event;

#[cfg(test)]
mod tests;

pub(crate) use attribute::{Attribute, Property};
pub(crate) use block::{Condition, Items};
pub(crate) use child::Child;
pub(crate) use effect::{effect, keep_alive};
pub(crate) use element::{Element, ElementRef, Fragment};
pub(crate) use event::Event;

/// Makes one element with all that is in it. The module's documentation has the grammar.
macro_rules! markup {
    // What follows is the macro's own: `@` begins no element.
    (@children $parent:ident;) => {};
    (@children $parent:ident; if ($shown:expr) { $($then:tt)* } else if $($rest:tt)*) => {
        compile_error!("markup has no `else if`: nest an `if` in the `else`");
    };
    (@children $parent:ident; if ($shown:expr) { $($then:tt)* } else { $($otherwise:tt)* } $($rest:tt)*) => {
        $crate::markup::Condition::show(
            $shown,
            &$parent.0,
            Box::new(move || $crate::markup::fragment! { $($then)* }),
            Some(Box::new(move || $crate::markup::fragment! { $($otherwise)* })),
        );
        $crate::markup::markup!(@children $parent; $($rest)*);
    };
    (@children $parent:ident; if ($shown:expr) { $($then:tt)* } $($rest:tt)*) => {
        $crate::markup::Condition::show(
            $shown,
            &$parent.0,
            Box::new(move || $crate::markup::fragment! { $($then)* }),
            None,
        );
        $crate::markup::markup!(@children $parent; $($rest)*);
    };
    (@children $parent:ident; for $item:pat in ($items:expr) { $($each:tt)* } $($rest:tt)*) => {
        $crate::markup::Items::show_each($items, &$parent.0, move |$item| $crate::markup::fragment! { $($each)* });
        $crate::markup::markup!(@children $parent; $($rest)*);
    };
    (@children $parent:ident; $text:literal $($rest:tt)*) => {
        $crate::markup::Child::put_into($text, &$parent.0);
        $crate::markup::markup!(@children $parent; $($rest)*);
    };
    (@children $parent:ident; ($child:expr) $($rest:tt)*) => {
        $crate::markup::Child::put_into($child, &$parent.0);
        $crate::markup::markup!(@children $parent; $($rest)*);
    };
    (@children $parent:ident;
        $tag:ident $($name:ident $(: $key:ident)? $(- $more:ident)* = $value:tt)* { $($children:tt)* } $($rest:tt)*
    ) => {
        $crate::markup::Child::put_into(
            $crate::markup::markup! { $tag $($name $(: $key)? $(- $more)* = $value)* { $($children)* } },
            &$parent.0,
        );
        $crate::markup::markup!(@children $parent; $($rest)*);
    };
    (@children $parent:ident;
        $tag:ident $($name:ident $(: $key:ident)? $(- $more:ident)* = $value:tt)* ; $($rest:tt)*
    ) => {
        $crate::markup::markup!(
            @children $parent; $tag $($name $(: $key)? $(- $more)* = $value)* {} $($rest)*
        );
    };
    (@children $parent:ident; if $($rest:tt)*) => {
        compile_error!("a condition stands in parentheses: `if (move || is_open.get()) { … }`");
    };
    (@children $parent:ident; for $($rest:tt)*) => {
        compile_error!("the items of a `for` stand in parentheses: `for lap in (move || laps.get()) { … }`");
    };
    (@children $parent:ident; $tag:ident $($rest:tt)*) => {
        compile_error!(concat!(
            "the element `", stringify!($tag), "` cannot be read: it ends with `{ … }`, or with `;` where it has no \
             children, and its attributes are `name=\"text\"` or `name=(expression)`",
        ));
    };
    (@value ($value:expr)) => { $value };
    (@value $value:literal) => { $value };
    (@attribute $element:ident [on : $name:ident] ($listener:expr)) => {
        $element.listen(stringify!($name), Box::new($listener));
    };
    (@attribute $element:ident [prop : $name:ident] $value:tt) => {};
    (@attribute $element:ident [ref] ($handle:expr)) => { $handle.set(&$element); };
    (@attribute $element:ident [style] $value:tt) => {
        compile_error!("no `style` attribute, which `style-src 'self'` refuses: use a class, or `Element::set_style`");
    };
    (@attribute $element:ident [$name:ident $(- $more:ident)*] $value:tt) => {
        $crate::markup::Attribute::set_on(
            $crate::markup::markup!(@value $value),
            &$element,
            concat!(stringify!($name) $(, "-", stringify!($more))*),
        );
    };
    (@property $element:ident [prop : $name:ident] $value:tt) => {
        $crate::markup::Property::set_on($crate::markup::markup!(@value $value), &$element, stringify!($name));
    };
    (@property $element:ident [$($other:tt)*] $value:tt) => {};
    // An element: its attributes, its children, then the properties that may depend on those.
    ($tag:ident $($name:ident $(: $key:ident)? $(- $more:ident)* = $value:tt)* { $($children:tt)* }) => {{
        let element = $crate::markup::Element::new(stringify!($tag));
        $($crate::markup::markup!(@attribute element [$name $(: $key)? $(- $more)*] $value);)*
        $crate::markup::markup!(@children element; $($children)*);
        $($crate::markup::markup!(@property element [$name $(: $key)? $(- $more)*] $value);)*
        element
    }};
    ($tag:ident $($name:ident $(: $key:ident)? $(- $more:ident)* = $value:tt)* ;) => {
        $crate::markup::markup! { $tag $($name $(: $key)? $(- $more)* = $value)* {} }
    };
    ($($other:tt)*) => {
        compile_error!("`markup!` makes one element, `fragment!` any number of them; an element ends with `{ … }` or `;`")
    };
}
pub(crate) use markup;

/// Makes any number of elements and texts, to be put into a place together. Their grammar is that of [`markup!`].
macro_rules! fragment {
    ($($children:tt)*) => {{
        let fragment = $crate::markup::Fragment::new();
        $crate::markup::markup!(@children fragment; $($children)*);
        fragment
    }};
}
pub(crate) use fragment;
