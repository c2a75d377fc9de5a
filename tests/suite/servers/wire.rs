//! The connection to a server, which can be cut, fall silent, or end in the middle of an answer.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// The state of a wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Well,
    /// Open connections end, and new ones end at once.
    Cut,
    /// Connections are accepted, but nothing comes through any more.
    Silent,
    /// Each connection ends after this many bytes from the server.
    Half(usize),
    /// Of the server's bytes, one in this many is changed.
    Wrong(usize),
}

struct State {
    line: Line,
    /// Connections up to this number keep their state.
    forever: Vec<(usize, Line)>,
    count: usize,
    open: Vec<TcpStream>,
}

impl State {
    fn of(&self, number: usize) -> Line {
        self.forever.iter().find(|(last, _)| number <= *last).map_or(self.line, |(_, line)| *line)
    }
}

/// A port that leads to another one.
pub struct Wire {
    pub port: u16,
    state: Arc<Mutex<State>>,
}

impl Wire {
    /// To a server on this machine.
    pub fn to(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State { line: Line::Well, forever: Vec::new(), count: 0, open: Vec::new() }));
        let shared = state.clone();
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                let line = shared.lock().unwrap().line;
                if line == Line::Cut {
                    continue;
                }
                let Ok(far) = TcpStream::connect(("127.0.0.1", server)) else { continue };
                let _ = (near.set_nodelay(true), far.set_nodelay(true));
                let mut state = shared.lock().unwrap();
                state.open.extend([near.try_clone().unwrap(), far.try_clone().unwrap()]);
                state.count += 1;
                let number = state.count;
                drop(state);
                let (asked, answered) = (near.try_clone().unwrap(), far.try_clone().unwrap());
                let (there, back) = (shared.clone(), shared.clone());
                thread::spawn(move || carry(near, far, (&there, number), false));
                thread::spawn(move || carry(answered, asked, (&back, number), true));
            }
        });
        Self { port, state }
    }

    /// Sets the state from now on; cutting also breaks open connections.
    pub fn is(&self, line: Line) {
        let mut state = self.state.lock().unwrap();
        state.line = line;
        if line == Line::Cut {
            for stream in state.open.drain(..) {
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
    }

    /// New connections work; open ones stay as they are, for as long as their ends live.
    pub fn new_ones_are_well(&self) {
        let mut state = self.state.lock().unwrap();
        let before = (state.count, state.line);
        state.forever.push(before);
        state.line = Line::Well;
    }

    /// Everything works again; silent connections end, as if the other end had been forgotten.
    pub fn is_well(&self) {
        self.is(Line::Cut);
        self.is(Line::Well);
    }
}

/// A connection that still waits for an answer ends: a story that fails must end too.
impl Drop for Wire {
    fn drop(&mut self) {
        self.is(Line::Cut);
    }
}

/// Carries bytes one way until the connection ends.
fn carry(mut from: TcpStream, mut to: TcpStream, (state, number): (&Mutex<State>, usize), is_answer: bool) {
    let (mut buffer, mut carried) = ([0; 16 * 1024], 0);
    while let Ok(read @ 1..) = from.read(&mut buffer) {
        let mut piece = &mut buffer[..read];
        let line = loop {
            let line = state.lock().unwrap().of(number);
            if line != Line::Silent {
                break line;
            }
            thread::sleep(Duration::from_millis(20));
        };
        match line {
            Line::Half(most) if is_answer && carried + piece.len() > most => {
                piece = &mut piece[..most.saturating_sub(carried)];
            }
            Line::Wrong(every) if is_answer => {
                for (at, byte) in
                    piece.iter_mut().enumerate().filter(|(at, _)| (carried + at + 1).is_multiple_of(every))
                {
                    let _ = at;
                    *byte ^= 1;
                }
            }
            _ => {}
        }
        carried += read;
        let ends = matches!(line, Line::Half(most) if is_answer && carried > most);
        if to.write_all(piece).is_err() || ends {
            break;
        }
    }
    let _ = (to.shutdown(Shutdown::Both), from.shutdown(Shutdown::Both));
}
