//! Exim on loopback: takes mail for example domains, delivers into Dovecot's Maildirs, and never sends anything elsewhere.

use std::ffi::OsString;
use std::path::Path;

use tempfile::TempDir;

use super::dovecot::Dovecot;
use super::process::{Process, find, free_port, give, mail_owner, make_folder, open_folder};

/// A running MTA with STARTTLS, and AUTH PLAIN and LOGIN for Dovecot's users.
///
/// - `hjelp@…` and `hjelp+anything@…` in any `.example`, `.test` or example.com/net/org domain reach Dovecot's user `hjelp`;
/// - `bounce@…` is accepted, and a delivery failure is returned to the sender;
/// - `busy@…` is answered with 451, unknown users and all other domains with 550.
pub struct Mta {
    /// SMTP on 127.0.0.1.
    pub port: u16,
    _process: Process,
    folder: TempDir,
}

impl Mta {
    /// Starts with the users of a Dovecot as its mailboxes.
    pub fn start(dovecot: &Dovecot) -> Result<Self, String> {
        let program = find("exim4", &["/usr/sbin".into()], "exim4-daemon-light")?;
        let folder = open_folder("mta")?;
        let (user, group, uid, gid) = mail_owner()?;
        make_folder(&folder.path().join("spool"), uid, gid)?;
        let key = folder.path().join("key.pem");
        std::fs::copy(&dovecot.certificate.key, &key).map_err(|e| format!("{}: {e}", key.display()))?;
        give(&key, uid, gid)?;
        let port = free_port()?;
        let at = |path: &Path| path.display().to_string();
        let text = CONFIGURATION
            .replace("@FOLDER@", &at(folder.path()))
            .replace("@PORT@", &port.to_string())
            .replace("@USER@", &user)
            .replace("@GROUP@", &group)
            .replace("@CERTIFICATE@", &at(&dovecot.certificate.certificate))
            .replace("@USERS@", &at(&dovecot.users()))
            .replace("@MAIL@", &at(&dovecot.mail_root()));
        let configuration = folder.path().join("exim.conf");
        // Readable by all and writable by us alone: Exim refuses a configuration that others could change.
        std::fs::write(&configuration, text).map_err(|e| e.to_string())?;
        let command = [
            program.into_os_string(),
            OsString::from("-C"),
            configuration.into_os_string(),
            OsString::from("-bdf"),
            OsString::from("-q1m"),
        ];
        let mut process = Process::start("Exim", "TERM", folder.path(), command)?;
        process.wait_for_port(port)?;
        Ok(Self { port, _process: process, folder })
    }

    /// What the MTA wrote to its main log: one line for every mail taken, delivered or refused.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("spool/mainlog")).unwrap_or_default()
    }
}

// Expanded values are read for each connection, so a certificate can be renewed.
const CONFIGURATION: &str = r"
exim_user = @USER@
exim_group = @GROUP@
never_users = root
spool_directory = @FOLDER@/spool
log_file_path = @FOLDER@/spool/%slog
pid_file_path = @FOLDER@/spool/exim.pid
primary_hostname = mta.svar.example
qualify_domain = svar.example
daemon_smtp_ports = @PORT@
local_interfaces = 127.0.0.1
deliver_drop_privilege = true
keep_environment = SVAR_TEST_SERVER
add_environment =
message_size_limit = 200M
smtp_accept_max = 200
smtp_accept_queue_per_connection = 0
host_lookup =
rfc1413_query_timeout = 0s
tls_advertise_hosts = *
tls_certificate = ${if bool{true}{@CERTIFICATE@}}
tls_privatekey = ${if bool{true}{@FOLDER@/key.pem}}
acl_smtp_rcpt = recipient
acl_smtp_data = mail
domainlist here = *.example : *.test : example.com : example.net : example.org : localhost

begin acl
recipient:
  deny message = relaying is refused
       !domains = +here
  defer message = 4.2.0 try again later
       local_parts = busy
  accept local_parts = bounce
  require message = 5.1.1 no such mailbox
       verify = recipient
  accept
mail:
  accept

begin routers
mailbox:
  driver = accept
  domains = +here
  local_part_suffix = +*
  local_part_suffix_optional
  local_parts = dsearch,filter=dir;@MAIL@
  transport = maildir

begin transports
maildir:
  driver = appendfile
  directory = @MAIL@/$local_part_data
  maildir_format
  delivery_date_add
  envelope_to_add
  return_path_add

begin retry
* * F,1h,10s

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${if eq{\{PLAIN\}$auth3}{${lookup{${extract{1}{@}{$auth2}}}lsearch{@USERS@}{$value}{}}}}
  server_set_id = $auth2
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = ${if eq{\{PLAIN\}$auth2}{${lookup{${extract{1}{@}{$auth1}}}lsearch{@USERS@}{$value}{}}}}
  server_set_id = $auth1
";
