//! As much of HTTP/1.1 as a browser asking for files needs (RFC 9112).

use anyhow::{Context, Result, bail};
use std::io::{BufRead, Write};
use std::sync::Arc;

/// No browser sends a longer head to a page that sets no cookies.
const LONGEST_HEAD: usize = 16 * 1024;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, for example.
    pub method: String,
    /// The path, encoded, with its query.
    pub target: String,
    /// Whether the answer may come in brotli.
    pub accepts_brotli: bool,
}

/// What is sent back.
pub struct Response {
    /// The code and its name.
    pub status: &'static str,
    /// Headers beside `Content-Length`.
    pub headers: Vec<(&'static str, String)>,
    /// The content.
    pub body: Arc<Vec<u8>>,
}

/// The next request of a connection, or `None` when the other side is done.
///
/// # Errors
/// When what comes is no request, or nothing comes in time.
pub fn read(stream: &mut impl BufRead) -> Result<Option<Request>> {
    let mut head = Vec::new();
    let mut byte = [0];
    // Byte by byte, so that nothing of the next request is taken.
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte)? == 0 {
            return if head.is_empty() { Ok(None) } else { bail!("the request ends in the middle") };
        }
        head.extend_from_slice(&byte);
        if head.len() > LONGEST_HEAD {
            bail!("the request's head is longer than {LONGEST_HEAD} bytes");
        }
    }
    parse(std::str::from_utf8(&head).context("the request's head is not text")?).map(Some)
}

fn parse(head: &str) -> Result<Request> {
    let mut lines = head.lines();
    let first: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
    let [method, target, version] = first[..] else { bail!("`{}` is no request line", first.join(" ")) };
    if !version.starts_with("HTTP/1.") {
        bail!("`{version}` is not spoken here");
    }
    let accepted =
        lines.filter_map(|line| line.split_once(':')).filter(|(name, _)| name.eq_ignore_ascii_case("accept-encoding"));
    let accepts_brotli = accepted.flat_map(|(_, list)| list.split(',')).any(|coding| coding.trim() == "br");
    Ok(Request { method: method.to_owned(), target: target.to_owned(), accepts_brotli })
}

/// A path with its `%20`s replaced, or `None` if it is not UTF-8 then.
pub fn decoded(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut plain = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'%' => {
                let mut digit = || char::from(bytes.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(plain).ok()
}

impl Response {
    /// A line of text, for whatever is not a file.
    pub fn text(status: &'static str, text: &str) -> Self {
        let body = Arc::new(format!("{text}\n").into_bytes());
        Self { status, headers: Vec::new(), body }.with("Content-Type", "text/plain; charset=utf-8")
    }

    /// The same with one header more.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Sends it; to a `HEAD` request, without its content.
    ///
    /// # Errors
    /// When the other side is gone.
    pub fn write(&self, stream: &mut impl Write, head_only: bool) -> std::io::Result<()> {
        let mut sent = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            sent += &format!("{name}: {value}\r\n");
        }
        sent += &format!("Content-Length: {}\r\n\r\n", self.body.len());
        let body: &[u8] = if head_only { &[] } else { &self.body };
        stream.write_all(&[sent.as_bytes(), body].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_of_one_connection_are_read_one_by_one() {
        let mut stream = &b"GET /a HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n\r\nHEAD /b HTTP/1.1\r\n\r\n"[..];
        let first = read(&mut stream).unwrap().unwrap();
        assert_eq!(first, Request { method: "GET".into(), target: "/a".into(), accepts_brotli: true });
        let second = read(&mut stream).unwrap().unwrap();
        assert_eq!(second, Request { method: "HEAD".into(), target: "/b".into(), accepts_brotli: false });
        assert_eq!(read(&mut stream).unwrap(), None);
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for bad in ["GET /\r\n\r\n", "\x16\x03\x01 / TLS/1.3\r\n\r\n", "GET / HTTP/1.1\r\n"] {
            assert!(read(&mut bad.as_bytes()).is_err(), "{bad:?}");
        }
        let long = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(LONGEST_HEAD));
        assert!(read(&mut long.as_bytes()).is_err());
    }

    #[test]
    fn a_path_is_decoded_or_refused() {
        assert_eq!(decoded("/a%20b/%c3%a9"), Some("/a b/é".into()));
        for bad in ["/%", "/%2", "/%zz", "/%ff"] {
            assert_eq!(decoded(bad), None, "{bad}");
        }
    }
}
