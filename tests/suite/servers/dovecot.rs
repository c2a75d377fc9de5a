//! Dovecot on loopback: IMAP with STARTTLS and IMAPS, users in a file, Maildirs in a temporary folder.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;

use super::certificate::Certificate;
use super::process::{Process, find, free_port, is_root, mail_owner, make_folder, open_folder};

/// A running Dovecot. A user's name is the part before the `@`; `hjelp` and `hjelp@svar.example` sign in to the same mailbox.
pub struct Dovecot {
    /// IMAP without encryption, with STARTTLS on offer.
    pub imap_port: u16,
    /// IMAP over TLS. Both ports answer on 127.0.0.2 as well, which the certificate does not name.
    pub imaps_port: u16,
    /// Clients trust `certificate.authority`.
    pub certificate: Certificate,
    program: PathBuf,
    owner: (u32, u32),
    process: Option<Process>,
    // Last: the folder goes when the server has ended.
    folder: TempDir,
}

impl Dovecot {
    /// Starts without any user.
    pub fn start() -> Result<Self, String> {
        let program = find("dovecot", &["/usr/sbin".into()], "dovecot-imapd dovecot-core")?;
        let folder = open_folder("dovecot")?;
        let (user, group, uid, gid) = mail_owner()?;
        make_folder(&folder.path().join("mail"), uid, gid)?;
        make_folder(&folder.path().join("keys/default/HS256"), 0, 0)?;
        let mut server = Self {
            imap_port: free_port()?,
            imaps_port: free_port()?,
            certificate: Certificate::make(folder.path())?,
            program,
            owner: (uid, gid),
            process: None,
            folder,
        };
        server.put("users", "")?;
        server.put("oauth2.conf", &server.oauth2())?;
        server.put("keys/default/HS256/default", TOKEN_KEY_BASE64)?;
        server.put("dovecot.conf", &server.configuration(&user, &group))?;
        server.resume()?;
        Ok(server)
    }

    /// Adds a user with an empty mailbox. Neither name nor password may hold a colon.
    pub fn add_user(&self, name: &str, password: &str) -> Result<(), String> {
        let users = self.users();
        let known = std::fs::read_to_string(&users).unwrap_or_default();
        self.put("users", &format!("{known}{name}:{{PLAIN}}{password}\n"))?;
        let (uid, gid) = self.owner;
        for part in ["", "tmp", "new", "cur"] {
            make_folder(&self.maildir(name).join(part), uid, gid)?;
        }
        Ok(())
    }

    /// Puts a mail into a user's inbox, as a delivery does.
    pub fn deliver(&self, name: &str, mail: &[u8]) -> Result<(), String> {
        self.deliver_at(name, mail, std::time::SystemTime::now())
    }

    /// The same, as if the server had received it then.
    pub fn deliver_at(&self, name: &str, mail: &[u8], at: std::time::SystemTime) -> Result<(), String> {
        static SERIAL: AtomicU32 = AtomicU32::new(0);
        let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
        let file = format!("{:09}.P{}.test", serial, std::process::id());
        let unfinished = self.maildir(name).join("tmp").join(&file);
        let failed = |e: std::io::Error| format!("{}: {e}", unfinished.display());
        std::fs::write(&unfinished, mail).map_err(failed)?;
        super::process::give(&unfinished, self.owner.0, self.owner.1)?;
        std::fs::File::options()
            .write(true)
            .open(&unfinished)
            .and_then(|file| file.set_modified(at))
            .map_err(failed)?;
        std::fs::rename(&unfinished, self.maildir(name).join("new").join(&file)).map_err(failed)
    }

    /// Ends the server; its connections break. Mail stays.
    pub fn stop(&mut self) {
        self.process = None;
    }

    /// Ends the server without warning.
    pub fn crash(&mut self) {
        if let Some(process) = &mut self.process {
            process.crash();
        }
        self.process = None;
    }

    /// Starts the server again on the same ports.
    pub fn resume(&mut self) -> Result<(), String> {
        // A master that was killed leaves this behind, and its number may still be taken.
        let _ = std::fs::remove_file(self.folder.path().join("run/master.pid"));
        let command = [
            self.program.clone().into_os_string(),
            OsString::from("-F"),
            OsString::from("-c"),
            self.folder.path().join("dovecot.conf").into_os_string(),
        ];
        let mut process = Process::start("Dovecot", "TERM", self.folder.path(), command)?;
        let ready = process.wait_for_port(self.imap_port).and_then(|()| process.wait_for_port(self.imaps_port));
        ready.map_err(|e| format!("{e}\n{}", self.log()))?;
        self.process = Some(process);
        Ok(())
    }

