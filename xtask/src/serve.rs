//! A static file server for this machine alone, as plain as the hosts the page is made for: files
//! in, files out, no header that the page depends on.

use crate::http::{self, Request, Response};
use crate::size;
use anyhow::{Context, Result, bail};
use std::collections::HashMap;
use std::io::{BufReader, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// The port tried first when none is asked for.
const PORT: u16 = 8080;

/// A file's compressed form, and when the file it was made from was written.
type Compressed = (SystemTime, Arc<Vec<u8>>);

/// A folder of files under a path of a server.
pub struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    base: String,
    compressed: Mutex<HashMap<PathBuf, Compressed>>,
}

/// A site and the socket it answers on.
pub struct Server {
    listener: TcpListener,
    site: Arc<Site>,
}

impl Server {
    /// Opens a socket on loopback: `port` if given (0 for any free one), else 8080 or, where that
    /// is taken, any free one.
    ///
    /// # Errors
    /// When the folder holds no page, or the port asked for is taken.
    pub fn open(folder: PathBuf, base: &str, port: Option<u16>) -> Result<Self> {
        if !folder.join("index.html").is_file() {
            bail!("{} holds no page: run `cargo xtask build` first", folder.display());
        }
        let bind = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
        let listener = match port {
            Some(port) => bind(port)
                .with_context(|| format!("port {port} cannot be used: choose another with --port, or leave it out"))?,
            None => bind(PORT).or_else(|_| bind(0)).context("no port of 127.0.0.1 can be used")?,
        };
        let base = format!("/{}/", base.trim_matches('/')).replace("//", "/");
        Ok(Self { listener, site: Arc::new(Site { folder, base, compressed: Mutex::default() }) })
    }

    /// Where the page is.
    ///
    /// # Errors
    /// When the system does not say which port was opened.
    pub fn address(&self) -> Result<String> {
        Ok(format!("http://{}{}", self.listener.local_addr()?, self.site.base))
    }

    /// Compresses every file now, so that no visitor waits for it and no measurement includes it.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn warm_up(&self) -> Result<()> {
        for file in size::files(&self.site.folder)? {
            self.site.brotli(&self.site.folder.join(&file.name), &file.content)?;
        }
        Ok(())
    }

    /// Answers until the program ends, a thread for each connection.
    pub fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let site = Arc::clone(&self.site);
            std::thread::spawn(move || site.answer(&stream));
        }
    }
}

impl Site {
    /// Answers the requests of one connection, until the other side is done or silent.
    fn answer(&self, stream: &TcpStream) {
        // Without these two the connection works too, only longer or slower.
        let _ = stream.set_read_timeout(Some(Duration::from_secs(30)));
        let _ = stream.set_nodelay(true);
        let (mut requests, mut answers) = (BufReader::new(stream), stream);
        while let Ok(Some(request)) = http::read(&mut requests) {
            // A visitor who went away is no fault of the server's.
            if self.respond(&request).write(&mut answers, request.method == "HEAD").is_err() {
                break;
            }
        }
    }

    fn respond(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::text("405 Method Not Allowed", "Only GET and HEAD: these are static files.")
                .with("Allow", "GET, HEAD");
        }
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.base {
            return Response::text("301 Moved Permanently", "The page is one slash further.")
                .with("Location", &self.base);
        }
        let Some(file) = http::decoded(path).and_then(|path| local_path(path.strip_prefix(&self.base)?)) else {
            return not_found(path);
        };
        let file = self.folder.join(file);
        let content = match std::fs::read(&file) {
            Ok(content) => content,
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::IsADirectory | ErrorKind::NotADirectory) =>
            {
                return not_found(path);
            }
            Err(error) => return Response::text("500 Internal Server Error", &format!("{}: {error}", file.display())),
        };
        let (kind, compressible) = content_type(&file);
        let response = Response { status: "200 OK", headers: Vec::new(), body: Arc::new(content) };
        // A page being worked on is asked for anew each time; what is sent again is small.
        let mut response = response.with("Content-Type", kind).with("Cache-Control", "no-cache");
        if compressible {
            response = response.with("Vary", "Accept-Encoding");
            if let Some(Ok(compressed)) = request.accepts_brotli.then(|| self.brotli(&file, &response.body)) {
                response = response.with("Content-Encoding", "br");
                response.body = compressed;
            }
        }
        response
    }

    /// The file's compressed form, made once for each time it is written.
    fn brotli(&self, file: &Path, content: &[u8]) -> Result<Arc<Vec<u8>>> {
        let written = file.metadata()?.modified()?;
        let kept = |site: &Self| site.compressed.lock().unwrap_or_else(PoisonError::into_inner).get(file).cloned();
        if let Some((_, compressed)) = kept(self).filter(|(when, _)| *when == written) {
            return Ok(compressed);
        }
        let compressed = Arc::new(size::brotli(content)?);
        let mut all = self.compressed.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(file.to_path_buf(), (written, Arc::clone(&compressed)));
        Ok(compressed)
    }
}

