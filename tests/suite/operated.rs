//! The operator's view: a check that leaves no trace, swept files, and the files for the machine around it.
use std::collections::BTreeMap;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use diesel::{Connection, SqliteConnection};
use svar::blobs;
use svar::clock::Time;
use svar::worker;

use crate::on_both;
use crate::servers::PgBouncer;
use crate::servers::certificate::Certificate;
use crate::stories;
use crate::support::{Backend, Place, Said, database, plain_mail};
use crate::tickets::queue;

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n";

stories! {
    async fn a_check_writes_nothing(place) {
        place.mail(&plain_mail("kari@example.com", "Tent", "Hello", "")).await;
        // As a start leaves it: closed to others.
        runs(Command::new("chmod").args(["-R", "go="]).arg(&place.app.config.data.folder));
        let (rows, files) = (place.everything().await, contents(&place.app.config.data.folder));
        let said = place.runs(&["check"]).worked();
        assert!(said.contains("Nothing was written"), "{said}");
        assert!(place.runs(&["check", "--files"]).worked().contains("all as they were stored"));
        assert_eq!(place.everything().await, rows);
        assert_eq!(contents(&place.app.config.data.folder), files);
    }

    async fn unused_files_are_swept_after_a_day(place) {
        let ann = place.agent("Ann").await;
        place.mail(&with_large_file()).await;
        let now = place.app.now();
        let [orphan, young] = [b'o', b'y'].map(|letter| vec![letter; 200_000]);
        let (old_file, young_file) = (place.app.blobs.prepare(orphan).await.unwrap(), place.app.blobs.prepare(young).await.unwrap());
        age(&place, &old_file.hash, 3);
        age(&place, &young_file.hash, 0);
        let small = |text: &str| blobs::Prepared::small(text.as_bytes()).unwrap();
        let (old_row, young_row) = (small("old"), small("young"));
        let (old_hash, young_hash) = (old_row.hash.clone(), young_row.hash.clone());
        place.app.db.write(move |conn| {
            blobs::store(conn, now.plus(chrono::Duration::days(-3)), &old_row)?;
            blobs::store(conn, now, &young_row)
        }).await.unwrap();
        // A file in use stays, however old it is.
        place.later(chrono::Duration::hours(12));
        let swept = worker::sweep_files(&place.app).await.unwrap();
        assert_eq!((swept.rows, swept.files), (1, 1), "{swept:?}");
        let hashes = place.rows(|conn| blobs::hashes_after(conn, "", 100)).await;
        assert!(!hashes.contains(&old_hash) && hashes.contains(&young_hash));
        assert!(!file(&place, &old_file.hash).exists() && file(&place, &young_file.hash).exists());
        place.later(chrono::Duration::days(40));
        worker::sweep_files(&place.app).await.unwrap();
        let reference = queue(&place).await.pop().unwrap();
        let shown = ann.opens(&format!("/desk/tickets/{reference}")).await;
        assert_eq!(ann.opens(&shown.address("/files/")).await.status, 200, "a ticket's file is never swept");
        let ada = place.admin("Ada").await;
        let page = ada.opens("/admin/storage").await;
        page.shows("Mail log").shows("Removed").shows("After 730 days").hides("Not counted yet");
        page.shows("data-label=\"Size\">");
        assert_eq!(page.text.matches("data-label=\"Size\">–").count(), 0, "each table's size is known: {}", page.text);
    }

    async fn only_text_is_compressed(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "fjellro"), ("subject", "Files"), ("body", "Here"), ("page", ""), ("idempotency_key", &key)];
        let log = "the same line again and again\n".repeat(2000);
        let page = kari.sends_with_files("/tickets", &fields, &[("a.pdf", PDF), ("b.log", log.as_bytes())]).await;
        let shown = ann.opens(&format!("/desk/tickets/{}", page.reference())).await;
        let addresses: Vec<String> = shown.text.split("href=\"").filter(|rest| rest.starts_with("/files/")).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        let ann = place.rows(|conn| svar::accounts::store::owner(conn, "ann@svar.example")).await.unwrap().id;
        let cookie = place.session_of(ann).await;
        let client = reqwest::Client::new();
        for (name, is_compressed) in [("a.pdf", false), ("b.log", true)] {
            let address = addresses.iter().find(|address| address.ends_with(name)).unwrap();
            let asked = client.get(format!("{}{address}", place.url)).header("cookie", &cookie).header("accept-encoding", "gzip");
            let answer = asked.send().await.unwrap();
            assert_eq!(answer.status(), 200);
            let encoding = answer.headers().get("content-encoding").map(|value| value.to_str().unwrap().to_owned());
            assert_eq!(encoding.as_deref() == Some("gzip"), is_compressed, "{name}: {encoding:?}");
        }
    }

    async fn a_plain_http_store_must_be_allowed(place) {
        let check = |plain: &str| {
            let mut command = place.command(&["check"]);
            command.env("SVAR_DATA_OBJECT_STORE", "s3://bucket").env("SVAR_DATA_PLAIN_HTTP", plain);
            command.env("AWS_ENDPOINT", "http://127.0.0.1:9").env("AWS_ACCESS_KEY_ID", "x").env("AWS_SECRET_ACCESS_KEY", "x");
            Said::from(command.output().unwrap())
        };
        let said = check("false");
        assert!(!said.is_success && said.out.contains("data.plain_http = true"), "{said:?}");
        let said = check("true");
        assert!(!said.out.contains("plain_http") && said.out.contains("wrong  files: unavailable: the file store"), "{said:?}");
    }

    async fn systemd_hears_of_start_and_stop(place) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notify");
        let socket = UnixDatagram::bind(&path).unwrap();
        socket.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = place.command(&["serve", "--no-mail"]);
        command.env("SVAR_SERVER_LISTEN", free.to_string()).env("NOTIFY_SOCKET", &path).env("WATCHDOG_USEC", "200000");
        let mut child = command.spawn().unwrap();
        hears(&socket, "READY=1");
        hears(&socket, "WATCHDOG=1");
        hears(&socket, "WATCHDOG=1");
        let said: Said = place.command(&["check", "--ready"]).env("SVAR_SERVER_LISTEN", free.to_string()).output().unwrap().into();
        assert_eq!(said.worked().trim(), "ready");
        // Mail is off, and staff see that.
        let ada = place.admin("Ada").await;
        ada.opens("/desk").await.hides("Mail is turned off");
        let id = place.rows(|conn| svar::accounts::store::owner(conn, "ada@svar.example")).await.unwrap().id;
        let there = crate::support::Actor::new(format!("http://{free}"), place.session_of(id).await);
        there.opens("/desk").await.shows("Mail is turned off on this copy.");
        assert!(Command::new("kill").arg(child.id().to_string()).status().unwrap().success());
        hears(&socket, "STOPPING=1");
        assert!(child.wait().unwrap().success());
        let said: Said = place.command(&["check", "--ready"]).env("SVAR_SERVER_LISTEN", free.to_string()).output().unwrap().into();
        said.refused("not ready");
    }
}

