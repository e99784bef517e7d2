//! A static server for this machine: the files of some folders, and nothing else.
//!
//! hyper speaks HTTP, and tower-http reads the files, compressed where a browser takes that.

use crate::names::is_hashed;
use anyhow::{Result, anyhow};
use hyper::body::Incoming;
use hyper::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, HeaderValue, VARY};
use hyper::http::request::Parts;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use tokio::net::TcpStream;
use tower_http::services::ServeDir;
use tower_http::services::fs::ServeFileSystemResponseBody;

/// The strictest policy under which the widget must work.
pub(crate) const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

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
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    thread::spawn(move || {
        if let Err(error) = runtime.block_on(accept(listener, Arc::new(site))) {
            eprintln!("The server at {address} has stopped: {error}");
        }
    });
    Ok(address)
}

/// Answers every connection at once: a browser holds several open, and waits on all of them.
async fn accept(listener: TcpListener, site: Arc<Site>) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let (connection, _) = listener.accept().await?;
        tokio::spawn(converse(connection, Arc::clone(&site)));
    }
}

/// Answers one request after the other, until the browser has no more.
async fn converse(connection: TcpStream, site: Arc<Site>) {
    let answer = service_fn(|request: Request<Incoming>| {
        let (site, head) = (Arc::clone(&site), request.into_parts().0);
        async move { site.answer(&head).await }
    });
    // A browser that goes away in the middle is no error of ours.
    if let Err(_gone) = http1::Builder::new().serve_connection(TokioIo::new(connection), answer).await {}
}

type Answer = Response<ServeFileSystemResponseBody>;

impl Site {
    async fn answer(&self, request: &Parts) -> io::Result<Answer> {
        let mut answer = self.find(request).await?;
        let is_found = answer.status() != StatusCode::NOT_FOUND;
        let headers = answer.headers_mut();
        // Under a hashed name there is never another content.
        let is_kept = is_found && is_hashed(request.uri.path());
        let caching = if is_kept { "public, max-age=31536000, immutable" } else { "no-cache" };
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
        headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        // A club page under development on another port may embed the widget.
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        for (name, value) in &self.headers {
            headers.append(*name, HeaderValue::from_static(value));
        }
        Ok(answer)
    }

    /// Returns the file from the first folder that has it, or the last folder's answer that it has not.
    async fn find(&self, request: &Parts) -> io::Result<Answer> {
        let mut last = Err(io::Error::other("no folder is served"));
        for folder in &self.folders {
            let mut files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
            let answer = files.try_call(Request::from_parts(request.clone(), ())).await?;
            if answer.status() != StatusCode::NOT_FOUND {
                return Ok(answer);
            }
            last = Ok(answer);
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// A site with a page, a compressed hashed script, and a secret beside it.
    fn site(name: &str) -> SocketAddr {
        let outer = std::env::temp_dir().join(format!("lapwise-server-{name}-{}", std::process::id()));
        let folder = outer.join("site");
        fs::create_dir_all(&folder).unwrap();
        fs::write(outer.join("secret.txt"), "secret").unwrap();
        fs::write(folder.join("index.html"), "<p>page").unwrap();
        fs::write(folder.join("a-012345ab.js"), "script").unwrap();
        fs::write(folder.join("a-012345ab.js.br"), "small").unwrap();
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
        assert!(answer.contains("content-security-policy: default-src 'self'"), "{answer}");
        assert!(answer.contains("cache-control: no-cache"), "{answer}");
        assert!(answer.ends_with("<p>page"), "{answer}");
    }

    #[test]
    fn a_hashed_file_is_kept_for_ever_and_sent_compressed() {
        let address = site("hashed");
        let line = "GET /a-012345ab.js HTTP/1.1";
        let answer = ask(address, &format!("{line}\r\nAccept-Encoding: gzip, br"));
        assert!(answer.contains("content-encoding: br"), "{answer}");
        assert!(answer.contains("immutable"), "{answer}");
        assert!(answer.contains("text/javascript"), "{answer}");
        assert!(answer.ends_with("small"), "{answer}");
        assert!(ask(address, line).ends_with("script"));
    }

    #[test]
    fn head_has_no_body() {
        let answer = ask(site("head"), "HEAD / HTTP/1.1");
        assert!(answer.contains("content-length: 7"), "{answer}");
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