fn not_found(path: &str) -> Response {
    Response::text("404 Not Found", &format!("Nothing is at {path}."))
}

/// The file a request's path names below the folder served, or `None` if any part of it could
/// lead elsewhere. A path that ends with a slash names the folder's page.
fn local_path(path: &str) -> Option<PathBuf> {
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    path.split('/').all(plain).then(|| path.split('/').collect())
}

/// The media type of a file by its ending, and whether compressing it is worth it.
fn content_type(file: &Path) -> (&'static str, bool) {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => ("text/html; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        "js" | "mjs" => ("text/javascript; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "json" => ("application/json", true),
        "svg" => ("image/svg+xml", true),
        "txt" => ("text/plain; charset=utf-8", true),
        "png" => ("image/png", false),
        "ico" => ("image/x-icon", false),
        _ => ("application/octet-stream", false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};

    #[test]
    fn a_path_stays_in_its_folder() {
        assert_eq!(local_path("a/b.css"), Some("a/b.css".into()));
        assert_eq!(local_path(""), Some("index.html".into()));
        assert_eq!(local_path("a/"), Some("a/index.html".into()));
        for bad in ["../Cargo.toml", "a/../../x", "/etc/passwd", "a//b", "./a", "..\\x", "c:/x", "a\0b"] {
            assert_eq!(local_path(bad), None, "{bad}");
        }
    }

    /// A server on a folder with a page and a secret beside it, and a way to ask it.
    fn ask(test: &str, request: &str) -> String {
        let outside = std::env::temp_dir().join(format!("overdue-serve-{test}-{}", std::process::id()));
        let folder = outside.join("dist");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "<h1>page</h1>").unwrap();
        std::fs::write(folder.join("app.wasm"), "wasm ".repeat(1000)).unwrap();
        std::fs::write(outside.join("secret"), "secret").unwrap();
        let server = Server::open(folder, "sub/folder", Some(0)).unwrap();
        let address = server.listener.local_addr().unwrap();
        std::thread::spawn(|| server.run());
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        std::fs::remove_dir_all(outside).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn a_page_is_served_below_its_base() {
        let answer = ask("page", "GET /sub/folder/?query HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(answer.contains("Content-Type: text/html; charset=utf-8\r\n"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n<h1>page</h1>"), "{answer}");
    }

    #[test]
    fn wasm_is_compressed_for_whoever_takes_it() {
        let plain = ask("plain", "GET /sub/folder/app.wasm HTTP/1.1\r\n\r\n");
        assert!(
            plain.contains("Content-Type: application/wasm\r\n") && plain.contains("Content-Length: 5000\r\n"),
            "{plain}"
        );
        let small = ask("small", "GET /sub/folder/app.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n\r\n");
        assert!(small.contains("Content-Encoding: br\r\n") && small.len() < 400, "{small}");
    }

    #[test]
    fn head_has_the_headers_and_no_body() {
        let answer = ask("head", "HEAD /sub/folder/index.html HTTP/1.1\r\n\r\n");
        assert!(answer.contains("Content-Length: 13\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for (test, path) in [
            ("up", "/sub/folder/../../secret"),
            ("encoded", "/sub/folder/%2e%2e/secret"),
            ("other", "/secret"),
            ("none", "/sub/folder/none.js"),
        ] {
            let answer = ask(test, &format!("GET {path} HTTP/1.1\r\n\r\n"));
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
    }

    #[test]
    fn the_base_without_its_slash_leads_to_it_and_posting_is_refused() {
        let moved = ask("moved", "GET /sub/folder HTTP/1.1\r\n\r\n");
        assert!(moved.starts_with("HTTP/1.1 301") && moved.contains("Location: /sub/folder/\r\n"), "{moved}");
        assert!(ask("post", "POST /sub/folder/ HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn a_folder_without_a_page_says_what_to_do() {
        let error = Server::open("/nowhere".into(), "/", Some(0)).err().unwrap().to_string();
        assert!(error.contains("cargo xtask build"), "{error}");
    }
}
