//! A static server for this machine: the files of some folders, and nothing else.

use crate::names::is_hashed;
use anyhow::{Result, anyhow};
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Request, Response, Server};

/// How many requests are answered at once: as many as a browser asks for.
const WORKERS: usize = 6;

/// What is served.
pub(crate) struct Site {
    /// Where files are looked for, in this order.
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
    let server = Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("port {port} cannot be opened: {error}"))?;
    let address = server.server_addr().to_ip().ok_or_else(|| anyhow!("the server has no address"))?;
    let shared = Arc::new((server, site));
    for _ in 0..WORKERS {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let (server, site) = shared.as_ref();
            while let Ok(request) = server.recv() {
                site.respond(request);
            }
        });
    }
    Ok(address)
}

impl Site {
    fn respond(&self, request: Request) {
        let encodings = header_value(&request, "Accept-Encoding").to_owned();
        let reply = self.reply(request.url(), &encodings);
        let mut response =
            Response::from_data(reply.body).with_status_code(reply.status).with_chunked_threshold(usize::MAX);
        for (name, value) in reply.headers.iter().chain(&self.headers) {
            if let Ok(header) = Header::from_bytes(*name, *value) {
                response.add_header(header);
            }
        }
        // A browser that goes away in the middle is no error of ours.
        let _gone = request.respond(response);
    }

    fn reply(&self, url: &str, encodings: &str) -> Reply {
        match find(&self.folders, url) {
            Some(file) => Reply::with_file(&file, encodings),
            None => Reply::not_found(),
        }
    }
}

struct Reply {
    status: u16,
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
        Self { status: 200, headers, body }
    }

    fn not_found() -> Self {
        Self {
            status: 404,
            headers: vec![("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-cache")],
            body: b"<!doctype html><title>Not found</title><p>There is no such page. <a href=\"/\">Lapwise</a>\n"
                .to_vec(),
        }
    }
}

/// The file an address stands for, in the first folder that has it.
fn find(folders: &[PathBuf], url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
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

/// The file's content, from its compressed twin where the browser takes that.
fn encoded(file: &Path, encodings: &str) -> (Option<&'static str>, Option<Vec<u8>>) {
    let accepts = |name: &str| encodings.split(',').any(|item| item.trim() == name);
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

fn header_value<'a>(request: &'a Request, name: &'static str) -> &'a str {
    let header = request.headers().iter().find(|header| header.field.equiv(name));
    header.map_or("", |header| header.value.as_str())
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
    if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

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
    fn nothing_outside_the_folder_is_served() {
        let address = site("outside");
        for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..\\secret.txt", "//etc/passwd", "/none"] {
            let answer = ask(address, &format!("GET {path} HTTP/1.1"));
            assert!(answer.starts_with("HTTP/1.1 4"), "{path}: {answer}");
            assert!(!answer.contains("secret"), "{path}: {answer}");
        }
    }
}
