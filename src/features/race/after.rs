//! What came of a race that is over.

use lapwise_core::messages;
use lapwise_core::racing::Act;

use super::view::RaceView;
use crate::markup::{Fragment, fragment};

/// The race that is over, with the way back to the plan, and into the race.
pub(super) fn race_after(view: RaceView) -> Fragment {
    let session = view.session;
    fragment! {
        div class="race-after" {
            div class="head" {
                button type="button" autofocus=(true) on:click=(move |_| session.hide()) { (messages::back_to_plan()) }
                span { (move || view.read(|screen| screen.title.clone())) }
            }
            div class="chips" {
                button type="button" on:click=(move |_| session.act(Act::Reopen)) { (messages::race_goes_on()) }
                button type="button" on:click=(move |_| session.put_away()) { (messages::new_race()) }
            }
        }
    }
}
