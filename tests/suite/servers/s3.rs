//! A file store that speaks the part of S3 that we use, keeps its objects in memory, and can hang, lie, or be gone.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use super::wire::Wire;

type Objects = Arc<Mutex<BTreeMap<String, Vec<u8>>>>;

/// A store with the bucket `files`; its wire decides what happens to connections.
pub struct S3 {
    pub wire: Wire,
    objects: Objects,
}

impl S3 {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let wire = Wire::to(listener.local_addr().unwrap().port());
        let objects = Objects::default();
        let shared = objects.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let objects = shared.clone();
                thread::spawn(move || {
                    let _ = serve(&stream, &objects);
                });
            }
        });
        Self { wire, objects }
    }

    /// The settings that name it.
    pub fn variables(&self) -> Vec<(String, String)> {
        let endpoint = format!("http://127.0.0.1:{}", self.wire.port);
        let known = [
            ("SVAR_DATA_OBJECT_STORE", "s3://files/svar"),
            ("SVAR_DATA_PLAIN_HTTP", "true"),
            ("AWS_ENDPOINT", &endpoint),
            ("AWS_ACCESS_KEY_ID", "svar"),
            ("AWS_SECRET_ACCESS_KEY", "secret"),
            ("AWS_REGION", "test"),
        ];
        known.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
    }

    /// How many objects there are.
    pub fn count(&self) -> usize {
        self.objects.lock().unwrap().len()
    }

    /// From now on every object has other bytes, of the same number.
    pub fn lies(&self) {
        for bytes in self.objects.lock().unwrap().values_mut() {
            for byte in bytes.iter_mut() {
                *byte ^= 1;
            }
        }
    }
}

struct Request {
    method: String,
    path: String,
    query: String,
    body: Vec<u8>,
}

fn serve(stream: &TcpStream, objects: &Objects) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (mut lines, mut out) = (BufReader::new(stream.try_clone()?), stream.try_clone()?);
    while let Some(request) = read(&mut lines)? {
        let (status, body) = answer(&request, objects);
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nETag: \"1\"\r\nLast-Modified: Mon, 23 Nov 2026 09:00:00 GMT\r\nContent-Type: application/xml\r\n\r\n"
        );
        let body = if request.method == "HEAD" { Vec::new() } else { body };
        out.write_all(&[head.into_bytes(), body].concat())?;
    }
    Ok(())
}

fn read(lines: &mut BufReader<TcpStream>) -> std::io::Result<Option<Request>> {
    let mut line = String::new();
    if lines.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split(' ').map(str::to_owned);
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut length = 0;
    loop {
        let mut header = String::new();
        if lines.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some(value) = header.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    lines.read_exact(&mut body)?;
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    Ok(Some(Request { method, path: path.to_owned(), query: query.to_owned(), body }))
}

fn answer(request: &Request, objects: &Objects) -> (&'static str, Vec<u8>) {
    let mut objects = objects.lock().unwrap();
    match request.method.as_str() {
        "PUT" => {
            objects.insert(request.path.clone(), request.body.clone());
            ("200 OK", Vec::new())
        }
        "DELETE" => {
            objects.remove(&request.path);
            ("204 No Content", Vec::new())
        }
        "POST" if request.query.starts_with("delete") => {
            let asked = String::from_utf8_lossy(&request.body).into_owned();
            let keys = asked.split("<Key>").skip(1).filter_map(|rest| rest.split("</Key>").next());
            let mut gone = String::new();
            for key in keys {
                objects.remove(&format!("{}/{key}", request.path.trim_end_matches('/')));
                gone.extend(["<Deleted><Key>", key, "</Key></Deleted>"]);
            }
            ("200 OK", format!("<?xml version=\"1.0\"?><DeleteResult>{gone}</DeleteResult>").into_bytes())
        }
        "GET" if request.query.contains("list-type=2") => {
            let empty = "<?xml version=\"1.0\"?><ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>";
            ("200 OK", empty.as_bytes().to_vec())
        }
        "GET" | "HEAD" => match objects.get(&request.path) {
            Some(bytes) => ("200 OK", bytes.clone()),
            None => ("404 Not Found", Vec::new()),
        },
        _ => ("501 Not Implemented", Vec::new()),
    }
}
