//! A static server for this machine: the files of some folders, and nothing else.

use crate::names::is_hashed;
use anyhow::{Result, anyhow};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// The longest head of a request, in bytes.
const LONGEST_HEAD: u64 = 64 * 1024;

/// The folders that are served, and the headers of their answers.
pub(crate) struct Site {
    /// The folders in which files are looked for, in this order.
    pub(crate) folders: Vec<PathBuf>,
    /// Headers that every answer carries, such as a content security policy.
    pub(crate) headers: Vec<(&'static str, &'static str)>,
}

/// Serves the site on this machine in the background, as long as the program runs.
/// Port 0 stands for any free one.
///
/// # Errors
///
/// When the port is taken.
pub(crate) fn start(site: Site, port: u16) -> Result<SocketAddr> {
    let listener =
        TcpListener::bind(("127.0.0.1", port)).map_err(|error| anyhow!("port {port} cannot be opened: {error}"))?;
    let address = listener.local_addr()?;
    let site = Arc::new(site);
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            // A thread for each: a browser holds several open, and waits on all of them at once.
            thread::spawn(move || {
                // A browser that goes away in the middle is no error of ours.
                let _gone = site.converse(connection);
            });
        }
    });
    Ok(address)
}

impl Site {
    /// Answers one request after the other, until the browser has no more.
    fn converse(&self, mut connection: TcpStream) -> io::Result<()> {
        // An answer is written whole, so waiting for more to send would only delay it.
        connection.set_nodelay(true)?;
        let mut incoming = BufReader::new(connection.try_clone()?);
        while let Some(request) = Request::read(&mut incoming)? {
            connection.write_all(&self.answer(&request))?;
            if request.is_last {
                break;
            }
        }
        Ok(())
    }

    /// The bytes that answer a request.
    fn answer(&self, request: &Request) -> Vec<u8> {
        let reply = self.reply(&request.url, &request.encodings);
        let mut head = format!("HTTP/1.1 {}\r\nContent-Length: {}\r\n", reply.status, reply.body.len());
        for (name, value) in reply.headers.iter().chain(&self.headers) {
            head += &format!("{name}: {value}\r\n");
        }
        if request.is_last {
            head += "Connection: close\r\n";
        }
        let mut answer = (head + "\r\n").into_bytes();
        if request.method != "HEAD" {
            answer.extend(reply.body);
        }
        answer
    }

    fn reply(&self, url: &str, encodings: &str) -> Reply {
        match find(&self.folders, url) {
            Some(file) => Reply::with_file(&file, encodings),
            None => Reply::not_found(),
        }
    }
}

/// A request of a browser. A body is not read, so a request that may have one is the last of its connection.
struct Request {
    method: String,
    url: String,
    encodings: String,
    is_last: bool,
}

impl Request {
    /// Reads the next request of a connection, or none if the browser has hung up.
    fn read(incoming: &mut impl BufRead) -> io::Result<Option<Self>> {
        // A head without an end cannot fill the memory.
        let mut head = incoming.take(LONGEST_HEAD);
        let mut line = String::new();
        head.read_line(&mut line)?;
        let mut words = line.split_whitespace().map(str::to_owned);
        let (Some(method), Some(url)) = (words.next(), words.next()) else {
            return Ok(None);
        };
        let is_last = method != "GET" && method != "HEAD";
        let mut request = Self { method, url, encodings: String::new(), is_last };
        loop {
            line.clear();
            let is_cut_off = head.read_line(&mut line)? == 0;
            let Some((name, value)) = line.split_once(':') else {
                request.is_last |= is_cut_off;
                return Ok(Some(request));
            };
            match name.to_ascii_lowercase().as_str() {
                "accept-encoding" => request.encodings = value.trim().to_owned(),
                "connection" => request.is_last |= value.trim().eq_ignore_ascii_case("close"),
                _ => {}
            }
        }
    }
}

struct Reply {
    status: &'static str,
    headers: Vec<(&'static str, &'static str)>,
    body: Vec<u8>,
}

impl Reply {
    fn with_file(file: &Path, encodings: &str) -> Self {
        let (encoding, body) = encoded(file, encodings);
        let Some(body) = body else {
            return Self::not_found();
        };
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let mut headers = vec![
            ("Content-Type", mime(&name)),
            ("Cache-Control", caching(&name)),
            ("Vary", "Accept-Encoding"),
            // A club page under development on another port may embed the widget.
            ("Access-Control-Allow-Origin", "*"),
        ];
        headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
        Self { status: "200 OK", headers, body }
    }

