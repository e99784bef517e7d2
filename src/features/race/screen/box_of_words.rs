//! The box over the target: a question, an offer or a warning. One at a time, and none of them covers or blocks anything.

use lapwise_core::messages;
use lapwise_core::present::race_screen::{ClockQuestion, Question, RaceScreen, ReachOffer, Stage, Status, StatusKind};
use lapwise_core::racing::Act;

use super::state::ScreenState;
use crate::features::race::view::RaceView;
use crate::markup::{Element, Fragment, fragment, markup};

/// What the box says.
enum Told {
    /// The reader has asked to end the race.
    Ending,
    Clock(ClockQuestion),
    Missed(Question),
    Reach(ReachOffer),
    Finished,
    TooFast(Status),
}

/// The box, where there is something to say.
pub(super) fn told(state: ScreenState) -> Element {
    let view = state.view;
    // Made anew with each entry of the log.
    let key = move || [(view.session.revision(), view.is_ending.get(), view.settings.is_next_only.get())];
    markup! {
        div class="asked" {
            for (_, is_ending, is_next_only) in (key) {
                (if is_ending { Some(Told::Ending) } else { state.read(|screen| of_screen(screen, is_next_only)) }
                    .map(|told| words(view, told)))
            }
        }
    }
}

/// The most urgent of what a screen says. The view of the next mark alone says nothing of the finish.
fn of_screen(screen: &RaceScreen, is_next_only: bool) -> Option<Told> {
    if let Some(change) = &screen.clock_change {
        return Some(Told::Clock(change.clone()));
    }
    if let Some(question) = &screen.question {
        return Some(Told::Missed(question.clone()));
    }
    if screen.stage == Stage::Finished {
        return Some(Told::Finished);
    }
    if is_next_only {
        return None;
    }
    let reach = screen.reach.clone().map(Told::Reach);
    reach.or_else(|| (screen.status.kind == StatusKind::TooFast).then(|| Told::TooFast(screen.status.clone())))
}

fn words(view: RaceView, told: Told) -> Element {
    let session = view.session;
    let act = move |act| session.act(act);
    match told {
        Told::Ending => with_answers(
            view,
            messages::end_race_question(),
            "",
            vec![
                answer(messages::end_race().to_owned(), move || view.end()),
                answer(messages::race_goes_on().to_owned(), move || view.is_ending.set(false)),
            ],
        ),
        Told::Clock(ClockQuestion { number, text, repair, keep }) => with_answers(
            view,
            &text,
            "",
            vec![
                answer(repair.to_owned(), move || act(Act::RepairJump(number))),
                answer(keep.to_owned(), move || act(Act::KeepJump(number))),
            ],
        ),
        Told::Missed(Question { about, text, answers: [empty, split, no] }) => with_answers(
            view,
            &text,
            "",
            vec![
                answer(empty.to_owned(), move || act(Act::MissedBefore(about.tap))),
                answer(split.to_owned(), move || act(Act::SplitBefore(about.tap))),
                answer(no.to_owned(), move || act(Act::NothingMissed(about.tap))),
            ],
        ),
        Told::Reach(ReachOffer { title, detail, mark, offers, keep }) => {
            let mut answers: Vec<Answer> = offers
                .into_iter()
                .map(|(goal, text)| answer(text, move || act(Act::Replan { from: mark, goal })))
                .collect();
            answers.push(answer(keep, move || act(Act::KeepGoal(mark))));
            with_answers(view, &title, &detail, answers)
        }
        Told::Finished => with_answers(
            view,
            messages::race_is_run(),
            "",
            vec![answer(messages::see_the_run().to_owned(), move || view.end())],
        ),
        Told::TooFast(Status { title, detail, .. }) => markup! {
            div class="box warning" {
                svg viewBox="0 0 24 24" aria-hidden="true" { path d="M12 4 2.5 20h19zM12 10v4.5M12 17.2v.01"; }
                b { (title) }
                span { (detail) }
            }
        },
    }
}

/// An answer and what it does.
type Answer = (String, Box<dyn Fn()>);

fn answer(text: String, act: impl Fn() + 'static) -> Answer {
    (text, Box::new(act))
}

/// A question with its answers, of which the first is filled. The focus goes from them to the lap button, since they go.
fn with_answers(view: RaceView, title: &str, detail: &str, answers: Vec<Answer>) -> Element {
    markup! {
        div class="box" role="group" aria-label=(title) {
            b { (title) }
            (second_line(detail))
            div class="chips" {
                for (index, (text, act)) in (answers.into_iter().enumerate().collect::<Vec<_>>()) {
                    button type="button" class=(if index == 0 { "first" } else { "other" })
                        on:click=(move |_| { act(); view.focus_lap(); })
                    {
                        (text)
                    }
                }
            }
        }
    }
}

fn second_line(detail: &str) -> Fragment {
    if detail.is_empty() {
        Fragment::new()
    } else {
        fragment! { span { (detail) } }
    }
}