on_both! {
    a_check_of_nothing_makes_nothing: a_check_of_nothing_makes_nothing_on_sqlite, a_check_of_nothing_makes_nothing_on_postgres;
}

#[expect(clippy::unused_async, reason = "as `on_both` wants its stories")]
async fn a_check_of_nothing_makes_nothing(backend: Backend) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let url = match backend {
        Backend::Sqlite => data.join("svar.db").display().to_string(),
        Backend::Postgres => database(backend, folder.path()),
    };
    let svar = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_svar"));
        command.args(arguments).current_dir(folder.path());
        command.env("SVAR_DATA_FOLDER", &data).env("SVAR_DATABASE_URL", &url).env("SVAR_DNS_CHECKS_DKIM", "false");
        Said::from(command.output().unwrap())
    };
    let said = svar(&["check"]);
    let why = if backend == Backend::Sqlite { "there is no database yet" } else { "the database is empty" };
    assert!(!said.is_success && said.out.contains(why), "{said:?}");
    assert!(!data.exists(), "nothing is made");
    if backend == Backend::Postgres {
        return;
    }
    svar(&["user", "list"]).worked();
    // The last connection to close folds the log into the file.
    drop(SqliteConnection::establish(&url).unwrap());
    let before = contents(&data);
    svar(&["check"]).worked();
    assert_eq!(contents(&data), before, "a database that is not served stays as it is");
}

#[test]
fn a_session_sharing_pooler_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let url = database(Backend::Postgres, folder.path());
    let pooler = PgBouncer::start(&url, "transaction").unwrap_or_else(|why| panic!("{why}"));
    let refused = svar::db::Db::open(&pooler.url(), 4).map(drop).unwrap_err().to_string();
    assert!(refused.contains("set pool_mode = session"), "{refused}");
    let pooler = PgBouncer::start(&url, "session").unwrap_or_else(|why| panic!("{why}"));
    let db = svar::db::Db::open(&pooler.url(), 4).unwrap();
    assert_eq!(db.read_now(svar::jobs::counts).unwrap(), (0, 0));
    svar::db::Db::open(&url, 4).unwrap();
}

