//! An SMTP server of our own that refuses what the test says, at the stage that the test says.
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What it does to a command with a certain beginning.
#[derive(Debug, Clone)]
pub enum Does {
    /// Answers with this line.
    Says(&'static str),
    /// Answers nothing, and keeps the connection open.
    Hangs,
    /// Closes the connection.
    Drops,
    /// Takes the mail, and closes the connection before it says so.
    TakesAndDrops,
}

/// A mail that it took.
#[derive(Debug, Clone)]
pub struct Taken {
    pub from: String,
    pub to: Vec<String>,
    pub text: String,
}

#[derive(Default)]
struct State {
    rules: Vec<(String, Does)>,
    taken: Vec<Taken>,
    asked: Vec<String>,
    extensions: Vec<&'static str>,
}

/// Takes mail on loopback for as long as the test runs.
pub struct Smtp {
    pub port: u16,
    state: Arc<Mutex<State>>,
}

impl Smtp {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State { extensions: vec!["8BITMIME", "AUTH PLAIN"], ..State::default() }));
        let shared = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = shared.clone();
                std::thread::spawn(move || {
                    let _ = serve(&stream, &state);
                });
            }
        });
        Self { port, state }
    }

    /// From now on a command with this beginning gets this answer; `.` is the end of a mail, `HELLO` the greeting.
    pub fn when(&self, command: &str, does: Does) -> &Self {
        self.state.lock().unwrap().rules.push((command.to_owned(), does));
        self
    }

    /// Everything works again.
    pub fn mended(&self) {
        self.state.lock().unwrap().rules.clear();
    }

    /// Offers one more extension.
    pub fn offers(&self, extension: &'static str) {
        self.state.lock().unwrap().extensions.push(extension);
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.state.lock().unwrap().taken.clone()
    }

    /// How many mails it took for an address.
    pub fn taken_for(&self, address: &str) -> usize {
        self.taken().iter().filter(|mail| mail.to.iter().any(|to| to == address)).count()
    }

    /// The commands that came with this beginning.
    pub fn asked(&self, command: &str) -> usize {
        self.state.lock().unwrap().asked.iter().filter(|asked| asked.starts_with(command)).count()
    }
}

fn serve(stream: &TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let (mut lines, mut out) = (BufReader::new(stream.try_clone()?), stream.try_clone()?);
    let mut mail = Taken { from: String::new(), to: Vec::new(), text: String::new() };
    if !answer(&mut out, state, "HELLO", "220 smtp.example ready")? {
        return Ok(());
    }
    let mut line = String::new();
    while lines.read_line(&mut line)? > 0 {
        let command = std::mem::take(&mut line).trim_end().to_owned();
        state.lock().unwrap().asked.push(command.clone());
        let usual = usual(state, &command);
        if !answer(&mut out, state, &command, &usual)? {
            return Ok(());
        }
        let is_refused = rule(state, &command).is_some();
        let inner = || command.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        if command.starts_with("MAIL") {
            mail = Taken { from: inner(), to: Vec::new(), text: String::new() };
        } else if command.starts_with("RCPT") && !is_refused {
            mail.to.push(inner());
        } else if command == "DATA" && !is_refused {
            while lines.read_line(&mut line)? > 0 && line != ".\r\n" {
                mail.text.push_str(&std::mem::take(&mut line));
            }
            line.clear();
            if matches!(rule(state, "."), None | Some(Does::TakesAndDrops)) {
                state.lock().unwrap().taken.push(mail.clone());
            }
            if !answer(&mut out, state, ".", "250 2.0.0 taken")? {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// The answer if no rule says otherwise.
fn usual(state: &Mutex<State>, command: &str) -> String {
    match command.split(' ').next().unwrap_or_default() {
        "EHLO" => {
            let extensions = state.lock().unwrap().extensions.clone();
            let offered: Vec<String> = extensions.iter().map(|word| format!("250-{word}\r\n")).collect();
            format!("250-smtp.example\r\n{}250 SIZE 1000000", offered.concat())
        }
        "AUTH" => "235 2.7.0 welcome".to_owned(),
        "DATA" => "354 go on".to_owned(),
        "QUIT" => "221 bye".to_owned(),
        _ => "250 ok".to_owned(),
    }
}

fn rule(state: &Mutex<State>, command: &str) -> Option<Does> {
    let state = state.lock().unwrap();
    state.rules.iter().find(|(begin, _)| command.starts_with(begin)).map(|(_, does)| does.clone())
}

/// `false`: the conversation is over.
fn answer(out: &mut TcpStream, state: &Mutex<State>, command: &str, usual: &str) -> std::io::Result<bool> {
    let says = match rule(state, command) {
        None => usual.to_owned(),
        Some(Does::Says(line)) => line.to_owned(),
        Some(Does::Drops | Does::TakesAndDrops) => return Ok(false),
        Some(Does::Hangs) => {
            // Until the client has had enough.
            let mut nothing = [0; 1];
            let _ = std::io::Read::read(out, &mut nothing);
            return Ok(false);
        }
    };
    out.write_all(format!("{says}\r\n").as_bytes())?;
    Ok(true)
}
