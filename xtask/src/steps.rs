//! Progress: what is going on, how far along, and how long it took.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// A command's steps, counted out loud.
pub(crate) struct Steps {
    total: usize,
    finished: Vec<(String, Duration)>,
}

impl Steps {
    /// Starts counting `total` steps.
    pub(crate) fn of(total: usize) -> Self {
        Self { total, finished: Vec::new() }
    }

    /// Runs one step between its progress lines.
    ///
    /// # Errors
    ///
    /// The step's own error, with its name.
    pub(crate) fn run<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let number = self.finished.len() + 1;
        println!("[{number}/{}] {name} …", self.total);
        let start = Instant::now();
        let result = work().with_context(|| format!("step {number}, {name}"))?;
        let took = start.elapsed();
        println!("      {name}: {}", spoken(took));
        self.finished.push((name.to_owned(), took));
        Ok(result)
    }

    /// Prints the finished steps and their times.
    pub(crate) fn print_summary(&self) {
        println!();
        for (name, took) in &self.finished {
            println!("{name:<48} {:>12}", spoken(*took));
        }
        let total = self.finished.iter().map(|(_, took)| *took).sum();
        println!("{:<48} {:>12}", "Together", spoken(total));
    }
}

fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {} s", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_as_people_say_them() {
        assert_eq!(spoken(Duration::from_millis(340)), "0.3 s");
        assert_eq!(spoken(Duration::from_millis(59_900)), "59.9 s");
        assert_eq!(spoken(Duration::from_secs(112)), "1 min 52 s");
    }

    #[test]
    fn a_failing_step_is_named_and_not_counted_as_finished() {
        let mut steps = Steps::of(2);
        assert!(steps.run("First", || Ok(1)).is_ok());
        let error = steps.run("Second", || -> Result<()> { anyhow::bail!("no") });
        assert_eq!(format!("{:#}", error.unwrap_err()), "step 2, Second: no");
        assert_eq!(steps.finished.len(), 1);
    }
}