#[test]
fn the_systemd_unit_is_valid() {
    let folder = tempfile::tempdir().unwrap();
    let unit = operate("svar.service").replace("/usr/bin/svar", env!("CARGO_BIN_EXE_svar"));
    let file = folder.path().join("svar.service");
    std::fs::write(&file, &unit).unwrap();
    runs(Command::new("systemd-analyze").args(["verify", "--man=no"]).arg(&file));
    for line in ["Type=notify", "WatchdogSec=", "ProtectSystem=strict", "NoNewPrivileges=yes", "User=svar"] {
        assert!(unit.contains(line), "{line}");
    }
    let users = folder.path().join("svar.conf");
    std::fs::write(&users, operate("svar.sysusers.conf")).unwrap();
    let root = folder.path().join("root");
    std::fs::create_dir_all(root.join("etc")).unwrap();
    runs(Command::new("systemd-sysusers").arg("--root").arg(&root).arg(&users));
    let made = std::fs::read_to_string(root.join("etc/passwd")).unwrap();
    assert!(made.contains("svar:") && made.contains("/var/lib/svar"), "{made}");
    std::fs::write(&users, operate("svar.tmpfiles.conf")).unwrap();
    runs(Command::new("systemd-tmpfiles").arg("--create").arg("--root").arg(&root).arg(&users));
    assert!(root.join("var/lib/svar").is_dir() && root.join("etc/svar").is_dir());
}

#[test]
fn the_nginx_site_is_valid() {
    let folder = tempfile::tempdir().unwrap();
    let certificate = Certificate::make(folder.path()).unwrap();
    let site = operate("nginx.conf")
        .replace("/etc/ssl/certs/help.example.com.pem", &certificate.certificate.display().to_string())
        .replace("/etc/ssl/private/help.example.com.key", &certificate.key.display().to_string());
    let whole = format!(
        "error_log stderr;\npid {0}/pid;\nevents {{}}\nhttp {{\naccess_log off;\nclient_body_temp_path {0}/b;\nproxy_temp_path {0}/p;\nfastcgi_temp_path {0}/f;\nuwsgi_temp_path {0}/u;\nscgi_temp_path {0}/s;\n{site}\n}}\n",
        folder.path().display()
    );
    let file = folder.path().join("nginx.conf");
    std::fs::write(&file, whole).unwrap();
    let nginx = if Path::new("/usr/sbin/nginx").exists() { "/usr/sbin/nginx" } else { "nginx" };
    runs(Command::new(nginx).arg("-t").arg("-c").arg(&file));
    assert!(site.contains("http2") && site.contains("proxy_buffering off"));
}

#[test]
fn every_operator_file_is_named_in_the_manual() {
    let manual = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/manual/running.md");
    let manual = std::fs::read_to_string(manual).unwrap();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/operate")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(manual.contains(&name), "{name}");
    }
    let container = operate("Containerfile");
    for line in ["USER 10001", "\"check\", \"--ready\"", "STOPSIGNAL SIGTERM"] {
        assert!(container.contains(line), "{line}");
    }
}

fn operate(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/operate").join(name)).unwrap()
}

fn runs(command: &mut Command) {
    let output = command.output().unwrap_or_else(|e| panic!("{command:?}: {e} (tests/run installs it)"));
    let said = Said::from(output);
    assert!(said.is_success, "{said:?}");
}

/// Waits for this line.
fn hears(socket: &UnixDatagram, line: &str) {
    let mut buffer = [0; 4096];
    loop {
        let size = socket.recv(&mut buffer).unwrap_or_else(|e| panic!("{line} never came: {e}"));
        if String::from_utf8_lossy(&buffer[..size]).lines().any(|said| said == line) {
            return;
        }
    }
}

fn file(place: &Place, hash: &str) -> std::path::PathBuf {
    place.app.config.data.folder.join("files").join(&hash[..2]).join(hash)
}

/// Sets the file's time to this many days ago, by the helpdesk's clock.
fn age(place: &Place, hash: &str, days: i64) {
    let at: Time = place.app.now().plus(chrono::Duration::days(-days));
    let at = std::time::UNIX_EPOCH + Duration::from_micros(at.micros() as u64);
    std::fs::File::options().write(true).open(file(place, hash)).unwrap().set_modified(at).unwrap();
}

fn with_large_file() -> String {
    let noise: Vec<u8> = (0..150_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let coded = data_encoding::BASE64.encode(&noise);
    let lines: String =
        coded.as_bytes().chunks(76).map(|line| format!("{}\n", String::from_utf8_lossy(line))).collect();
    format!(
        "From: kari@example.com\nTo: hjelp@fjellro.example\nSubject: Large\nMessage-ID: <large@example.com>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nSee the file.\n\
         --b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"noise.bin\"\n\n{lines}\n--b--\n"
    )
}

/// Every file below a folder, except those that readers of an open database share.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                found.insert(path.display().to_string(), Vec::new());
                folders.push(path);
            } else if !path.to_string_lossy().ends_with("-shm") {
                found.insert(path.display().to_string(), std::fs::read(&path).unwrap());
            }
        }
    }
    found
}
