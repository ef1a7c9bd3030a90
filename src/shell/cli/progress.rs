//! What a run is doing, in one line on the terminal, once it has taken a while; gone before anything
//! else is shown.

use std::cell::RefCell;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What is done sooner needs no telling.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line shows that the run is alive.
const TICK: Duration = Duration::from_millis(120);

/// The line; it says nothing where nobody watches a terminal.
pub(super) struct Progress {
    line: ProgressBar,
    waiting: RefCell<Option<(Sender<()>, JoinHandle<()>)>>,
}

impl Progress {
    /// A line that appears after a while, if it is wanted.
    pub fn new(wanted: bool) -> Self {
        let line = ProgressBar::hidden();
        line.set_style(ProgressStyle::default_spinner());
        let waiting = wanted.then(|| {
            let (ended, end) = mpsc::channel();
            let shown = line.clone();
            let waiting = thread::spawn(move || {
                if end.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                    shown.set_draw_target(ProgressDrawTarget::stderr());
                    shown.enable_steady_tick(TICK);
                }
            });
            (ended, waiting)
        });
        Self { line, waiting: RefCell::new(waiting) }
    }

    /// Says what is begun now.
    pub fn step(&self, text: String) {
        self.line.set_message(text);
    }

    /// Takes the line away.
    pub fn clear(&self) {
        if let Some((ended, waiting)) = self.waiting.take() {
            drop(ended);
            // Else it might put the line up again.
            drop(waiting.join());
            self.line.finish_and_clear();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}