    fn not_found() -> Self {
        Self {
            status: "404 Not Found",
            headers: vec![("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-cache")],
            body: b"<!doctype html><title>Not found</title><p>There is no such page. <a href=\"/\">Lapwise</a>\n"
                .to_vec(),
        }
    }
}

/// Finds the file of an address in the first folder that has it.
fn find(folders: &[PathBuf], url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    // Dots lead upwards or hide a file; the other characters could lead elsewhere on some systems.
    let is_plain = |part: &str| !part.starts_with('.') && !part.contains(['\\', '%', ':', '\0']);
    // An empty part would make the rest an absolute path.
    let is_inside = !path.starts_with('/') && !path.contains("//");
    if !is_inside || !path.split('/').all(is_plain) {
        return None;
    }
    let page = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    let path = format!("{path}{page}");
    folders.iter().map(|folder| folder.join(&path)).find(|file| file.is_file())
}

/// Reads a file, or its compressed twin if the browser takes that.
fn encoded(file: &Path, encodings: &str) -> (Option<&'static str>, Option<Vec<u8>>) {
    // An item with a weight is passed over: the plain file is always a right answer.
    let accepts = |name: &str| encodings.split(',').any(|item| item.trim() == name);
    // Brotli first, since it is smaller.
    for (encoding, extension) in [("br", ".br"), ("gzip", ".gz")] {
        let mut twin = file.as_os_str().to_owned();
        twin.push(extension);
        if accepts(encoding)
            && let Ok(content) = fs::read(twin)
        {
            return (Some(encoding), Some(content));
        }
    }
    (None, fs::read(file).ok())
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "ts" | "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

fn caching(name: &str) -> &'static str {
    // Under a hashed name there is never another content.
    if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site with a page, a compressed hashed script, and a secret beside it.
    fn site(name: &str) -> SocketAddr {
        let outer = std::env::temp_dir().join(format!("lapwise-server-{name}-{}", std::process::id()));
        let folder = outer.join("site");
        fs::create_dir_all(&folder).unwrap();
        fs::write(outer.join("secret.txt"), "secret").unwrap();
        fs::write(folder.join("index.html"), "<p>page").unwrap();
        fs::write(folder.join("a-0123456789ab.js"), "script").unwrap();
        fs::write(folder.join("a-0123456789ab.js.br"), "small").unwrap();
        let headers = vec![("Content-Security-Policy", "default-src 'self'")];
        start(Site { folders: vec![folder], headers }, 0).unwrap()
    }

    fn ask(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request}\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn the_page_is_at_the_root_with_the_given_headers() {
        let answer = ask(site("root"), "GET /?x=1 HTTP/1.1");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.contains("Content-Security-Policy: default-src 'self'"), "{answer}");
        assert!(answer.contains("Cache-Control: no-cache"), "{answer}");
        assert!(answer.ends_with("<p>page"), "{answer}");
    }

    #[test]
    fn a_hashed_file_is_kept_for_ever_and_sent_compressed() {
        let address = site("hashed");
        let line = "GET /a-0123456789ab.js HTTP/1.1";
        let answer = ask(address, &format!("{line}\r\nAccept-Encoding: gzip, br"));
        assert!(answer.contains("Content-Encoding: br"), "{answer}");
        assert!(answer.contains("immutable"), "{answer}");
        assert!(answer.contains("text/javascript"), "{answer}");
        assert!(answer.ends_with("small"), "{answer}");
        assert!(ask(address, line).ends_with("script"));
    }

    #[test]
    fn head_has_no_body() {
        let answer = ask(site("head"), "HEAD / HTTP/1.1");
        assert!(answer.contains("Content-Length: 7"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n"), "{answer}");
    }

    #[test]
    fn connections_that_stay_open_keep_nobody_waiting() {
        let address = site("open");
        let mut connections: Vec<_> = (0..20).map(|_| TcpStream::connect(address).unwrap()).collect();
        for _ in 0..2 {
            for connection in &mut connections {
                connection.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
            }
            for connection in &mut connections {
                let mut answer = Vec::new();
                let mut piece = [0; 1024];
                while !answer.ends_with(b"<p>page") {
                    let length = connection.read(&mut piece).unwrap();
                    assert_ne!(length, 0);
                    answer.extend_from_slice(&piece[..length]);
                }
            }
        }
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let address = site("outside");
        for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..\\secret.txt", "//etc/passwd", "/none"] {
            let answer = ask(address, &format!("GET {path} HTTP/1.1"));
            assert!(answer.starts_with("HTTP/1.1 4"), "{path}: {answer}");
            assert!(!answer.contains("secret"), "{path}: {answer}");
        }
    }
}
