//! Undo and redo of everything that changes a plan.
//!
//! A plan is kept as its canonical text, such as [`crate::link::encode`] gives; what it means is not looked at here.
//! A gesture, or typing in one field, is one step as long as it goes on.

use crate::formats::number;

/// The most steps that can be undone, and redone.
pub const MOST_STEPS: usize = 200;
/// The longest text that a history is written as, in bytes; the oldest steps go first.
pub const LONGEST: usize = 131_072;

/// The plans before and after the one on screen.
///
/// ```
/// use lapwise_core::link::history::History;
/// let mut history = History::default();
/// history.record("#goal=10m40s");
/// assert_eq!(history.undo("#goal=10m"), Some("#goal=10m40s".to_owned()));
/// assert_eq!(history.redo("#goal=10m40s"), Some("#goal=10m".to_owned()));
/// assert_eq!(history.redo("#goal=10m"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The plans before, the latest last.
    past: Vec<String>,
    /// The plans that were undone, the next one last.
    future: Vec<String>,
    /// What goes on and has its step already.
    gesture: Option<String>,
}

impl History {
    /// Remembers the plan before a change that is a step by itself.
    pub fn record(&mut self, before: &str) {
        self.gesture = None;
        self.push(before);
    }

    /// Remembers the plan before a change that belongs to a gesture, where it is the first of it.
    ///
    /// A gesture goes on until [`History::end_gesture`], another step, or an undo.
    ///
    /// ```
    /// use lapwise_core::link::history::History;
    /// let mut history = History::default();
    /// history.record_in("goal", "#goal=10m");
    /// history.record_in("goal", "#goal=10m4s");
    /// assert_eq!(history.undo("#goal=10m40s"), Some("#goal=10m".to_owned()));
    /// ```
    pub fn record_in(&mut self, gesture: &str, before: &str) {
        if self.gesture.as_deref() != Some(gesture) {
            self.push(before);
            self.gesture = Some(gesture.to_owned());
        }
    }

    /// Ends what goes on, so that the next change is another step.
    pub fn end_gesture(&mut self) {
        self.gesture = None;
    }

    /// The plan before the last step; none where there is none. Steps that changed nothing are passed over.
    pub fn undo(&mut self, current: &str) -> Option<String> {
        self.gesture = None;
        step(&mut self.past, &mut self.future, current)
    }

    /// The plan that was undone last; none where there is none.
    pub fn redo(&mut self, current: &str) -> Option<String> {
        self.gesture = None;
        step(&mut self.future, &mut self.past, current)
    }

    /// Whether there is something to undo from `current`.
    #[must_use]
    pub fn can_undo(&self, current: &str) -> bool {
        self.past.iter().any(|plan| plan != current)
    }

    /// Whether there is something to redo from `current`.
    #[must_use]
    pub fn can_redo(&self, current: &str) -> bool {
        self.future.iter().any(|plan| plan != current)
    }

    fn push(&mut self, before: &str) {
        self.future.clear();
        keep(&mut self.past, before);
    }

    /// All of it as one text of at most [`LONGEST`] bytes, for [`History::read`].
    #[must_use]
    pub fn write(&self) -> String {
        let mut room = LONGEST - HEADER;
        let (past, future) = (nearest(&self.past, &mut room), nearest(&self.future, &mut room));
        let mut body = String::new();
        push_lines(&mut body, '-', past);
        push_lines(&mut body, '+', future);
        let mut text = digest(&body).to_string();
        text.push_str(&body);
        text
    }

    /// A history from its text; an empty one where that is damaged.
    ///
    /// ```
    /// use lapwise_core::link::history::History;
    /// let mut history = History::default();
    /// history.record("#goal=10m40s");
    /// assert_eq!(History::read(&history.write()), history);
    /// assert_eq!(History::read("#goal=10m40s"), History::default());
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Self {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let Some((head, body)) = text.split_at_checked(digits) else { return Self::default() };
        let mut history = Self::default();
        if text.len() > LONGEST || number(head.as_bytes()) != u64::from(digest(body)) {
            return history;
        }
        for line in body.split('\n') {
            if let Some(plan) = line.strip_prefix('-') {
                keep(&mut history.past, plan);
            } else if let Some(plan) = line.strip_prefix('+') {
                keep(&mut history.future, plan);
            }
        }
        history
    }
}

/// The room for the digest before the lines.
const HEADER: usize = 10;

/// Takes the next plan that is not the current one, and leaves that one on the other side.
fn step(from: &mut Vec<String>, to: &mut Vec<String>, current: &str) -> Option<String> {
    while let Some(plan) = from.pop() {
        if plan != current {
            keep(to, current);
            return Some(plan);
        }
    }
    None
}

/// Adds a plan, and forgets the first where there are too many. Line breaks, which no canonical text has, go.
fn keep(plans: &mut Vec<String>, plan: &str) {
    if plans.len() == MOST_STEPS {
        plans.remove(0);
    }
    let mut line = plan.to_owned();
    line.retain(|c| c != '\n');
    plans.push(line);
}

/// The last plans, as many as there is room for with a sign and a line break each.
fn nearest<'a>(plans: &'a [String], room: &mut usize) -> &'a [String] {
    let mut nearest = plans.len();
    while let Some(plan) = nearest.checked_sub(1).and_then(|before| plans.get(before)) {
        let Some(left) = room.checked_sub(plan.len() + 2) else { break };
        (*room, nearest) = (left, nearest - 1);
    }
    plans.get(nearest..).unwrap_or_default()
}

fn push_lines(body: &mut String, sign: char, plans: &[String]) {
    for plan in plans {
        body.push('\n');
        body.push(sign);
        body.push_str(plan);
    }
}

/// FNV-1a with 32 bits, which notices damage.
fn digest(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