    /// Restarts with the user's inbox renumbered from UID 1 under another UIDVALIDITY.
    pub fn renumber(&mut self, name: &str) -> Result<(), String> {
        self.stop();
        let maildir = self.maildir(name);
        let failed = |e: std::io::Error| format!("{}: {e}", maildir.display());
        for entry in std::fs::read_dir(&maildir).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            // `dovecot-uidvalidity` stays: it is what makes the next number differ from the last.
            if file == "dovecot-uidlist" || file.starts_with("dovecot.index") {
                std::fs::remove_file(&path).map_err(failed)?;
            }
        }
        self.resume()
    }

    /// A user's Maildir: `new` and `cur` hold the inbox, `.Name` the folder Name.
    pub fn maildir(&self, name: &str) -> PathBuf {
        self.mail_root().join(name)
    }

    /// The folder of all Maildirs.
    pub fn mail_root(&self) -> PathBuf {
        self.folder.path().join("mail")
    }

    /// The password file, which the MTA asks as well.
    pub fn users(&self) -> PathBuf {
        self.folder.path().join("users")
    }

    /// What the server wrote to its log.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("dovecot.log")).unwrap_or_default()
    }

    fn put(&self, file: &str, text: &str) -> Result<(), String> {
        // Readable by all: Dovecot's own users and the MTA's read the passwords.
        let path = self.folder.path().join(file);
        std::fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))
    }

    fn oauth2(&self) -> String {
        format!(
            "introspection_mode = local\n\
             local_validation_key_dict = fs:posix:prefix={}/keys/\n\
             username_attribute = sub\n",
            self.folder.path().display()
        )
    }

    fn configuration(&self, user: &str, group: &str) -> String {
        let at = |path: &Path| path.display().to_string();
        CONFIGURATION
            .replace("@FOLDER@", &at(self.folder.path()))
            .replace("@CERTIFICATE@", &at(&self.certificate.certificate))
            .replace("@KEY@", &at(&self.certificate.key))
            .replace("@IMAP@", &self.imap_port.to_string())
            .replace("@IMAPS@", &self.imaps_port.to_string())
            .replace("@USER@", user)
            .replace("@GROUP@", group)
            + &unprivileged(user, group)
    }
}

/// Without root there is one user for everything, and no one may change the root folder.
fn unprivileged(user: &str, group: &str) -> String {
    if is_root() {
        return String::new();
    }
    let services = ["anvil", "imap-login", "stats"].map(|service| format!("service {service} {{\n  chroot =\n}}\n"));
    format!(
        "default_internal_user = {user}\ndefault_internal_group = {group}\ndefault_login_user = {user}\n{}",
        services.concat()
    )
}

/// The key that signs access tokens for XOAUTH2 (HS256), and the same in base64 for Dovecot.
pub const TOKEN_KEY: &str = "svar-test-key";
const TOKEN_KEY_BASE64: &str = "c3Zhci10ZXN0LWtleQ==";

const CONFIGURATION: &str = r"
base_dir = @FOLDER@/run
state_dir = @FOLDER@/run
log_path = @FOLDER@/dovecot.log
protocols = imap
listen = 127.0.0.1, 127.0.0.2
ssl = yes
ssl_cert = <@CERTIFICATE@
ssl_key = <@KEY@
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2
auth_username_format = %Ln
auth_failure_delay = 0
first_valid_uid = 1
mail_location = maildir:@FOLDER@/mail/%n
mail_fsync = never
mail_max_userip_connections = 100
mailbox_idle_check_interval = 1s
passdb {
  driver = passwd-file
  mechanisms = plain login
  args = username_format=%n @FOLDER@/users
}
passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = @FOLDER@/oauth2.conf
}
userdb {
  driver = static
  args = uid=@USER@ gid=@GROUP@ home=@FOLDER@/mail/%n
}
namespace inbox {
  inbox = yes
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = @IMAP@
  }
  inet_listener imaps {
    port = @IMAPS@
    ssl = yes
  }
}
";
