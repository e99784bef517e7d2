//! A visitor's own line to the server, which can be cut.
//!
//! The browser's offline switch affects the page but not its service worker. A cut line affects both.

use std::io;
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

/// A port on this machine that forwards to a server until it is cut.
pub(crate) struct Line {
    address: SocketAddr,
    state: Arc<State>,
}

struct State {
    server: String,
    is_cut: AtomicBool,
    calls: Mutex<Vec<TcpStream>>,
}

impl Line {
    /// Opens a line to `server`, written `host:port`.
    pub(crate) fn to(server: &str) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let state = Arc::new(State {
            server: server.to_owned(),
            is_cut: AtomicBool::new(false),
            calls: Mutex::new(Vec::new()),
        });
        let answering = Arc::clone(&state);
        thread::spawn(move || {
            for call in listener.incoming().flatten() {
                // The browser sees a failed call as a lost connection.
                let _lost = answering.connect(call);
            }
        });
        Ok(Self { address, state })
    }

    /// Returns the origin under which the browser reaches the server.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Closes every connection and refuses new ones.
    pub(crate) fn cut(&self) {
        self.state.is_cut.store(true, Ordering::SeqCst);
        for call in self.state.calls().drain(..) {
            // The browser may have closed it already.
            let _closed = call.shutdown(Shutdown::Both);
        }
    }

    /// Accepts connections again.
    pub(crate) fn mend(&self) {
        self.state.is_cut.store(false, Ordering::SeqCst);
    }
}

impl State {
    fn connect(&self, call: TcpStream) -> io::Result<()> {
        // Locked before the check, so that no call slips past a cut.
        let mut calls = self.calls();
        if self.is_cut.load(Ordering::SeqCst) {
            return call.shutdown(Shutdown::Both);
        }
        let server = TcpStream::connect(&self.server)?;
        carry(call.try_clone()?, server.try_clone()?);
        carry(server, call.try_clone()?);
        // Kept, so that a cut can hang up on it.
        calls.push(call);
        Ok(())
    }

    fn calls(&self) -> MutexGuard<'_, Vec<TcpStream>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Copies from one side to the other in the background until the first hangs up.
fn carry(mut from: TcpStream, mut to: TcpStream) {
    thread::spawn(move || {
        let _ended = io::copy(&mut from, &mut to);
        // Ends the other direction too.
        let _closed = to.shutdown(Shutdown::Both);
    });
}
